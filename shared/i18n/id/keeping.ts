/** Backing up, restoring and archiving one season. */
export const keeping = {
  backUp: "Cadangan",
  backUpText:
    "Seluruh periode penilaian ini, dengan lampiran dan catatannya, menjadi satu berkas tersegel. Hanya frasa sandi berikut yang membukanya; simpan keduanya di tempat terpisah.",
  withKeys:
    "Identitas Anda ikut disimpan; kuncinya tetap tertutup dengan frasa sandi identitas itu sendiri. Komputer pengganti memerlukan kedua frasa sandi.",
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
  restoreFirst:
    "Komputer lama hilang atau rusak? Periode penilaian dan identitas Anda dapat kembali dari berkas cadangan.",
  restoreFirstText:
    "Masukkan frasa sandi cadangan di sini. Setelah itu identitas dibuka dengan frasa sandi identitas itu sendiri.",
  otherIdentity:
    "Kunci di dalam cadangan milik {{name}} dan tidak dipulihkan, karena komputer ini sudah memiliki identitas lain. Paket yang tersegel untuk {{name}} tidak dapat dibuka di sini.",
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
  unarchiveText: "Periode ini dapat diubah lagi. Pembukaan dan alasannya dicatat dalam catatan kegiatan.",
  unarchiveConfirm: "Buka kembali",
  unfinished: {
    title: "Yang belum selesai dalam {{name}}:",
    packets: { _other: "{{number}} paket penilai disegel sebelum perubahan terakhir periode ini." },
    judges: { _other: "{{number}} penilai belum mengembalikan seluruh penilaiannya ({{readings}} lembar)." },
    ranking: "Peringkat belum dibekukan.",
  },
  closed: "Periode ini diarsipkan; isinya tidak dapat diubah.",
  reason: "Alasan",
  done: "Tercatat dalam catatan kegiatan.",
} as const;
