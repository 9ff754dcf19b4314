export const desk = {
  failed:
    "Penanda atau catatan pribadi belum tersimpan ({{reason}}). Isian tetap ada di jendela ini dan dicoba lagi bersama perubahan berikutnya.",
  retry: "Coba simpan lagi",
  private: "Hanya untuk Anda: tidak ikut dalam paket mana pun.",
  flagTitle: "Tandai {{number}}",
  flagReason: "Alasan (boleh kosong)",
  flagConfirm: "Tandai",
  noteTitle: "Catatan pribadi tentang {{number}}",
  note: "Catatan pribadi",
  noteConfirm: "Simpan catatan",
} as const;
