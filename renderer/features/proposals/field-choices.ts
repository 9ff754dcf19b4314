import type { Text } from "#renderer/text/text.ts";
import { type CardField, PROPOSAL_FIELDS, type RecordField } from "#shared/intake/fields.ts";
import type { RubricPack } from "#shared/rubric/rubric-pack.ts";

const GROUPS = {
  identity: [
    "number",
    "title",
    "group",
    "category",
    "year",
    "implementedOn",
    "sdgs",
    "source",
    "video",
    "participation",
    "outcomes",
  ],
  place: [
    "agency",
    "agencyType",
    "agencyCode",
    "parentAgencyCode",
    "unit",
    "province",
    "provinceCode",
    "regencyCode",
    "underdeveloped",
  ],
} as const satisfies Readonly<Record<string, readonly CardField[]>>;

type Criteria = Pick<RubricPack, "criteria">["criteria"];

export interface FieldGroup {
  readonly label: string;
  readonly fields: readonly { readonly field: string; readonly name: string }[];
}

/** Every field in the order a person looks for it. */
export function fieldGroups(criteria: Criteria, text: Text): readonly FieldGroup[] {
  const record = [...PROPOSAL_FIELDS].filter(([, { place }]) => place === "record").map(([field]) => field);
  return [
    { label: text.t("intake.fieldGroup.identity"), fields: GROUPS.identity.map(named) },
    { label: text.t("intake.fieldGroup.place"), fields: GROUPS.place.map(named) },
    {
      label: text.t("intake.fieldGroup.narrative"),
      fields: criteria.map(({ id, name }) => ({ field: `criterion/${id}`, name: text.pick(name) })),
    },
    { label: text.t("intake.fieldGroup.record"), fields: record.map(named) },
  ];

  function named(field: string) {
    return { field, name: nameField(field, criteria, text) };
  }
}

/** A field in words; one that this version does not know keeps its own name. */
export function nameField(field: string, criteria: Criteria, text: Text): string {
  const criterion = criteria.find(({ id }) => field === `criterion/${id}`);
  if (criterion) return text.pick(criterion.name);
  return isKnown(field) ? text.t(`intake.field.${field}`) : field;
}

function isKnown(field: string): field is CardField | RecordField {
  return PROPOSAL_FIELDS.has(field);
}
