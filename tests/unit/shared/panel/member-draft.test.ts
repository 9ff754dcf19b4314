import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftOfMember, memberFromDraft, newMemberId, plainDraft } from "#shared/panel/member-draft.ts";
import { PanelDuty, PanelMember, PanelRole, roleOfDuty } from "#shared/panel/panel-member.ts";
import { buildMember } from "#tests/support/builders.ts";

const role = fc.constantFrom(...PanelRole.options);

describe("newMemberId", () => {
  it("never gives an id twice, whatever ids are taken", () => {
    fc.assert(
      fc.property(fc.array(role, { maxLength: 30 }), fc.array(fc.string()), (roles, taken) => {
        const ids = new Set(taken);
        for (const next of roles) {
          const id = newMemberId(next, ids);
          expect(ids.has(id)).toBe(false);
          ids.add(id);
        }
      }),
    );
  });

  it("counts on after the highest number, also where numbers are missing", () => {
    expect(newMemberId("judge", ["penilai-001", "penilai-007"])).toBe("penilai-008");
    expect(newMemberId("judge", [])).toBe("penilai-001");
    expect(newMemberId("chair", [])).toBe("ketua");
    expect(newMemberId("chair", ["ketua"])).toBe("ketua-002");
  });
});

describe("a member's draft", () => {
  it("goes to a member and back without loss, and the member is one", () => {
    const draft = fc.record({
      name: fc.constant("Siti Aminah"),
      duty: fc.constantFrom(...PanelDuty.options),
      homeAgencyCodes: fc.uniqueArray(fc.constantFrom("kemenkeu", "pemkab-1")),
      homeRegionCodes: fc.uniqueArray(fc.constantFrom("35", "35.10")),
      expertise: fc.uniqueArray(fc.constantFrom("kesehatan", "pendidikan")),
      capacity: fc.option(fc.nat(200)),
      languages: fc.uniqueArray(fc.constantFrom("Indonesia", "Jawa")),
      team: fc.constantFrom("", "Tim 2"),
    });
    fc.assert(
      fc.property(draft, (written) => {
        const known = buildMember("judge-1");
        const member = memberFromDraft(written, known);
        expect(PanelMember.parse(member)).toEqual(member);
        expect(draftOfMember(member)).toEqual(written);
        expect(member).toMatchObject({ id: known.id, card: known.card, role: roleOfDuty(written.duty) });
      }),
    );
  });

  it("keeps that a member has left", () => {
    const withdrawn = { at: "2026-06-18T03:42:07.125Z", reason: "sakit" };
    const member = memberFromDraft(plainDraft("Ani", "te-member"), buildMember("judge-1", { withdrawn }));
    expect(member.withdrawn).toEqual(withdrawn);
  });
});
