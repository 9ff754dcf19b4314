export interface DossierRow {
  readonly dossier: { readonly id: string };
}

/** The row of a list that holds the focus: a line of its table, a card or a hit. */
export function rowInFocus<Row extends DossierRow>(
  list: HTMLElement | null,
  rows: readonly Row[],
): Row | undefined {
  const focused = document.activeElement;
  if (!focused || !list?.contains(focused)) return undefined;
  const tableRow = focused.closest<HTMLElement>("tr[data-index]");
  if (tableRow) return rows[Number(tableRow.dataset["index"])];
  const item = focused.closest<HTMLElement>("[data-dossier]");
  return rows.find(({ dossier }) => dossier.id === item?.dataset["dossier"]);
}
