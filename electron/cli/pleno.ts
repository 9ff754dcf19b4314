import { fileURLToPath } from "node:url";
import { Command, CommanderError, Option } from "commander";
import { toStorageError } from "#electron/adapters/storage-error.ts";
import { Language } from "#shared/i18n/localised-text.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import { DEFAULT_SEED } from "#shared/reconciliation/ranks/draw-ranks.ts";
import packageJson from "../../package.json" with { type: "json" };
import type { AgreeOptions } from "./commands/agree.ts";
import type { CheckOptions } from "./commands/check.ts";
import type { DuplicatesOptions } from "./commands/duplicates.ts";
import type { FieldOptions } from "./commands/field.ts";
import type { ImportOptions } from "./commands/import.ts";
import type { MergeOptions } from "./commands/merge.ts";
import type { RankOptions } from "./commands/rank.ts";
import type { RankRatingsOptions } from "./commands/rank-ratings.ts";
import type { RereadOptions } from "./commands/reread.ts";
import type { SignOptions } from "./commands/sign.ts";
import type { VerifyOptions } from "./commands/verify.ts";
import type { WhatIfOptions } from "./commands/what-if.ts";
import {
  addField,
  askWhatIf,
  assignReaders,
  checkFile,
  computeStatistics,
  exportDocuments,
  findDuplicates,
  generateFile,
  generateIntake,
  importProposals,
  mergePackets,
  packSeason,
  planRereads,
  rankRatings,
  rankSeason,
  recountFile,
  runDemo,
  showAgreement,
  signFile,
  verifyFile,
} from "./lazy-commands.ts";
import { createOptionValues, languageOf } from "./option-values.ts";
import { type CommandContext, type Outcome, refused } from "./outcome.ts";
import { printOutput, printText } from "./print-text.ts";
import { printable } from "./printable.ts";
import { usageSentence } from "./usage-sentence.ts";
import { LEAST_DRAWS, MOST_DRAWS, USUAL_RUBRIC, USUAL_RULES } from "./usual-values.ts";

const resourcesDirectory = fileURLToPath(new URL("../../resources", import.meta.url));

interface GlobalOptions {
  readonly json?: boolean;
  readonly lang: Language;
}

/** Runs one command, prints its outcome once and leaves its exit code. */
function run<Options>(work: (context: CommandContext, options: Options) => Promise<Outcome>) {
  return async (options: Options & GlobalOptions): Promise<void> => {
    const translate = createTranslate(options.lang);
    const context: CommandContext = {
      translate,
      say: ({ key, values }) => translate(key, values),
      progress: (line) => void (options.json || printText(process.stderr, `${printable(line)}\n`)),
      environment: process.env,
      resourcesDirectory,
    };
    // What nobody foresaw is still one sentence, or one JSON document, and never a stack trace.
    const outcome = await work(context, options).catch((cause: unknown) =>
      refused(context, toStorageError(cause, cause instanceof Error ? cause.message : String(cause))),
    );
    const text = options.json
      ? JSON.stringify(outcome.json, null, 2)
      : outcome.lines.map(printable).join("\n");
    const stream = options.json || outcome.exitCode !== 2 ? process.stdout : process.stderr;
    process.exitCode = outcome.exitCode;
    await printOutput(stream, text === "" ? "" : `${text}\n`, translate);
  };
}

function collect(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, text];
}

// Told by the one who writes; without a listener it would end the program with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const translate = createTranslate(languageOf(process.argv.slice(2)));
const { wholeNumber, share, innerShare, moment, textUpTo } = createOptionValues(translate);

const OUTPUT = {
  writeOut: (text: string) => void printOutput(process.stdout, text, translate),
  writeErr: (text: string) => void printText(process.stderr, text),
  // What was wrong is said below, in the language asked for.
  outputError: () => {},
};

const program = new Command("pleno")
  .configureOutput(OUTPUT)
  .description("Pleno: packets, ranking and signed documents without a window")
  .version(packageJson.version)
  .exitOverride();

