/** Sentences of the command line itself: how it was called, and how its output ended. */
export const commandLine = {
  missingArgument: "Argumen “{{name}}” belum diisi.",
  optionWithoutValue: "Opsi {{option}} memerlukan isian.",
  missingOption: "Opsi {{option}} wajib disebutkan.",
  unknownOption: "Opsi “{{name}}” tidak dikenal.",
  unknownCommand: "Perintah “{{name}}” tidak dikenal.",
  tooMany: "Argumen terlalu banyak: diharapkan {{expected}}, diberikan {{given}}.",
  invalid: "“{{value}}” tidak sah untuk {{option}}: diperlukan {{needed}}.",
  similar: "Yang mirip: {{names}}.",
  needed: {
    from: "bilangan bulat mulai dari {{minimum}}",
    range: "bilangan bulat dari {{minimum}} sampai {{maximum}}",
    text: "teks paling banyak {{maximum}} karakter",
    share: "bilangan dari 0 sampai 1",
    moment: "waktu seperti 2026-06-18T03:42:07Z",
    innerShare: "bilangan di antara 0 dan 1",
    choice: "salah satu dari {{names}}",
  },
  diskFull: "Diska penuh, sehingga keluaran tidak lengkap. Kosongkan sebagian ruang, lalu coba lagi.",
  outputFailed: "Keluaran tidak dapat ditulis ({{code}}), sehingga tidak lengkap.",
} as const;
