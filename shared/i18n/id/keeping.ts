/** Menyimpan, memulihkan, dan mengarsipkan satu periode penilaian. */
export const keeping = {
  backUp: "Cadangan",
  backUpText:
    "Seluruh periode penilaian ini, dengan lampiran dan catatannya, menjadi satu berkas tertutup. Hanya frasa sandi berikut yang membukanya; simpan keduanya di tempat terpisah.",
  withoutKeys:
    "Kunci identitas Anda tidak ikut disimpan. Di komputer lain, paket hanya dapat dibuat dengan identitas yang sama.",
  passphrase: "Frasa sandi cadangan",
  passphraseHint:
    "Paling sedikit {{minimum}} karakter. Tanpa frasa sandi ini cadangan tidak dapat dibuka siapa pun.",
  repeat: "Ulangi frasa sandi cadangan",
  mismatch: "Kedua frasa sandi tidak sama. Ketik ulang pada isian kedua.",
  make: "Buat cadangan",
  making: "Membuat cadangan {{name}}",
  restore: "Pulihkan dari cadangan",
  restoreText:
    "Periode penilaian dari berkas cadangan ditaruh kembali di komputer ini. Yang sudah lebih maju di sini tidak pernah ditimpa.",
  choose: "Pilih berkas cadangan",
  chosen: "Berkas: {{name}}",
  restoreConfirm: "Pulihkan",
  restoring: "Memulihkan {{name}}",
  outcome: {
    new: "Periode {{name}} sudah kembali di komputer ini.",
    "brought-forward": "Periode {{name}} dilanjutkan sampai keadaan cadangan.",
    same: "Periode {{name}} di komputer ini sudah sama dengan cadangannya.",
  },
  archive: "Arsip",
  archiveText:
    "Setelah periode selesai, arsipkan agar tidak berubah lagi. Isinya tetap dapat dibaca, dicetak, dan dicadangkan.",
  archiveStart: "Arsipkan periode",
  archiveTitle: "Arsipkan {{name}}?",
  archiveConfirm: "Arsipkan",
  archived: "Periode ini diarsipkan pada {{date}} oleh {{by}}: {{reason}}",
  unarchiveStart: "Buka arsip",
  unarchiveTitle: "Buka kembali arsip {{name}}?",
  unarchiveText: "Periode ini dapat diubah lagi. Pembukaan dan alasannya dicatat dalam log.",
  unarchiveConfirm: "Buka kembali",
  reason: "Alasan",
  done: "Tersimpan dalam log.",
};
