import { type DocumentDetails, EMPTY_DETAILS, type Signatory } from "#shared/documents/document-details.ts";
import { type Letterhead, NO_LETTERHEAD } from "#shared/documents/letterhead.ts";
import { paperText } from "#shared/documents/paper-text.ts";
import type { ResultRecord } from "#shared/documents/result-record.ts";
import type { DocumentScope, TemplateContext } from "#shared/documents/template-context.ts";
import { AgencyType, type DossierCard } from "#shared/dossier/dossier.ts";
import type { Language } from "#shared/i18n/localised-text.ts";
import type { Season } from "#shared/season/season.ts";
import { buildDossier, buildRecord, buildSeason, buildSheets, MOMENT } from "./builders.ts";

interface Wishes {
  readonly language?: Language;
  readonly scope?: Partial<DocumentScope>;
  readonly details?: Partial<DocumentDetails>;
  readonly letterhead?: Letterhead;
}

/** Everything a template gets, of a record; nothing is filled in unless told otherwise. */
export function buildContext(record: ResultRecord, wishes: Wishes = {}): TemplateContext {
  const { language = "id", scope, details, letterhead = NO_LETTERHEAD } = wishes;
  return {
    record,
    scope: { memberId: null, dossierId: null, group: null, ...scope },
    details: { ...EMPTY_DETAILS, ...details },
    letterhead,
    text: paperText(language),
    madeAt: MOMENT,
    notes: new Map(),
    shifts: null,
    whatIf: null,
  };
}

export function buildSignatory(index: number, changes: Partial<Signatory> = {}): Signatory {
  return {
    name: `Dr. Penanda Tangan ${index + 1}, M.Si.`,
    role: `Anggota Tim Panel Independen ${index + 1}`,
    idNumber: `19700101 199503 1 ${String(index + 1).padStart(3, "0")}`,
    keys: [],
    ...changes,
  };
}

export function buildSignatories(count: number): readonly Signatory[] {
  return Array.from({ length: count }, (_, index) => buildSignatory(index));
}

/** A record of so many dossiers over all clusters; marks fall from dossier to dossier. */
export function buildListRecord(
  count: number,
  {
    dossierOf = () => ({}),
    season = {},
  }: {
    readonly dossierOf?: (index: number) => Partial<DossierCard>;
    readonly season?: Partial<Season>;
  } = {},
): ResultRecord {
  const types = AgencyType.options;
  const dossiers = Array.from({ length: count }, (_, index) =>
    buildDossier(index + 1, {
      agency: {
        code: `instansi-${index + 1}`,
        name: `Instansi ${index + 1}`,
        type: types[index % types.length] ?? "regency",
      },
      ...dossierOf(index),
    }),
  );
  const built = buildSeason({ dossiers: count }, { dossiers, ...season });
  return buildRecord(
    built,
    buildSheets(built, (dossier) => Array(4).fill(95 - Math.floor((dossier * 80 * 4) / count) / 4)),
  );
}
