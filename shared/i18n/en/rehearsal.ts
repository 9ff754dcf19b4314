import type { Catalog } from "../catalog.ts";

export const rehearsal: Catalog["rehearsal"] = {
  title: "No packet yet?",
  text: "The rehearsal season holds made-up proposals, so that everything can be tried without waiting for the Secretariat. A rehearsal is always marked and never mixed with real data.",
  start: "Try the rehearsal season first",
  startNew: "Start a new rehearsal season",
  started: "The rehearsal season is open. Marks and documents here do not count.",
  leave: "Leave the rehearsal",
  wanted: "Once the identity is made, the rehearsal season opens with you as {{role}}.",
};
