export const rehearsal = {
  title: "Belum punya paket?",
  text: "Periode latihan berisi proposal rekaan, sehingga seluruh alur dapat dicoba tanpa menunggu Sekretariat. Latihan selalu bertanda dan tidak pernah bercampur dengan data sebenarnya.",
  start: "Coba dulu dengan musim latihan",
  startNew: "Mulai periode latihan baru",
  started: "Periode latihan dibuka. Nilai dan dokumen di sini tidak berlaku.",
  leave: "Keluar dari latihan",
  wanted: "Setelah identitas dibuat, periode latihan langsung terbuka sebagai {{role}}.",
} as const;
