export const printedLists = {
  group: "Kelompok {{group}}",
  cluster: {
    ministry: "Kementerian",
    institution: "Lembaga",
    province: "Provinsi",
    regency: "Kabupaten",
    city: "Kota",
    "state-company": "BUMN",
    "regional-company": "BUMD",
  },
  clusterCount: { _other: "{{cluster}} ({{number}} inovasi)" },
  clusterHead: "Klaster",
  countHead: "Jumlah",
  total: "Seluruhnya",
  place: "No. urut",
  rank: "Peringkat",
  number: "Nomor",
  dossierTitle: "Judul inovasi",
  unit: "Unit penyelenggara (UPP)",
  agency: "Instansi",
  unitAndAgency: "Unit / instansi",
  province: "Provinsi",
  points: "Nilai",
  tied: "* Nilai dan urutan pemecah seri sama persis: peringkat dipakai bersama.",
  topList: {
    name: "{{list}} {{season}}",
    title: "Daftar {{list}}",
    subtitle: { _other: "Tahun {{year}} — {{number}} inovasi" },
  },
  finalists: {
    name: "Daftar finalis {{season}}",
    title: "Daftar finalis {{list}}",
    subtitle: { _other: "{{season}} — {{number}} inovasi" },
    order:
      "Nomor urut disusun menurut klaster, nama instansi, dan judul, serta tidak menunjukkan nilai atau peringkat.",
  },
  nominations: {
    name: "Daftar nominasi {{season}}",
    title: "Daftar nominasi",
    subtitle: { _other: "{{season}} — {{number}} inovasi" },
    basis:
      "Nominasi disampaikan Tim Evaluasi kepada Tim Panel Independen sebanyak dua kali kuota {{list}}: 2 × {{size}} = {{quota}} inovasi dengan peringkat teratas.",
    beyond: {
      _other:
        "Jumlah nominasi melebihi kuota sebanyak {{number}} inovasi, karena nilai dan urutan pemecah seri pada garis kuota sama persis.",
    },
  },
} as const;
