import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

/** Compares what docs/panduan sets in bold with the catalog of the screen, and its pictures with the folder. */
const FOLDER = fileURLToPath(new URL("../../docs/panduan/", import.meta.url));
const KEYS = new Set(["F1", "?", "Enter", "Ctrl+K", "Ctrl+Z"]);
/** Said by the program before there is a page, in electron/adapters. */
const OUTSIDE = new Set(["Pleno sudah berjalan pada folder data …"]);

const { module } = await runnerImport(fileURLToPath(new URL("../../shared/i18n/id.ts", import.meta.url)));
const sentences = listSentences(module.id);
const problems = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".md"))
  .flatMap((name) => {
    const text = readFileSync(`${FOLDER}${name}`, "utf8");
    return [...findStrangeNames(text), ...findLostPictures(text)].map((problem) => `${name}: ${problem}`);
  });
process.stdout.write(`${[...problems, `${problems.length} problems in docs/panduan`].join("\n")}\n`);
process.exitCode = problems.length === 0 ? 0 : 1;

/**
 * Bold names that no sentence of the catalog begins with. A bold lead-in ends with a full stop and names nothing.
 * @param {string} text
 */
function findStrangeNames(text) {
  return [...text.matchAll(/\*\*([^*]+)\*\*/gu)]
    .map(([, bold = ""]) => bold.replaceAll(/\s+/gu, " "))
    .filter((bold) => !/^[^.]*\.$|^\d\. /u.test(bold) || sentences.includes(bold))
    .flatMap((bold) => bold.split(" → "))
    .filter((name) => !KEYS.has(name) && !OUTSIDE.has(name) && !isOnScreen(name));
}

/** @param {string} name */
function isOnScreen(name) {
  const start = name.replace(/ ?…$/u, "");
  return sentences.some((sentence) => {
    if (sentence === name) return true;
    const rest = sentence.startsWith(start) ? sentence.slice(start.length) : null;
    return rest !== null && /^(?:…|[:.]? ?\(?\{\{|\. )/u.test(rest);
  });
}

/** @param {string} text */
function findLostPictures(text) {
  return [...text.matchAll(/\]\((gambar\/[^)]+)\)/gu)]
    .map(([, path = ""]) => path)
    .filter((path) => !existsSync(`${FOLDER}${path}`));
}

/** @param {unknown} part @returns {string[]} */
function listSentences(part) {
  if (typeof part === "string") return [part];
  return part !== null && typeof part === "object" ? Object.values(part).flatMap(listSentences) : [];
}
