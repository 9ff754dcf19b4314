import { describe, expect, it } from "vitest";
import { paperLabel } from "#shared/documents/paper-labels.ts";

describe("the bodies and duties of a season in English", () => {
  it.each([
    ["Penilai", "Judge"],
    ["Tim Evaluasi", "Evaluation Team"],
    ["Tim Panel Independen", "Independent Panel"],
    ["Ketua Tim Panel Independen", "Chair of the Independent Panel"],
    ["Chair of the Tim Evaluasi", "Chair of the Evaluation Team"],
    ["Anggota Tim Evaluasi", "Member of the Evaluation Team"],
    ["Tim Sekretariat", "Secretariat"],
    ["Ketua", "Chair"],
    ["Kepala Dinas Kominfo", "Kepala Dinas Kominfo"],
    ["Ketua RT 04", "Ketua RT 04"],
  ])("%s is %s", (label, english) => {
    expect(paperLabel(label, "en")).toBe(english);
    expect(paperLabel(label, "id")).toBe(label);
  });
});
