import type { HostClient } from "#renderer/host/connect-host.ts";
import type { NamedFile } from "#renderer/host/file-access.ts";
import { headersOf } from "#shared/intake/guess-mapping.ts";
import type { ColumnMapping, MappingProfile } from "#shared/intake/mapping.ts";
import { plainHeader } from "#shared/intake/plain-text.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";
import { underRubric } from "./rubric-fit.ts";

type Answer<Method extends "intake.read-table" | "intake.preview"> = Extract<
  Awaited<ReturnType<HostClient[Method]>>,
  { ok: true }
>["value"];

export type ReadTable = Answer<"intake.read-table">;
export type ImportPreview = Answer<"intake.preview">;

export const IMPORT_STEPS = ["file", "mapping", "preview"] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

export interface AppliedImport {
  readonly added: number;
  readonly changed: number;
}

/** Where somebody is with an import; nothing of it is forgotten when they go a step back. */
export interface ImportWizard {
  readonly step: ImportStep;
  readonly file: NamedFile | null;
  readonly table: ReadTable | null;
  readonly mapping: ColumnMapping | null;
  /** Columns whose field was guessed and not touched since. */
  readonly guessed: ReadonlySet<number>;
  /** Of exactly this mapping; a change of it lets the preview go. */
  readonly preview: ImportPreview | null;
  /** Proposals whose change is to be taken over. */
  readonly accepted: ReadonlySet<string>;
  /** Changes that have been offered once, so that a second preview keeps what was chosen. */
  readonly offered: ReadonlySet<string>;
  readonly applied: AppliedImport | null;
}

export const EMPTY_WIZARD: ImportWizard = {
  step: "file",
  file: null,
  table: null,
  mapping: null,
  guessed: new Set(),
  preview: null,
  accepted: new Set(),
  offered: new Set(),
  applied: null,
};

export type WizardAct =
  | { readonly type: "table-read"; readonly file: NamedFile; readonly table: ReadTable }
  | { readonly type: "field-chosen"; readonly at: number; readonly field: string }
  | { readonly type: "header-moved"; readonly first: number; readonly last: number }
  | { readonly type: "defaults-changed"; readonly defaults: Partial<ColumnMapping["defaults"]> }
  | { readonly type: "profile-taken"; readonly profile: MappingProfile }
  | { readonly type: "rubric-changed"; readonly criteria: RubricPack["criteria"] }
  | { readonly type: "previewed"; readonly preview: ImportPreview }
  | { readonly type: "change-accepted"; readonly dossierId: string; readonly isAccepted: boolean }
  | { readonly type: "all-accepted"; readonly isAccepted: boolean }
  | { readonly type: "went"; readonly step: ImportStep }
  | { readonly type: "applied"; readonly applied: AppliedImport }
  | { readonly type: "began-again" };

type ActOf<Type extends WizardAct["type"]> = Extract<WizardAct, { type: Type }>;
type Reducers = {
  readonly [Type in WizardAct["type"]]: (wizard: ImportWizard, act: ActOf<Type>) => ImportWizard;
};

const REDUCERS: Reducers = {
  "table-read": (wizard, { file, table }) => withTable(wizard, file, table),
  "field-chosen": chooseField,
  "header-moved": (wizard, { first, last }) => moveHeader(wizard, first, last),
  "defaults-changed": (wizard, { defaults }) =>
    withMapping(wizard, (mapping) => ({ ...mapping, defaults: { ...mapping.defaults, ...defaults } })),
  "profile-taken": (wizard, { profile }) => takeProfile(wizard, profile),
  "rubric-changed": (wizard, { criteria }) => takeRubric(wizard, criteria),
  previewed: (wizard, { preview }) => withPreview(wizard, preview),
  "change-accepted": (wizard, { dossierId, isAccepted }) => {
    const others = [...wizard.accepted].filter((id) => id !== dossierId);
    return { ...wizard, accepted: new Set(isAccepted ? [...others, dossierId] : others) };
  },
  "all-accepted": (wizard, { isAccepted }) => ({
    ...wizard,
    accepted: new Set(isAccepted ? [...wizard.accepted, ...openIds(wizard.preview)] : []),
  }),
  went: (wizard, { step }) => ({ ...wizard, step }),
  applied: (wizard, { applied }) => ({ ...wizard, applied }),
  "began-again": () => EMPTY_WIZARD,
};