function command(usage: string, description: string): Command {
  return program
    .command(usage)
    .configureOutput(OUTPUT)
    .description(description)
    .option("--json", "print JSON alone on stdout")
    .addOption(
      new Option("--lang <language>", "language of sentences").choices(Language.options).default("id"),
    )
    .exitOverride();
}

function withData(target: Command): Command {
  return target
    .option("--data <folder>", "data folder (otherwise PLENO_DATA or the system's usual place)")
    .option("--passphrase-file <file>", "file with the passphrase (otherwise PLENO_PASSPHRASE)");
}

function ofRatings(usage: string, description: string): Command {
  return command(usage, description)
    .option("--rubric <id or file>", "weights, scale and tie order")
    .option("--top <number>", "size of the list", wholeNumber(1))
    .option("--dealt-at-random", "the dossiers were dealt by lot");
}

command("demo", "a whole rehearsal season, headless, with signed and recounted documents")
  .option("--out <folder>", "where the documents go", "out")
  .option("--seed <number>", "seed of the simulated judges", wholeNumber(0), 7)
  .option("--season <file>", "a season file instead of the sample")
  .addOption(new Option("--paper <size>").choices(["F4", "A4"]).default("F4"))
  .action(run(runDemo));

command("generate", "a rehearsal season of any size, reproducible by its seed")
  .option("--dossiers <number>", "number of dossiers", wholeNumber(1), 60)
  .option("--judges <number>", "number of judges", wholeNumber(1), 11)
  .option("--readers <number>", "readers per dossier", wholeNumber(1), 2)
  .option("--seed <number>", "seed", wholeNumber(0), 7)
  .option("--rubric <id>", "rubric pack to score by", USUAL_RUBRIC)
  .option("--out <file>", "season file to write", "season.zip")
  .addOption(new Option("--narrative <length>").choices(["full", "short"]).default("full"))
  .action(run(generateFile));

command("generate-intake", "a table of proposals with known faults, a panel and its cards, to practise with")
  .option("--dossiers <number>", "number of proposals", wholeNumber(1), 200)
  .option("--judges <number>", "number of judges", wholeNumber(1), 11)
  .option("--seed <number>", "seed", wholeNumber(0), 7)
  .option("--faults <percent>", "percent of proposals with a fault", wholeNumber(0), 8)
  .option("--closing <day>", "last day of registration", "2026-05-06")
  .option("--rubric <id>", "rubric pack whose headings the table has", USUAL_RUBRIC)
  .option("--cards", "identity cards of the panel as well")
  .option("--out <folder>", "where the files go", "intake")
  .addOption(new Option("--format <kind>").choices(["xlsx", "ods", "csv"]).default("xlsx"))
  .action(run(generateIntake));

command("import <proposals>", "make a season file of a table of proposals and their attachments")
  .requiredOption("--out <file>", "season file to write")
  .option("--attachments <folder>", "folder of attachments, matched by number or title")
  .option("--map <file>", "JSON of header and field")
  .option("--rubric <id>", "rubric pack whose headings the table has", USUAL_RUBRIC)
  .option("--name <name>", "name of the season (otherwise the table's)")
  .action((path: string, options: ImportOptions & GlobalOptions) =>
    run((context, given: ImportOptions) => importProposals(context, path, given))(options),
  );

command(
  "duplicates <proposals>",
  "pairs of proposals that look alike, and likely replications of a catalogue",
)
  .option("--catalogue <file>", "list of earlier innovations (XLSX, ODS or CSV)")
  .option("--map <file>", "JSON file of header and field")
  .option("--min-score <share>", "least score of a pair, 0 to 1", share, 0.5)
  .action((path: string, options: DuplicatesOptions & GlobalOptions) =>
    run((context, given: DuplicatesOptions) => findDuplicates(context, path, given))(options),
  );

