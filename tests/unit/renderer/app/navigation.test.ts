import { expect, test } from "vitest";
import { homeOf, landingOf, navigationOf } from "#renderer/app/navigation.ts";
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
    expect(paths).toContain(homeOf(role, false));
  }
});
