#!/usr/bin/env node
// Menghitung ulang hasil penilaian tanpa Pleno; cukup Node.js 18 ke atas, tanpa pustaka dan tanpa jaringan.
// Recounts a panel's result without Pleno; Node.js 18 or newer is enough, no libraries, no network.
//   node hitung-ulang.mjs DOKUMEN.pdf [--rows]     (atau / or result.json; --rows: mencetak / prints the ranking)
// Kode akhir / exit code: 0 sama / same; 1 berbeda atau tidak sah / differs or unsound; 2 tidak terbaca / unreadable.
// TIDAK diperiksa: tanda tangan PDF (pakai pdfsig atau `pleno verify`), apakah kunci memang milik penilai yang
// disebut (cocokkan dengan kartu identitas), dan apakah halaman tercetak sama dengan data (cocokkan dengan --rows).
// NOT checked: the PDF's signatures (use pdfsig or `pleno verify`), whether the keys are those of the judges named
// (compare with their identity cards), and whether the printed pages say what the data says (compare with --rows).
/* oxlint-disable unicorn/no-array-sort, typescript/require-array-sort-compare -- toSorted came with Node.js 20 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

const FULL_WEIGHT = 10_000; // 100 % in basis points
const POINT = 1_000_000n; // a mark in hundredths times a weight in basis points is in millionths of a point
const ED25519_HEADER = Buffer.from("302a300506032b6570032100", "hex"); // SubjectPublicKeyInfo, RFC 8410

function demand(isMet, message, exitCode = 1) {
  if (!isMet) throw Object.assign(new Error(message), { exitCode });
}

// 1. The result inside the file: every embedded file of every revision; streams stand alone (ISO 32000-2, 7.3.8).
function* embeddedFiles(pdf) {
  const text = pdf.toString("latin1");
  for (const match of text.matchAll(/\bstream\r?\n/g)) {
    const dictionary = text.slice(text.lastIndexOf(" obj", match.index), match.index);
    const start = match.index + match[0].length;
    if (!/\/EmbeddedFile\b/.test(dictionary)) continue;
    if (!/\/FlateDecode\b/.test(dictionary)) yield pdf.subarray(start, text.indexOf("endstream", start));
    try {
      yield inflateSync(pdf.subarray(start), { maxOutputLength: 2 ** 29 }); // stops where the compressed data ends
    } catch {} // what does not unpack is no result
  }
}
function parseResult(bytes) {
  try {
    const value = JSON.parse(bytes.toString("utf8"));
    return value.format === "pleno-result" ? [value] : [];
  } catch {
    return [];
  }
}
function findResult(bytes) {
  const results = (bytes[0] === 0x7b ? [bytes] : [...embeddedFiles(bytes)]).flatMap(parseResult);
  const isOne = new Set(results.map(canonical)).size === 1;
  demand(results.length > 0, "tidak ada hasil Pleno di dalam berkas / no result of Pleno in the file", 2);
  demand(isOne, "lebih dari satu hasil di dalam berkas / more than one result in the file", 2);
  demand(results[0].version >= 1, "versi tidak sah / invalid version", 2);
  return results[0];
}

// 2. The one form of JSON (RFC 8785) that signatures and digests are made over: keys by UTF-16 code units.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}

// 3. Is the rubric whole, every sheet what its judge signed, and every reading that was dealt accounted for?
const readingOf = ({ dossierId, memberId }) => `${dossierId}/${memberId}`;
const scored = ({ criteria }) => criteria.filter(({ weight }) => weight > 0);
function checkRubric({ criteria, tieOrder }) {
  const ids = criteria.map(({ id }) => id);
  const areWeights = criteria.every(({ weight }) => Number.isInteger(weight) && weight >= 0);
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  demand(areWeights && sum === FULL_WEIGHT, "bobot rubrik tidak 100 % / the rubric's weights are not 100 %");
  demand(new Set(ids).size === ids.length, "kriteria ganda / a criterion stands twice in the rubric");
  const areKnown = tieOrder.every((id) => ids.includes(id));
  demand(areKnown, "urutan pemecah asing / unknown criterion in the tie order");
}
function areComplete(marks, { criteria, scale: { min, max, step } }) {
  const ids = scored({ criteria }).map(({ id }) => id);
  const isMark = (mark) => Number.isInteger(mark) && mark >= min && mark <= max && (mark - min) % step === 0;
  return ids.every((id) => isMark(marks[id])) && Object.keys(marks).length === ids.length;
}
function isSigned(sheet, signature, keys = []) {
  const payload = Buffer.from(canonical({ type: "pleno-score-sheet", version: 1, sheet }), "utf8");
  const raw = keys.map((key) => Buffer.from(key, "base64")).filter(({ length }) => length === 32);
  return raw.some((bytes) => {
    const key = createPublicKey({ key: Buffer.concat([ED25519_HEADER, bytes]), format: "der", type: "spki" });
    return verify(null, payload, key, Buffer.from(signature, "base64"));
  });
}
function checkSheets({ season, rubric, members, assignments, sheets, exclusions }) {
  const keys = new Map(members.map(({ id, signingKeys }) => [id, signingKeys]));
  const [dealt, excluded] = [new Set(assignments.map(readingOf)), new Set(exclusions.map(readingOf))];
  const digest = createHash("sha256").update(canonical(rubric), "utf8").digest("hex");
  const counted = new Set();
  for (const { sheet, signature } of sheets) {
    const reading = readingOf(sheet);
    const { id, version, digest: signedUnder } = sheet.rubric;
    const isUnderRubric = id === rubric.id && version === rubric.version && signedUnder === digest;
    const isJudges = isSigned(sheet, signature, keys.get(sheet.memberId));
    demand(sheet.seasonId === season.id, `periode lain / another season: ${reading}`);
    demand(dealt.has(reading), `bukan tugasnya / never dealt: ${reading}`);
    demand(isUnderRubric, `rubrik lain / another rubric: ${reading}`);
    demand(!counted.has(reading), `dihitung dua kali / counted twice: ${reading}`);
    demand(!excluded.has(reading), `dikecualikan tetapi dihitung / excluded but counted: ${reading}`);
    demand(areComplete(sheet.marks, rubric), `nilai tidak lengkap / marks missing or off scale: ${reading}`);
    demand(isJudges, `tanda tangan lembar salah / not signed by its judge: ${reading}`);
    counted.add(reading);
  }
  const lost = [...dealt].find((reading) => !counted.has(reading) && !excluded.has(reading));
  demand(!lost, `penugasan hilang tanpa alasan / dealt, but neither counted nor excluded: ${lost}`);
}

// 4. Means as fractions sum/count, compared without rounding; the larger first. Ties go through the tie order.
function compareMeans(a, b) {
  const [left, right] = [a.sum * b.count, b.sum * a.count];
  return left === right ? 0 : left > right ? -1 : 1;
}
const compare = (a, b) => a.means.reduce((order, mean, at) => order || compareMeans(mean, b.means[at]), 0);
const isLike = (a, b) => Boolean(a && b) && compare(a, b) === 0;
function meanOf(sheets, weights) {
  let sum = 0n;
  for (const marks of sheets) for (const [id, weight] of weights) sum += weight * BigInt(marks[id] ?? 0);
  return { sum, count: BigInt(sheets.length) };
}
function computeRanking({ rubric, sheets, season }) {
  const sheetsOf = new Map(sheets.map(({ sheet }) => [sheet.dossierId, []]));
  for (const { sheet } of sheets) sheetsOf.get(sheet.dossierId).push(sheet.marks);
  const total = scored(rubric).map(({ id, weight }) => [id, BigInt(weight)]);
  const figures = [total, ...rubric.tieOrder.map((id) => [[id, 1n]])];
  const rows = [...sheetsOf].map(([dossierId, marks]) => ({
    dossierId,
    means: figures.map((weights) => meanOf(marks, weights)),
  }));
  rows.sort((a, b) => compare(a, b) || (a.dossierId < b.dossierId ? -1 : 1));
  let rank = 0;
  return rows.map((row, at) => {
    const isShared = isLike(rows[at - 1], row);
    rank = isShared ? rank : at + 1; // 1, 2, 2, 4
    const { dossierId, means } = row;
    const [{ sum, count }] = means;
    const cents = (200n * sum + count * POINT) / (2n * count * POINT); // two decimals, halves up
    const points = `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
    const [listed, tied] = [rank <= season.list.size, isShared || isLike(row, rows[at + 1])];
    return { dossierId, rank, sum: Number(sum), count: Number(count), points, listed, tied };
  });
}

// 5. How many are ranked and listed by group, type of agency, province and category, by the keys' UTF-16 code units.
const tally = (rows) => ({ ranked: rows.length, listed: rows.filter(({ listed }) => listed).length });
function compose({ dossiers }, ranking) {
  const known = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
  const by = (nameOf) => {
    const rows = ranking.map((row) => ({ ...row, key: nameOf(known.get(row.dossierId)) ?? "" }));
    const keys = [...new Set(rows.map(({ key }) => key))].sort();
    return keys.map((key) => ({ key, ...tally(rows.filter((row) => row.key === key)) }));
  };
  const [groups, clusters] = [by((dossier) => dossier?.group), by((dossier) => dossier?.agency.type)];
  const [provinces, categories] = [by((each) => each?.region?.provinceCode), by((each) => each?.category)];
  return { ...tally(ranking), groups, clusters, provinces, categories };
}

// 6. What is stated against what follows.
function findDifference({ ranking, composition }, computed, composed) {
  for (let at = 0; at < Math.max(ranking.length, computed.length); at += 1) {
    const [said, found] = [ranking[at] ?? {}, computed[at] ?? {}];
    const name = Object.keys(computed[at] ?? said).find((field) => said[field] !== found[field]);
    const what = `${name}: tertulis / stated ${said[name]}, dihitung / computed ${found[name]}`;
    if (name) return { where: `at row ${at + 1}`, what };
  }
  const isOther = (part) => canonical(composition[part]) !== canonical(composed[part]);
  const part = composition && Object.keys(composed).find(isOther);
  return part ? { where: "in composition", what: `susunan / composition: ${part}` } : null;
}

const say = (...lines) => process.stdout.write(`${lines.join("\n")}\n`);
function main([path, option]) {
  demand(path, "node hitung-ulang.mjs DOKUMEN.pdf | result.json [--rows]", 2);
  const result = findResult(readFileSync(path));
  checkRubric(result.rubric);
  checkSheets(result);
  const computed = computeRanking(result);
  const difference = findDifference(result, computed, compose(result, computed));
  const { season, sheets, exclusions, dossiers } = result;
  const titles = new Map(dossiers.map(({ id, number, title }) => [id, `${number}\t${title}`]));
  const counts = `${computed.length} baris / rows, ${sheets.length} lembar / sheets, ${exclusions.length} dikecualikan / excluded`;
  if (difference) say(`differs ${difference.where}`, `BERBEDA / DIFFERS: ${difference.what}`);
  else say("same", `SAMA / SAME: ${counts}`);
  say(season.rehearsal ? `${season.name} (LATIHAN / REHEARSAL)` : season.name);
  if (result.version > 1) say("Dari Pleno yang lebih baru / from a newer Pleno: known parts only");
  say("Tidak diperiksa: tanda tangan PDF, pemilik kunci / not checked: PDF signatures, owners of the keys.");
  for (const { rank, points, listed, dossierId } of option === "--rows" ? computed : [])
    say([rank, points, listed ? "*" : "", titles.get(dossierId) ?? dossierId].join("\t"));
  return difference ? 1 : 0;
}

process.stdout.on("error", () => {}); // whoever reads may stop reading
try {
  process.exitCode = main(process.argv.slice(2));
} catch (cause) {
  process.exitCode = cause.exitCode ?? 2;
  say(process.exitCode === 1 ? "unsound / tidak sah" : "unreadable / tidak terbaca", cause.message);
}
