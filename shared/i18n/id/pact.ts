export const pact = {
  title: "Pakta integritas",
  text: "Sebelum proposal pertama {{season}} terbuka, Anda menyatakan hal-hal berikut. Ini diminta satu kali untuk setiap periode penilaian.",
  read: "Saya telah membaca pakta integritas ini dan akan mematuhinya.",
  accept: "Setujui dan tanda tangani",
  signed: "Persetujuan ditandatangani dengan identitas Anda dan dicatat.",
  acceptedAt: "Anda menyetujuinya pada {{at}}.",
  show: "Baca pakta integritas",
  steps: "Langkah sebelum menilai",
  stepPact: "Pakta integritas",
  stepSweep: "Benturan kepentingan",
  stepDone: "(selesai)",
} as const;
