export const rereading = {
  title: "Pembacaan ulang",
  fileName: "rencana-pembacaan-ulang",
  column: {
    round: "Putaran",
    number: "Nomor",
    proposal: "Proposal",
    agency: "Instansi",
    judge: "Penilai",
    chance: "Peluang masuk",
  },
};
