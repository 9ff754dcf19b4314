import { MemberId } from "../identifiers.ts";
import type { PanelMember, PanelRole } from "../panel/panel-member.ts";

const FIRST_NAMES = [
  "Ratna",
  "Bambang",
  "Sri",
  "Yohanes",
  "Ni Made",
  "Andi",
  "Maria",
  "Teuku",
  "Dewi",
  "Hendra",
  "Fatimah",
  "Markus",
  "Lestari",
  "Rizal",
  "Putu",
  "Siti",
  "Gunawan",
  "Elisabet",
  "Joko",
  "Nurhayati",
];
const LAST_NAMES = [
  "Penilai",
  "Contoh",
  "Misalnya",
  "Andaikata",
  "Umpama",
  "Percobaan",
  "Rekaan",
  "Peraga",
  "Simulasi",
  "Ilustrasi",
];

/** People who cannot be mistaken for real ones: the surnames mean "for example" and the like. */
function rehearsalName(index: number): string {
  const first = FIRST_NAMES[index % FIRST_NAMES.length] ?? "";
  const round = Math.floor(index / FIRST_NAMES.length);
  const last = LAST_NAMES[(index + round) % LAST_NAMES.length] ?? "";
  const tail = round < LAST_NAMES.length ? "" : ` ${Math.floor(round / LAST_NAMES.length) + 1}`;
  return `${first} ${last}${tail} (latihan)`;
}

export function rehearsalMember(
  role: PanelRole,
  index: number,
  home: Pick<PanelMember, "homeAgencyCodes" | "homeRegionCodes"> = {
    homeAgencyCodes: [],
    homeRegionCodes: [],
  },
): PanelMember {
  const number = String(index + 1).padStart(2, "0");
  return {
    id: MemberId.parse(role === "judge" ? `penilai-${number}` : ROLE_IDS[role]),
    name: rehearsalName(index),
    role,
    ...home,
    card: null,
  };
}

const ROLE_IDS = { chair: "ketua", secretariat: "sekretariat" } as const;
