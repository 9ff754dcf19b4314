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
    share: "bilangan dari 0 sampai 1",
    innerShare: "bilangan di antara 0 dan 1",
    choice: "salah satu dari {{names}}",
  },
  diskFull: "Diska penuh, sehingga keluaran tidak lengkap. Kosongkan sebagian ruang, lalu coba lagi.",
  outputFailed: "Keluaran tidak dapat ditulis ({{code}}), sehingga tidak lengkap.",
} as const;
