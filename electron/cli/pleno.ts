import { fileURLToPath } from "node:url";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { toStorageError } from "#electron/adapters/storage-error.ts";
import { Language } from "#shared/i18n/localised-text.ts";
import { createTranslate } from "#shared/i18n/translate.ts";
import packageJson from "../../package.json" with { type: "json" };
import { exportDocuments } from "./commands/export.ts";
import { generateFile, USUAL_RUBRIC } from "./commands/generate.ts";
import { type MergeOptions, mergePackets } from "./commands/merge.ts";
import { packSeason } from "./commands/pack.ts";
import { rankSeason } from "./commands/rank.ts";
import { recountFile } from "./commands/recount.ts";
import { type VerifyOptions, verifyFile } from "./commands/verify.ts";
import { runDemo } from "./demo/demo.ts";
import { type CommandContext, type Outcome, refused } from "./outcome.ts";

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
      progress: (line) => void (options.json || process.stderr.write(`${line}\n`)),
      environment: process.env,
      resourcesDirectory,
    };
    // What nobody foresaw is still one sentence, or one JSON document, and never a stack trace.
    const outcome = await work(context, options).catch((cause: unknown) =>
      refused(context, toStorageError(cause, messageOf(cause))),
    );
    const text = options.json ? JSON.stringify(outcome.json, null, 2) : outcome.lines.join("\n");
    const stream = options.json || outcome.exitCode !== 2 ? process.stdout : process.stderr;
    stream.write(text === "" ? "" : `${text}\n`);
    process.exitCode = outcome.exitCode;
  };
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function wholeNumber(minimum: number) {
  return (text: string): number => {
    const value = Number(text);
    if (!Number.isSafeInteger(value) || value < minimum)
      throw new InvalidArgumentError(`a whole number from ${minimum} is needed`);
    return value;
  };
}

const program = new Command("pleno")
  .description("Pleno: packets, ranking and signed documents without a window")
  .version(packageJson.version)
  .exitOverride();

function command(usage: string, description: string): Command {
  return program
    .command(usage)
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

withData(command("rank", "print the ranking; freeze it"))
  .option("--top <number>", "only the first rows", wholeNumber(1))
  .option("--exclude-open <reason>", "exclude readings that are still open, with this reason")
  .option("--freeze <reason>", "freeze the ranking with this reason")
  .action(run(rankSeason));

withData(command("export", "make every signed document of the frozen ranking"))
  .option("--out <folder>", "where the documents go", "documents")
  .addOption(new Option("--paper <size>").choices(["F4", "A4"]).default("F4"))
  .action(run(exportDocuments));

command("verify <file>", "check the signatures of a PDF")
  .option("--trust <pem>", "root certificates to trust")
  .action((path: string, options: VerifyOptions & GlobalOptions) =>
    run((context, given: VerifyOptions) => verifyFile(context, path, given))(options),
  );

command("recount <file>", "compute the list inside a signed PDF again").action(
  (path: string, options: GlobalOptions) => run((context) => recountFile(context, path))(options),
);

try {
  await program.parseAsync();
} catch (cause) {
  if (!(cause instanceof CommanderError)) throw cause;
  process.exitCode = cause.exitCode === 0 ? 0 : 2;
}
