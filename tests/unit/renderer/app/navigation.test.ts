import { expect, test } from "vitest";
import { HELP_TOPICS, pathOfTopic, relatedTopics, topicOf } from "#renderer/app/help/help-topics.ts";
import { asideOf, homeOf, isWithin, landingOf, navigationOf, partsBelow } from "#renderer/app/navigation.ts";
import { PanelRole } from "#shared/panel/panel-member.ts";

test("work in a season that has just come begins at a page of the role's own menu", () => {
  const landings = PanelRole.options.map((role) => [role, landingOf(role)]);
  expect(Object.fromEntries(landings)).toEqual({
    judge: "/conflicts",
    chair: "/board",
    secretariat: "/panel",
  });
  for (const role of PanelRole.options) {
    const paths = navigationOf(role).map(({ path }) => path);
    expect(paths).toContain(landingOf(role));
    for (const season of ["none", "closed", "open"] as const) expect(paths).toContain(homeOf(role, season));
  }
});

test("a judge starts at the pact until dossiers may open", () => {
  expect(homeOf("judge", "closed")).toBe("/conflicts");
  expect(homeOf("judge", "open")).toBe("/dossiers");
});

test("only a judge is offered the judge's tools, and every role its log and settings", () => {
  expect(asideOf("judge").map(({ path }) => path)).toEqual([
    "/criteria",
    "/compare",
    "/presentation",
    "/mirror",
    "/paper",
    "/sign",
    "/verify",
    "/certificates",
    "/log",
    "/settings",
  ]);
  expect(asideOf("chair").map(({ path }) => path)).toEqual([
    "/sign",
    "/verify",
    "/certificates",
    "/log",
    "/settings",
  ]);
});

test("an address lies within a page by whole parts only", () => {
  expect(isWithin("/dossiers/p-1", "/dossiers")).toBe(true);
  expect(isWithin("/dossiers-old", "/dossiers")).toBe(false);
  expect(partsBelow("/dossiers/p%2F1/novelty")).toEqual(["p/1", "novelty"]);
  expect(partsBelow("/dossiers")).toEqual([]);
  expect(partsBelow("/dossiers/%E0%A4%A")).toEqual(["%E0%A4%A"]);
});

test("every screen of every role has help of its own", () => {
  for (const { path } of PanelRole.options.flatMap(navigationOf))
    if (path !== "/send") expect(pathOfTopic(topicOf(path))).toBe(path);
  expect(topicOf("/dossiers/p-1/novelty")).toBe("dossier");
  for (const topic of HELP_TOPICS) expect(relatedTopics(topic)).not.toContain(topic);
});
