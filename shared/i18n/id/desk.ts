export const desk = {
  failed:
    "Tanda, markah, atau catatan pribadi belum tersimpan ({{reason}}). Isian tetap ada di jendela ini dan dicoba lagi bersama perubahan berikutnya.",
  retry: "Coba simpan lagi",
  private: "Hanya untuk Anda: tidak ikut dalam paket mana pun.",
  flagTaken: "Tanda pada {{number}} diturunkan",
  bookmarked: "Markah diberikan pada {{number}}",
  bookmarkTaken: "Markah pada {{number}} dicabut",
  skipped: "{{number}} dilewati",
  taken: "{{number}} tidak dilewati lagi",
  flagTitle: "Tandai {{number}}",
  flagReason: "Alasan (boleh kosong)",
  flagConfirm: "Tandai",
  noteTitle: "Catatan pribadi tentang {{number}}",
  note: "Catatan pribadi",
  noteConfirm: "Simpan catatan",
} as const;
