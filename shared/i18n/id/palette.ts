export const palette = {
  title: "Cari atau jalankan",
  field: "Cari layar, tindakan, proposal, atau orang",
  results: "Hasil pencarian",
  none: "Tidak ada yang cocok. Coba nomor, kata dalam judul, atau nama instansi.",
  count: { _other: "{{number}} hasil" },
  more: "{{shown}} dari {{total}} hasil. Ketik lagi untuk mempersempit.",
  recent: "terakhir",
  keyMove: "pilih",
  keyRun: "jalankan",
  kind: {
    action: "tindakan",
    screen: "layar",
    dossier: "proposal",
    member: "anggota",
  },
  theme: "Tampilan: {{theme}}",
  language: "Bahasa: {{language}}",
  nextUnscored: "Lanjut ke yang belum dinilai",
  card: {
    sheets: "Lembar penilaian",
    released: "{{released}} dari {{total}} sudah dilepas",
  },
} as const;
