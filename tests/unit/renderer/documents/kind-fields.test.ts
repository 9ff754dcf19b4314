import { expect, test } from "vitest";
import {
  detailsOfKind,
  isScopeNeeded,
  KIND_FIELDS,
  KIND_GROUPS,
} from "#renderer/features/documents/kind-fields.ts";
import {
  DocumentDetails as DetailsSchema,
  type DocumentDetails,
} from "#shared/documents/document-details.ts";
import { DocumentKind } from "#shared/documents/document-kind.ts";

const FULL: DocumentDetails = {
  number: "B/12/PP.00.05/2026",
  place: "Jakarta",
  date: "2026-06-18",
  about: "Pengumuman hasil",
  recipient: "Para peserta",
  decree: "Nomor 4 Tahun 2026",
  remark: "Berlaku sejak ditandatangani.",
  signatories: [{ name: "Siti Contoh", role: "Ketua", idNumber: "", keys: [] }],
};

test("every kind of document stands in exactly one group of the page", () => {
  const listed = KIND_GROUPS.flatMap(({ kinds }) => [...kinds]);
  expect(listed.toSorted()).toEqual(DocumentKind.options.toSorted());
});

test("a kind keeps the details it prints and drops the others", () => {
  for (const kind of DocumentKind.options) {
    const details = detailsOfKind(kind, FULL);
    const used = KIND_FIELDS[kind].details as readonly string[];
    expect(DetailsSchema.safeParse(details).success).toBe(true);
    expect(details.signatories).toEqual(FULL.signatories);
    for (const field of ["number", "place", "about", "recipient", "decree", "remark"] as const)
      expect(details[field], `${kind} ${field}`).toBe(used.includes(field) ? FULL[field] : "");
    expect(details.date).toBe(used.includes("date") ? FULL.date : null);
  }
});

test("only sheets need a choice: a list, a letter or certificates may be about all", () => {
  expect(DocumentKind.options.filter(isScopeNeeded)).toEqual(["score-sheets", "dossier-sheets"]);
});
