import { expect, test } from "vitest";
import { copyRubric, emptyRubric } from "#shared/rubric/copy-rubric.ts";
import { findPublishingProblems } from "#shared/rubric/rubric-problems.ts";

const BARE = {
  ...emptyRubric("kipp-2022", 2022),
  name: { id: "KIPP umum 2022 (bobot belum diketahui)", en: "KIPP general 2022 (weights unknown)" },
  provenance: {
    status: "weights-unknown" as const,
    sources: ["Formulir 2022"],
    note: { id: "Tidak dapat dipakai untuk menilai.", en: "Cannot be used for scoring." },
  },
};

test("a copy of a pack without weights says nothing of that and asks for a source", () => {
  const copy = copyRubric(BARE, "salinan");
  expect(copy.name).toEqual({ id: "KIPP umum 2022 (salinan)", en: "KIPP general 2022 (copy)" });
  expect(copy.provenance.note.id).toBe("Disalin dari “KIPP umum 2022” versi 1.");
  expect(findPublishingProblems(copy).map(({ type }) => type)).toContain("source-missing");
});

test("a copy of a pack with weights keeps its sources and its note", () => {
  const { provenance } = copyRubric(
    { ...BARE, provenance: { ...BARE.provenance, status: "as-quoted" } },
    "salinan",
  );
  expect(provenance).toMatchObject({ status: "own", sources: ["Formulir 2022"] });
  expect(provenance.note.en).toContain("Cannot be used for scoring.");
});
