import { describe, expect, test } from "vitest";
import { DossierId } from "#shared/identifiers.ts";
import { composeAgenda, findAgendaPlace, parseTimeOfDay } from "#shared/presentation/agenda.ts";

const ids = ["d-1", "d-2", "d-3", "d-4"].map((id) => DossierId.parse(id));
const slot = (dossier: string, startsAt: string, room = "Ruang 1") => ({
  dossierId: DossierId.parse(dossier),
  startsAt,
  room,
});

function agendaOf(
  schedule: readonly ReturnType<typeof slot>[],
  { own = {}, chosen = null }: { own?: Readonly<Record<string, string>>; chosen?: string | null } = {},
) {
  return composeAgenda({
    dossierIds: ids,
    schedule,
    ownTime: (id) => own[id] ?? null,
    today: "2026-06-18",
    chosen,
  });
}

describe("a judge's agenda", () => {
  test("groups by day and room and sorts by time", () => {
    const agenda = agendaOf([
      slot("d-1", "2026-06-19T09:00"),
      slot("d-2", "2026-06-18T10:00"),
      slot("d-3", "2026-06-18T09:20"),
      slot("d-4", "2026-06-18T09:40", "Ruang 2"),
    ]);
    expect(
      agenda.map(({ day, room, items }) => [day, room, items.map(({ dossierId }) => dossierId)]),
    ).toEqual([
      ["2026-06-18", "Ruang 1", ["d-3", "d-2"]],
      ["2026-06-18", "Ruang 2", ["d-4"]],
      ["2026-06-19", "Ruang 1", ["d-1"]],
    ]);
  });

  test("takes own times where the schedule has none, and never instead of it", () => {
    const agenda = agendaOf([slot("d-1", "2026-06-18T09:00")], { own: { "d-1": "15:00", "d-2": "08:00" } });
    expect(agenda.flatMap(({ items }) => items)).toEqual([
      { dossierId: "d-2", startsAt: "2026-06-18T08:00", room: "", isOwnTime: true },
      { dossierId: "d-1", startsAt: "2026-06-18T09:00", room: "Ruang 1", isOwnTime: false },
    ]);
  });

  test("leaves out what the judge does not read and what has no time, but for the chosen dossier", () => {
    const agenda = agendaOf([slot("d-9", "2026-06-18T09:00")], { chosen: "d-2" });
    expect(agenda).toEqual([
      { day: null, room: "", items: [{ dossierId: "d-2", startsAt: null, room: "", isOwnTime: true }] },
    ]);
  });

  test("says what is on and what follows", () => {
    const agenda = agendaOf([
      slot("d-1", "2026-06-18T09:00"),
      slot("d-2", "2026-06-18T09:20"),
      slot("d-3", "2026-06-18T09:20", "Ruang 2"),
      slot("d-4", "2026-06-18T10:00"),
    ]);
    const at = (moment: string) => {
      const { now, next } = findAgendaPlace(agenda, moment, 20);
      return { now: [...now], next };
    };
    expect(at("2026-06-18T08:59")).toEqual({ now: [], next: "d-1" });
    expect(at("2026-06-18T09:00")).toEqual({ now: ["d-1"], next: "d-2" });
    expect(at("2026-06-18T09:25")).toEqual({ now: ["d-2", "d-3"], next: "d-4" });
    expect(at("2026-06-18T09:40")).toEqual({ now: [], next: "d-4" });
    expect(at("2026-06-18T11:00")).toEqual({ now: [], next: null });
  });
});

test.each([
  ["9.20", "09:20"],
  ["09:20", "09:20"],
  ["920", "09:20"],
  [" 14.05 ", "14:05"],
  ["9", "09:00"],
  ["24.00", null],
  ["9.60", null],
  ["pagi", null],
  ["", null],
])("the time %j is %j", (typed, time) => {
  expect(parseTimeOfDay(typed)).toBe(time);
});
