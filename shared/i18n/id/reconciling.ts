export const reconciling = {
  nav: "Rekonsiliasi",
  title: "Rekonsiliasi nilai",
  tabs: "Halaman rekonsiliasi",
  overview: "Garis dan peringkat",
  judges: "Penilai",
  agreement: "Kesepakatan",
  rereads: "Pembacaan ulang",
  whatIf: "Andai",
  task: "Menghitung rekonsiliasi",
  stale: "Ada nilai atau keputusan baru sejak angka ini dihitung.",
  again: "Hitung lagi",
  intro: {
    overview:
      "Nilai resmi adalah rata-rata lembar yang dilepas. Angka lain di halaman ini saran di sebelahnya.",
    judges: "Beda penilai pada proposal yang sama. Lebih ketat atau lebih longgar bukan kesalahan.",
    agreement: "Sejauh mana penilai sependapat, per kriteria dan untuk nilai akhir.",
    rereads: "Tempat satu bacaan tambahan paling mungkin memperbaiki daftar.",
    whatIf: "Berapa proposal di dalam daftar berubah bila satu keputusan diambil lain.",
  },
};
