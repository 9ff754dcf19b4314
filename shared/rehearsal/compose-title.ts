import type { Random } from "./random.ts";
import type { Theme } from "./theme.ts";

const ACTIONS = [
  "Sistem Informasi",
  "Gerakan Bersama",
  "Layanan Jemput Bola",
  "Pendampingan Terpadu",
  "Aksi Cepat",
  "Sinergi",
  "Klinik",
  "Rumah Layanan",
  "Sahabat",
  "Gotong Royong",
  "Pusat Layanan",
  "Sekolah",
  "Pos Pelayanan",
  "Jaringan",
] as const;

const QUALIFIERS = [
  "Berbasis Gotong Royong",
  "Melalui Kader Terlatih",
  "Tanpa Antre dan Tanpa Biaya",
  "Menuju Masyarakat Mandiri",
  "Satu Hari Selesai",
  "Sampai Tuntas",
  "dengan Pendekatan Keluarga",
  "Berbasis Data Warga",
  "yang Ramah, Cepat, dan Terbuka",
  "dari Rumah ke Rumah",
] as const;

const LONG_QUALIFIERS = [
  "bagi Kelompok Rentan di Wilayah Kepulauan, Perbatasan, dan Pegunungan yang Sulit Dijangkau",
  "melalui Kerja Sama Pemerintah Desa, Perguruan Tinggi, Dunia Usaha, dan Kelompok Perempuan",
  "dengan Jadwal Kunjungan Terbuka, Pencatatan Luring, dan Pemantauan Bersama Warga",
] as const;

const NAMES = [
  "Jemput Senja",
  "Teras Warga",
  "Kopi Sore",
  "Lapor Mas Tono",
  "Si Bungsu",
  "Ketuk Pintu",
  "Lumbung Kasih",
  "Payung Teduh",
  "Kelas Perahu Kertas",
  "Sapa Pagi",
  "Jala Asa",
  "Simpul Desa",
  "Rantang Ibu",
  "Becak Pintar",
  "Tikar Musyawarah",
  "Sambung Rasa",
] as const;

/**
 * An invented title in the styles real ones have: an acronym with its expansion (most), a plain name, a
 * name with a subtitle, words in quotation marks; about one in fourteen exceeds 150 characters.
 */
export function composeTitle(theme: Theme, random: Random): string {
  const style = random.pickWeighted(TITLE_STYLES);
  return style(theme, random);
}

type TitleStyle = (theme: Theme, random: Random) => string;

/** Shares are assumptions read off 115 published titles. */
const TITLE_STYLES: readonly (readonly [TitleStyle, number])[] = [
  [withExpansion, 54],
  [nameWithExpansion, 12],
  [plainName, 12],
  [withSubtitle, 9],
  [quoted, 6],
  [overlong, 7],
];

function withExpansion(theme: Theme, random: Random): string {
  const expansion = expand(theme, random);
  return `${acronymOf(expansion, random)} (${expansion})`;
}

function nameWithExpansion(theme: Theme, random: Random): string {
  return `${random.pick(NAMES)} (${expand(theme, random)})`;
}

function plainName(theme: Theme, random: Random): string {
  return random.chance(0.5) ? random.pick(NAMES) : `${random.pick(NAMES)} ${random.pick(theme.titleObjects)}`;
}

function withSubtitle(theme: Theme, random: Random): string {
  return `${random.pick(NAMES)}: ${expand(theme, random)}`;
}

function quoted(theme: Theme, random: Random): string {
  const expansion = expand(theme, random);
  return `"${acronymOf(expansion, random)}" – ${expansion}; ${random.pick(QUALIFIERS)}`;
}

function overlong(theme: Theme, random: Random): string {
  const [first = "", second = ""] = random.sample(theme.titleObjects, 2);
  const expansion = `${random.pick(ACTIONS)} ${first} dan ${second} ${random.pick(QUALIFIERS)}`;
  return `${acronymOf(expansion, random)} (${expansion} ${random.pick(LONG_QUALIFIERS)})`;
}

function expand(theme: Theme, random: Random): string {
  const expansion = `${random.pick(ACTIONS)} ${random.pick(theme.titleObjects)}`;
  return random.chance(0.45) ? `${expansion} ${random.pick(QUALIFIERS)}` : expansion;
}

const FILL_WORDS = new Set(["dan", "dari", "ke", "dengan", "yang", "untuk", "bagi", "melalui"]);
const CAPITALISED_SHARE = 0.7;

/** Beginnings of the expansion's first words, in capitals or as a name: SILAWAR, Gebermitra. */
function acronymOf(expansion: string, random: Random): string {
  const words = expansion.split(/[\s,;]+/u).filter((word) => !FILL_WORDS.has(word.toLowerCase()));
  const parts = words.slice(0, 5).map((word) => beginningOf(word, random));
  const acronym = parts.join("");
  return random.chance(CAPITALISED_SHARE)
    ? acronym.toUpperCase()
    : acronym.charAt(0).toUpperCase() + acronym.slice(1).toLowerCase();
}

function beginningOf(word: string, random: Random): string {
  const syllable = /^[^aiueo]*[aiueo]/iu.exec(word)?.[0] ?? word.slice(0, 2);
  return random.chance(0.3) ? word.slice(0, syllable.length + 1) : syllable;
}
