import type { Catalog } from "../catalog.ts";

export const pact: Catalog["pact"] = {
  title: "Integrity pact",
  text: "Before the first proposal of {{season}} opens, you pledge the following. You are asked once in a season.",
  read: "I have read this integrity pact and will keep to it.",
  accept: "Accept and sign",
  signed: "Your acceptance is signed with your identity and recorded.",
  acceptedAt: "You accepted it on {{at}}.",
  show: "Read the integrity pact",
  steps: "Steps before scoring",
  stepPact: "Integrity pact",
  stepSweep: "Conflicts of interest",
  stepDone: "(done)",
};
