import * as fc from "fast-check";
import { expect, test } from "vitest";
import { moveSignatory, nextSignatory, usualSignatories } from "#renderer/features/documents/signatories.ts";
import type { Signatory } from "#shared/documents/document-details.ts";
import { MemberId } from "#shared/identifiers.ts";
import type { PanelMember } from "#shared/panel/panel-member.ts";

function buildSignatory(name: string): Signatory {
  return { name, role: "Ketua", idNumber: "", keys: [] };
}

function buildMember(name: string, role: PanelMember["role"]): PanelMember {
  return {
    id: MemberId.parse(`m-${name}`),
    name,
    role,
    homeAgencyCodes: [],
    homeRegionCodes: [],
    card: null,
  };
}

test("moving keeps everybody, and moving back undoes it", () => {
  const rows = fc.array(fc.string({ minLength: 1 }).map(buildSignatory), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rows, fc.nat(11), fc.constantFrom(1, -1), (signatories, place, by) => {
      const from = place % signatories.length;
      const moved = moveSignatory(signatories, from, by);
      expect(moved.toSorted(byName)).toEqual(signatories.toSorted(byName));
      const isAtEnd = from + by < 0 || from + by >= signatories.length;
      expect(moveSignatory(moved, isAtEnd ? from : from + by, -by)).toEqual(
        isAtEnd ? moveSignatory(signatories, from, -by) : signatories,
      );
    }),
  );
});

function byName(a: Signatory, b: Signatory): number {
  return a.name < b.name ? -1 : 1;
}

test("an announcement is usually signed by Secretariat and chair, minutes by the chair, sheets by nobody else", () => {
  const members = [
    buildMember("andi", "judge"),
    buildMember("siti", "chair"),
    buildMember("rina", "secretariat"),
  ];
  const names = (kind: Parameters<typeof usualSignatories>[0]): string[] =>
    usualSignatories(kind, members, ({ role }) => role).map(({ name }) => name);
  expect(names("announcement")).toEqual(["rina", "siti"]);
  expect(names("minutes")).toEqual(["siti"]);
  expect(names("score-sheets")).toEqual([]);
});

test("the next to sign is the first who has not signed, however the maker's name is written", () => {
  const rows = [buildSignatory("Dr. Siti Contoh, M.Si."), buildSignatory("Rina Peraga")];
  expect(nextSignatory(rows, null)?.name).toBe("Dr. Siti Contoh, M.Si.");
  expect(nextSignatory(rows, "siti contoh")?.name).toBe("Rina Peraga");
  expect(nextSignatory(rows, "Orang Lain")?.name).toBe("Dr. Siti Contoh, M.Si.");
  expect(nextSignatory([buildSignatory("Siti Contoh")], "Siti Contoh")).toBeNull();
});