export function reduceWizard(wizard: ImportWizard, act: WizardAct): ImportWizard {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- REDUCERS maps every act to a reducer of that act
  const reduce = REDUCERS[act.type] as (wizard: ImportWizard, act: WizardAct) => ImportWizard;
  return reduce(wizard, act);
}

function chooseField(wizard: ImportWizard, { at, field }: ActOf<"field-chosen">): ImportWizard {
  const changed = withMapping(wizard, (mapping) => ({
    ...mapping,
    columns: mapping.columns.map((column) => (column.at === at ? { ...column, field } : column)),
  }));
  return { ...changed, guessed: new Set([...wizard.guessed].filter((known) => known !== at)) };
}

/** Whether something chosen here would be lost with the page. */
export function isUnderWay({ table, applied }: ImportWizard): boolean {
  return table !== null && applied === null;
}

function withTable(wizard: ImportWizard, file: NamedFile, table: ReadTable): ImportWizard {
  return {
    ...wizard,
    step: "mapping",
    file,
    table,
    mapping: keepDefaults(wizard, table.mapping),
    guessed: new Set(table.mapping.columns.filter(({ field }) => field !== "").map(({ at }) => at)),
    preview: null,
  };
}

/** Typed once, they hold for the next sheet of the same import too. */
function keepDefaults({ mapping }: ImportWizard, next: ColumnMapping): ColumnMapping {
  return mapping ? { ...next, defaults: mapping.defaults } : next;
}

function withMapping(wizard: ImportWizard, change: (mapping: ColumnMapping) => ColumnMapping): ImportWizard {
  return wizard.mapping ? { ...wizard, mapping: change(wizard.mapping), preview: null } : wizard;
}

function moveHeader(wizard: ImportWizard, first: number, last: number): ImportWizard {
  const headers = headersOf(wizard.table?.sample ?? [], { first, last });
  return withMapping(wizard, (mapping) => ({
    ...mapping,
    headerRows: { first, last },
    columns: headers.map(({ at, text }) => ({
      at,
      header: text.slice(0, 300),
      field: mapping.columns.find((column) => column.at === at)?.field ?? "",
    })),
  }));
}

function takeProfile(wizard: ImportWizard, profile: MappingProfile): ImportWizard {
  const fields = new Map(
    Object.entries(profile.fields).map(([header, field]) => [plainHeader(header), field]),
  );
  const changed = withMapping(wizard, (mapping) => ({
    ...mapping,
    columns: mapping.columns.map((column) => ({
      ...column,
      field: fields.get(plainHeader(column.header)) ?? "",
    })),
  }));
  const taken = changed.mapping?.columns.filter(({ field }) => field !== "") ?? [];
  return { ...changed, guessed: new Set(taken.map(({ at }) => at)) };
}

/** Only answers are mapped anew; every other choice stands. */
function takeRubric(wizard: ImportWizard, criteria: RubricPack["criteria"]): ImportWizard {
  const changed = withMapping(wizard, (mapping) =>
    underRubric(mapping, wizard.table?.sample ?? [], criteria),
  );
  const before = new Map(wizard.mapping?.columns.map(({ at, field }) => [at, field]));
  const fresh = changed.mapping?.columns.filter(({ at, field }) => field !== "" && field !== before.get(at));
  return { ...changed, guessed: new Set([...wizard.guessed, ...(fresh ?? []).map(({ at }) => at)]) };
}

/** A change of what already lies with judges is never chosen for anybody. */
function withPreview(wizard: ImportWizard, preview: ImportPreview): ImportWizard {
  const changed = preview.difference?.changed ?? [];
  const accepted = changed.filter(({ dossierId, isDealt }) =>
    wizard.offered.has(dossierId) ? wizard.accepted.has(dossierId) : !isDealt,
  );
  return {
    ...wizard,
    step: "preview",
    preview,
    accepted: new Set(accepted.map(({ dossierId }) => dossierId)),
    offered: new Set([...wizard.offered, ...changed.map(({ dossierId }) => dossierId)]),
  };
}

/** What "all" chooses: what lies with judges is chosen one by one. */
function openIds(preview: ImportPreview | null): readonly string[] {
  const changed = preview?.difference?.changed ?? [];
  return changed.filter(({ isDealt }) => !isDealt).map(({ dossierId }) => dossierId);
}
