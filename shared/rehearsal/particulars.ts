import type { DossierCard, Outcome, Participation } from "../dossier/dossier.ts";
import type { Random } from "./random.ts";
import { formatNumber, type Story } from "./story.ts";

type Particulars = Pick<DossierCard, "outcomes" | "participation" | "video">;

/** The contest began in 2014. */
const FIRST_CONTEST = 2014;
const PARTICIPATION_SHARE = 1 / 6;
const VIDEO_SHARE = 1 / 3;
const EARLIER_RESULTS = [
  "Tidak lolos seleksi administrasi (data latihan)",
  "Lolos seleksi administrasi, tidak masuk daftar Top (data latihan)",
  "Masuk daftar Top, tidak lanjut ke tahap berikutnya (data latihan)",
];

/** What a form holds beside its narrative: figures before and after, earlier entries and a video's address. */
export function inventParticulars(
  { story, year, number }: { readonly story: Story; readonly year: number; readonly number: string },
  random: Random,
): Particulars {
  const outcomes = inventOutcomes(story, random);
  const participation = random.chance(PARTICIPATION_SHARE) ? inventParticipation(year, random) : [];
  return {
    outcomes,
    ...(participation.length > 0 ? { participation } : {}),
    ...(random.chance(VIDEO_SHARE) ? { video: `https://video-latihan.example.invalid/${number}` } : {}),
  };
}

/** The figures its narrative tells, so that both agree, and sometimes two that it leaves out. */
function inventOutcomes({ measures }: Story, random: Random): Outcome[] {
  const told = measures
    .slice(0, random.between(2, 3))
    .map(({ name, before, after }) => ({ indicator: sentenceCase(name), before, after }));
  const index = (low: number, high: number): string =>
    `${random.between(low, high)},${random.between(10, 99)} (indeks)`;
  const satisfaction = {
    indicator: "Indeks kepuasan masyarakat",
    before: index(58, 74),
    after: index(80, 94),
  };
  const users = {
    indicator: "Pengguna layanan setahun",
    before: `${random.between(40, 900)} orang`,
    after: `${formatNumber(random.between(1000, 24_000))} orang`,
  };
  const untold = [satisfaction, users].slice(0, random.between(0, 4 - told.length));
  return [...told, ...untold];
}

function inventParticipation(year: number, random: Random): Participation[] {
  const latest = year - random.between(1, 2);
  const years = random.chance(0.3) ? [latest - 1, latest] : [latest];
  return years
    .filter((entered) => entered >= FIRST_CONTEST)
    .map((entered) => ({ year: entered, result: random.pick(EARLIER_RESULTS) }));
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
