export const rereading = {
  title: "Further readings",
  fileName: "further-readings",
  column: {
    round: "Round",
    number: "Number",
    proposal: "Proposal",
    agency: "Agency",
    judge: "Judge",
    chance: "Chance of a place",
  },
};
