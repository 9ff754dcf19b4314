#!/usr/bin/env node
// Menghitung ulang hasil penilaian tanpa Pleno / recounts a result without Pleno: Node.js 18, no libraries, no network.
//   node hitung-ulang.mjs DOKUMEN.pdf [--rows]     (atau / or result.json; --rows: mencetak / prints the ranking)
// Kode akhir / exit code: 0 sama / same; 1 berbeda atau tidak sah / differs or unsound; 2 tidak terbaca / unreadable.
// TIDAK diperiksa / NOT checked: tanda tangan PDF, satu-satunya penjamin nomor, judul, dan nama (pakai `pdfsig`) / the PDF's
// signatures, which alone vouch for numbers, titles and names; pemilik kunci / owners of keys; cetakan / print (--rows).
/* oxlint-disable unicorn/no-array-sort, typescript/require-array-sort-compare -- toSorted came with Node.js 20 */
import { createHash, createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

const [FULL_WEIGHT, POINT] = [10_000, 1_000_000n]; // 100 % in basis points; hundredths times basis points are millionths
const ED25519_HEADER = Buffer.from("302a300506032b6570032100", "hex"); // SubjectPublicKeyInfo, RFC 8410
const MOST_BYTES = 64 * 2 ** 20; // that one stream may unpack to; three times as many are read in all
const demand = (isMet, message, exitCode = 1) => { if (!isMet) throw Object.assign(new Error(message), { exitCode }); };
// 1. The result inside the file. Any stream of any revision may be it, whatever it is called (ISO 32000-2, 7.3.8).
function skipSpace(bytes, from) {
  let at = bytes.toString("latin1", from, from + 3) === "\xef\xbb\xbf" ? from + 3 : from; // byte order mark
  while ([0x20, 0x09, 0x0a, 0x0d].includes(bytes[at])) at += 1;
  return at;
}
function* embeddedData(pdf) {
  let [work, end] = [0, 0];
  for (let at = pdf.indexOf("stream"); at !== -1; at = pdf.indexOf("stream", at + 6)) {
    if (pdf.toString("latin1", Math.max(0, at - 3), at) === "end") continue;
    if (end <= at) end = pdf.indexOf("endstream", at) >>> 0; // none: far beyond the end
    const start = skipSpace(pdf, at + 6);
    const isFlate = pdf[start] % 16 === 8 && (pdf[start] * 256 + pdf[start + 1]) % 31 === 0; // RFC 1950, 2.2
    let bytes = pdf.subarray(start, isFlate ? pdf.length : end); // inflating stops where the packed data ends
    try { if (isFlate) bytes = inflateSync(bytes, { maxOutputLength: MOST_BYTES }); }
    catch (cause) { if (cause.code === "ERR_BUFFER_TOO_LARGE") work = Infinity; } // what else does not unpack is no result
    work += bytes.length;
    demand(work <= 3 * MOST_BYTES, "isi terlalu besar / unpacks to too much", 2);
    yield bytes;
  }
}
function findResult(file) {
  const found = new Map();
  for (const bytes of file.toString("latin1", 0, 5) === "%PDF-" ? embeddedData(file) : [file]) {
    const start = skipSpace(bytes, 0);
    if (bytes[start] !== 0x7b) continue; // {
    try {
      const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start)).trim();
      const value = JSON.parse(text);
      if (value.format === "pleno-result") found.set(text, value);
    } catch {
      const isBroken = bytes[skipSpace(bytes, start + 1)] === 0x22; // {" begins JSON; functions of PostScript have braces too
      demand(!isBroken, "data rusak di dalam berkas / damaged data in the file", 2);
    }
  }
  demand(found.size > 0, "tidak ada hasil Pleno / no result of Pleno in the file", 2);
  demand(found.size === 1, "lebih dari satu hasil / more than one result in the file", 2);
  const [result] = found.values();
  const part = canonical(result) && Object.keys(SHAPE).find((name) => !fits(SHAPE[name], result[name]));
  demand(!part, `bagian tidak terbaca / unreadable part: ${part}`, 2);
  return result;
}
// 2. What must stand where a recount looks: a pattern, a type, a list of one shape, or an object of named shapes.
const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);
const whole = (value) => Number.isSafeInteger(value) && value >= 0;
const or = (none, shape) => (value) => value === none || fits(shape, value);
function fits(shape, value) {
  if (typeof shape === "function") return shape(value);
  if (shape instanceof RegExp) return typeof value === "string" && shape.test(value);
  if (Array.isArray(shape)) return Array.isArray(value) && value.every((item) => fits(shape[0], item));
  return isObject(value) && Object.keys(shape).every((name) => fits(shape[name], value[name]));
}
const [TEXT, ID, WORD] = [/^/, /^[a-z0-9][a-z0-9._-]{0,63}$/, /^[a-z][a-z0-9_]{0,47}$/];
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const [READING, RUBRIC, COUNTS] = [{ dossierId: ID, memberId: ID }, { id: TEXT, version: whole }, { ranked: whole, listed: whole }];
const MARKS = (value) => isObject(value) && Object.keys(value).every((key) => WORD.test(key) && whole(value[key]));
const SHAPE = {
  version: (value) => whole(value) && value >= 1 && value <= 1_000_000,
  season: { id: ID, name: TEXT, rehearsal: (value) => typeof value === "boolean", list: { size: whole } },
  rubric: { ...RUBRIC, stage: TEXT, scale: { min: whole, max: whole, step: whole }, passMark: or(null, whole), tieOrder: [WORD],
    criteria: [{ id: WORD, weight: or(null, whole) }], stageWeights: or(undefined, { proposal: whole, presentation: whole }) },
  dossiers: [{ id: ID, number: TEXT, title: TEXT, group: TEXT, category: TEXT, agency: { type: TEXT }, region: or(null, { provinceCode: TEXT }) }],
  members: [{ id: ID, signingKeys: [BASE64] }], assignments: [READING], exclusions: [READING], ranking: [isObject],
  sheets: [{ sheet: { ...READING, seasonId: ID, rubric: { ...RUBRIC, digest: TEXT }, marks: MARKS }, signature: BASE64 }],
  composition: or(undefined, { ...COUNTS, groups: [{ key: TEXT, ...COUNTS }], clusters: [{ key: TEXT, ...COUNTS }], provinces: [{ key: TEXT, ...COUNTS }], categories: [{ key: TEXT, ...COUNTS }] }),
};
// 3. The one form of JSON (RFC 8785) that signatures and digests are made over: keys by UTF-16 code units.
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  demand(typeof value !== "number" || Number.isFinite(value), "angka tak terhingga / endless number", 2);
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`).join(",")}}`;
}
// 4. Is the rubric whole, every sheet what its judge signed, and every reading that was dealt accounted for?
const readingOf = ({ dossierId, memberId }) => `${dossierId}/${memberId}`;
const scored = ({ criteria }) => criteria.filter(({ weight }) => weight > 0);
const [idOf, areUnique] = [({ id }) => id, (values) => new Set(values).size === values.length];
function checkRubric({ rubric: { criteria, tieOrder, passMark, scale, stage, stageWeights: stages } }) {
  const ids = criteria.map(idOf);
  const isWhole = criteria.reduce((sum, { weight }) => sum + weight, 0) === FULL_WEIGHT;
  const isFull = isWhole && (!stages || stages.proposal + stages.presentation === FULL_WEIGHT);
  demand(isFull && criteria.every(({ weight }) => weight !== null), "bobot tidak 100 % / weights are not 100 %");
  demand(areUnique(ids) && tieOrder.every((id) => ids.includes(id)), "kriteria ganda atau asing / criterion twice or unknown");
  const isPass = passMark === null || (passMark >= scale.min && passMark <= scale.max);
  demand(isPass && /^(?:proposal-scoring|presentation)$/.test(stage), "bukan rubrik penilaian / no rubric to score with");
}
function areComplete(marks, { criteria, scale: { min, max, step } }) {
  const ids = scored({ criteria }).map(idOf);
  const isMark = (mark) => mark >= min && mark <= max && (mark - min) % step === 0;
  return ids.every((id) => isMark(marks[id])) && Object.keys(marks).length === ids.length;
}
function isSigned(sheet, signature, keys = []) {
  const payload = Buffer.from(canonical({ type: "pleno-score-sheet", version: 1, sheet }), "utf8");
  return keys.map((key) => Buffer.from(key, "base64")).filter(({ length }) => length === 32).some((raw) => {
    const key = createPublicKey({ key: Buffer.concat([ED25519_HEADER, raw]), format: "der", type: "spki" });
    return verify(null, payload, key, Buffer.from(signature, "base64"));
  });
}
function checkSheets({ season, rubric, members, dossiers, assignments, sheets, exclusions }) {
  const keys = new Map(members.map(({ id, signingKeys }) => [id, signingKeys]));
  const ids = dossiers.map(idOf);
  const areSingle = [ids, members.map(idOf), dossiers.map(({ number }) => number)].every(areUnique);
  demand(areSingle, "id atau nomor ganda / an id or a number stands twice");
  const [dealt, excluded, known] = [new Set(assignments.map(readingOf)), new Set(exclusions.map(readingOf)), new Set(ids)];
  const digest = createHash("sha256").update(canonical(rubric), "utf8").digest("hex");
  const counted = new Set();
  for (const { sheet, signature } of sheets) {
    const [reading, { id, version, digest: signedUnder }] = [readingOf(sheet), sheet.rubric];
    const isUnder = id === rubric.id && version === rubric.version && signedUnder === digest && sheet.seasonId === season.id;
    demand(isUnder, `periode atau rubrik lain / another season or rubric: ${reading}`);
    demand(dealt.has(reading) && known.has(sheet.dossierId), `bukan tugasnya / never dealt, or unknown: ${reading}`);
    demand(!counted.has(reading) && !excluded.has(reading), `dihitung dua kali atau dikecualikan / counted twice or excluded: ${reading}`);
    demand(areComplete(sheet.marks, rubric), `nilai tidak lengkap / marks missing or off scale: ${reading}`);
    demand(isSigned(sheet, signature, keys.get(sheet.memberId)), `tanda tangan salah / not signed by its judge: ${reading}`);
    counted.add(reading);
  }
  const lost = [...dealt].find((reading) => !counted.has(reading) && !excluded.has(reading));
  demand(!lost, `penugasan hilang tanpa alasan / dealt, but neither counted nor excluded: ${lost}`);
}
// 5. Means as fractions sum/count, compared without rounding; the larger first. Ties go through the tie order.
const compareMeans = (a, b) => Number(a.sum * b.count < b.sum * a.count) - Number(a.sum * b.count > b.sum * a.count);
const compare = (a, b) => a.means.reduce((order, mean, at) => order || compareMeans(mean, b.means[at]), 0);
const isLike = (a, b) => Boolean(a && b) && compare(a, b) === 0;
const sumOf = (marks, weights) => weights.reduce((sum, [id, weight]) => sum + weight * BigInt(marks[id] ?? 0), 0n);
const meanOf = (all, weights) => ({ sum: all.reduce((sum, marks) => sum + sumOf(marks, weights), 0n), count: BigInt(all.length) });
function computeRanking({ rubric, sheets, season }) {
  const sheetsOf = new Map(sheets.map(({ sheet }) => [sheet.dossierId, []]));
  for (const { sheet } of sheets) sheetsOf.get(sheet.dossierId).push(sheet.marks);
  const figures = [scored(rubric).map(({ id, weight }) => [id, BigInt(weight)]), ...rubric.tieOrder.map((id) => [[id, 1n]])];
  const rows = [...sheetsOf].map(([dossierId, all]) => ({ dossierId, means: figures.map((weights) => meanOf(all, weights)) }));
  rows.sort((a, b) => compare(a, b) || (a.dossierId < b.dossierId ? -1 : 1));
  let rank = 0;
  return rows.map((row, at) => {
    const isShared = isLike(rows[at - 1], row);
    rank = isShared ? rank : at + 1; // 1, 2, 2, 4
    const [{ sum, count }] = row.means;
    const cents = (200n * sum + count * POINT) / (2n * count * POINT); // two decimals, halves up
    const points = `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
    const [listed, tied] = [rank <= season.list.size, isShared || isLike(row, rows[at + 1])];
    return { dossierId: row.dossierId, rank, sum: Number(sum), count: Number(count), points, listed, tied };
  });
}
// 6. What is stated against what follows, and how many are ranked and listed by group, agency, province, category.
const KEYS = { total: () => "", groups: ({ group }) => group, clusters: ({ agency }) => agency.type, provinces: ({ region }) => region?.provinceCode ?? "", categories: ({ category }) => category };
function tally(entries) {
  const sums = new Map(entries.map(({ key }) => [key, [0, 0]]));
  for (const { key, ranked, listed } of entries) sums.set(key, [sums.get(key)[0] + ranked, sums.get(key)[1] + listed]);
  return JSON.stringify([...sums].filter(([, counts]) => counts.some(Boolean)).sort());
}
function findDifference({ ranking, composition, dossiers }, computed) {
  for (let at = 0; at < Math.max(ranking.length, computed.length); at += 1) {
    const [said, found] = [ranking[at] ?? {}, computed[at] ?? {}];
    const name = ranking[at] && computed[at] ? Object.keys(found).find((field) => said[field] !== found[field]) : "dossierId";
    if (name) return { where: `at row ${at + 1}`, what: `${name}: tertulis / stated ${said[name]}, dihitung / computed ${found[name]}` };
  }
  const stated = { ...composition, total: [{ ...composition, key: "" }] };
  const isOther = (part) => tally(stated[part]) !== tally(computed.map(({ dossierId, listed }) =>
    ({ key: KEYS[part](dossiers.find(({ id }) => id === dossierId)), ranked: 1, listed: Number(listed) })));
  const other = composition && Object.keys(KEYS).find(isOther);
  return other ? { where: "in composition", what: `susunan / composition: ${other}` } : null;
}
const say = (...lines) => process.stdout.write(`${lines.join("\n")}\n`);
function main([path, option]) {
  demand(path, "node hitung-ulang.mjs DOKUMEN.pdf | result.json [--rows]", 2);
  const result = findResult(readFileSync(path));
  for (const check of [checkRubric, checkSheets]) check(result);
  const computed = computeRanking(result);
  const difference = findDifference(result, computed);
  const { season, sheets, exclusions, dossiers } = result;
  const counts = `${computed.length} baris / rows, ${sheets.length} lembar / sheets, ${exclusions.length} dikecualikan / excluded`;
  say(...(difference ? [`differs ${difference.where}`, `BERBEDA / DIFFERS: ${difference.what}`] : ["same", `SAMA / SAME: ${counts}`]), season.rehearsal ? `${season.name} (LATIHAN / REHEARSAL)` : season.name);
  if (result.version > 1) say("Dari Pleno yang lebih baru / from a newer Pleno: known parts only");
  say("Nomor, judul, dan nama hanya dijamin tanda tangan PDF / numbers, titles and names are vouched for by the signatures alone.");
  const titleOf = (dossierId) => dossiers.filter(({ id }) => id === dossierId).map(({ number, title }) => `${number}\t${title}`);
  for (const { rank, points, listed, dossierId } of option === "--rows" ? computed : [])
    say([rank, points, listed ? "*" : "", ...titleOf(dossierId)].join("\t"));
  return difference ? 1 : 0;
}
process.stdout.on("error", () => {}); // whoever reads may stop reading
try {
  process.exitCode = main(process.argv.slice(2));
} catch (cause) {
  process.exitCode = cause.exitCode ?? 2;
  say(process.exitCode === 1 ? "unsound / tidak sah" : "unreadable / tidak terbaca", cause.message);
}