command("assign", "deal dossiers to judges; says why where it cannot be done")
  .requiredOption("--dossiers <file>", "list of dossiers (CSV, XLSX or ODS)")
  .requiredOption("--judges <file>", "list of judges")
  .requiredOption("--readers <number>", "readers per dossier", wholeNumber(1))
  .option("--seed <number>", "seed", wholeNumber(0), 7)
  .option("--capacity <number>", "most dossiers of a judge without an own limit", wholeNumber(0))
  .option("--conflicts <file>", "pairs of dossier and judge that must not be, beside those of the codes")
  .option("--keep <file>", "pairs that stay: finished readings")
  .option("--present <file>", "the present pairs, to be changed as little as possible")
  .option("--expertise", "prefer judges who know the category; the deal is then not at random")
  .addOption(new Option("--teams <rule>", "small teams").choices(["any", "same", "different"]).default("any"))
  .action(run(assignReaders));

withData(command("pack", "seal a packet for every member with a card"))
  .option("--season <file>", 'season file to start, or "sample"')
  .option("--name <name>", "name of the identity if one must be made", "Sekretariat")
  .requiredOption("--cards <folder>", "folder of identity cards")
  .option("--out <folder>", "where the packets go", "packets")
  .action(run(packSeason));

withData(command("merge <packets...>", "take in packets, in any order, any number of times"))
  .option("--preview", "only say what would change")
  .action((paths: string[], options: MergeOptions & GlobalOptions) =>
    run((context, given: MergeOptions) => mergePackets(context, paths, given))(options),
  );

withData(command("rank [ratings]", "print the ranking; freeze it; or rank a file of marks"))
  .option("--top <number>", "only the first rows; of a file: size of the list", wholeNumber(1))
  .option("--exclude-open <reason>", "exclude readings that are still open, with this reason")
  .option("--freeze <reason>", "freeze the ranking with this reason")
  .option("--rubric <id or file>", "weights, scale and tie order for a file of marks")
  .option("--seed <number>", "seed of the draws", wholeNumber(0), DEFAULT_SEED)
  .option(
    "--draws <number>",
    `draws for rank intervals, ${LEAST_DRAWS} to ${MOST_DRAWS}`,
    wholeNumber(LEAST_DRAWS, MOST_DRAWS),
    2000,
  )
  .option("--interval <share>", "probability that a rank interval holds", innerShare, 0.9)
  .option("--dealt-at-random", "the dossiers of the file were dealt by lot")
  .option("--tie-order <criteria>", "criteria that break ties, separated by commas")
  .action((path: string | undefined, options: RankOptions & RankRatingsOptions & GlobalOptions) =>
    path === undefined
      ? run(rankSeason)(options)
      : run((context, given: RankRatingsOptions) => rankRatings(context, path, given))(options),
  );

ofRatings("agree <ratings>", "how far the judges of a file of marks agree").action(
  (path: string, options: AgreeOptions & GlobalOptions) =>
    run((context, given: AgreeOptions) => showAgreement(context, path, given))(options),
);

ofRatings("reread <ratings>", "where further readings would change the list most")
  .requiredOption("--budget <number>", "further readings to give out", wholeNumber(0))
  .option("--rounds <number>", "in how many parts the budget is spent", wholeNumber(1), 1)
  .option("--most-per-dossier <number>", "most further readings of one dossier", wholeNumber(1), 2)
  .option("--capacity <number or file>", "further readings of each judge, or a CSV of judge and capacity")
  .option("--conflicts <file>", "CSV of dossier and judge that must not meet")
  .option("--seed <number>", "seed", wholeNumber(0), DEFAULT_SEED)
  .option("--tie-order <criteria>", "criteria that break ties, separated by commas")
  .action((path: string, options: RereadOptions & GlobalOptions) =>
    run((context, given: RereadOptions) => planRereads(context, path, given))(options),
  );

ofRatings("what-if <ratings>", "what other decisions would change in the list")
  .option("--drop-judge <judge>", "without this judge (may be repeated)", collect)
  .option("--drop-criterion <criterion>", "without this criterion (may be repeated)", collect)
  .option(
    "--weight <change>",
    "a weight changed by percentage points, as dampak=+5 (may be repeated)",
    collect,
  )
  .option("--tie-order <criteria>", "ties broken by these criteria, separated by commas")
  .option("--trimmed", "without the highest and lowest total of a dossier")
  .option("--median", "the median in place of the mean")
  .option("--adjusted", "the means adjusted for severity")
  .option(
    "--normalised <way>",
    "z, min-max, percentile or centred, for comparison only (may be repeated)",
    collect,
  )
  .option("--all", "every usual scenario (also where none is named)")
  .action((path: string, options: WhatIfOptions & GlobalOptions) =>
    run((context, given: WhatIfOptions) => askWhatIf(context, path, given))(options),
  );

