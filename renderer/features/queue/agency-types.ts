import type { AgencyType } from "#shared/dossier/dossier.ts";

export const AGENCY_TYPE_KEYS = {
  ministry: "queue.ministry",
  institution: "queue.institution",
  province: "queue.provinceAgency",
  regency: "queue.regency",
  city: "queue.city",
  "state-company": "queue.stateCompany",
  "regional-company": "queue.regionalCompany",
} as const satisfies Record<AgencyType, string>;
