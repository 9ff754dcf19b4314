import { expect, test } from "vitest";
import { type ListView, readListView } from "#renderer/features/queue/list-view.ts";
import { NO_FILTER } from "#renderer/features/queue/queue-filter.ts";

test("the view that was kept comes back", () => {
  const view: ListView = {
    layout: "cards",
    filter: { ...NO_FILTER, statuses: ["draft"], province: "" },
    sort: { column: "total", direction: "descending" },
  };
  expect(readListView(JSON.stringify(view))).toEqual(view);
});

test("what cannot be read shows the whole list", () => {
  for (const stored of [null, "", "{", '{"layout":"list"}', "[]"])
    expect(readListView(stored)).toEqual({ layout: "table", filter: NO_FILTER, sort: null });
});