withData(command("export", "make every signed document of the frozen ranking"))
  .option("--out <folder>", "where the documents go", "documents")
  .addOption(new Option("--paper <size>").choices(["F4", "A4"]).default("F4"))
  .action(run(exportDocuments));

command("check <proposals>", "check a table of proposals by the rules of the administrative selection")
  .option("--rules <file or id>", "rule set: a JSON file, or the id of one that ships", USUAL_RULES)
  .option("--rubric <id>", "rubric pack whose questions and word bounds hold", USUAL_RUBRIC)
  .option("--map <file>", "JSON of header to field, for columns that are not guessed right")
  .option("--closing <date>", "last day of registration, as 2026-05-06")
  .option("--catalogue <file>", "table of former winners")
  .action((path: string, options: CheckOptions & GlobalOptions) =>
    run((context, given: CheckOptions) => checkFile(context, path, given))(options),
  );

command(
  "stats <files...>",
  "compute what a file {method, input} asks for; several files print a list",
).action((paths: string[], options: GlobalOptions) =>
  run((context) => computeStatistics(context, paths))(options),
);

command("verify <file>", "check the signatures of a PDF")
  .option("--trust <file>", "root certificates to trust, PEM or DER; may be repeated", collect)
  .option("--crl <file>", "revocation list, PEM or DER; may be repeated", collect)
  .option("--require-signers", "fail unless the document names its signers and all have signed")
  .option("--at <moment>", "check as of this moment (ISO 8601) instead of now", moment)
  .action((path: string, options: VerifyOptions & GlobalOptions) =>
    run((context, given: VerifyOptions) => verifyFile(context, path, given))(options),
  );

withData(command("sign <file>", "sign a PDF and check the signature"))
  .option(
    "--p12 <file>",
    "PKCS#12 file with key and certificates (otherwise the identity of the data folder)",
  )
  .option("--role <text>", "in what role (otherwise as the document asks)", textUpTo(160))
  .option("--reason <text>", "what for (otherwise the document's title)", textUpTo(300))
  .option("--place <text>", "where", textUpTo(80))
  .option("--out <file>", "where the signed document goes (otherwise it replaces the file)")
  .addOption(
    new Option("--certify <level>", "certify it; how much may change later").choices(["1", "2", "3"]),
  )
  .option("--timestamp <url>", "time-stamp server (RFC 3161)")
  .option("--field <name>", "sign this empty field of the document", textUpTo(200))
  .option("--invisible", "without a printed block")
  .action((path: string, options: SignOptions & GlobalOptions) =>
    run((context, given: SignOptions) => signFile(context, path, given))(options),
  );

command("field <file>", "leave an empty signature field in a PDF, for another tool")
  .requiredOption("--name <text>", "name of the field: a signer's, or of what will sign there")
  .option("--out <file>", "where the document goes (otherwise it replaces the file)")
  .action((path: string, options: FieldOptions & GlobalOptions) =>
    run((context, given: FieldOptions) => addField(context, path, given))(options),
  );

command("recount <file>", "compute the list inside a signed PDF again").action(
  (path: string, options: GlobalOptions) => run((context) => recountFile(context, path))(options),
);

try {
  await program.parseAsync();
} catch (cause) {
  if (!(cause instanceof CommanderError)) throw cause;
  process.exitCode = cause.exitCode === 0 ? (process.exitCode ?? 0) : 2;
  // Asking for help, or giving no command at all, has been answered already.
  if (cause.exitCode !== 0 && cause.code !== "commander.help")
    await printText(process.stderr, `${printable(usageSentence(cause, translate))}\n`);
}
