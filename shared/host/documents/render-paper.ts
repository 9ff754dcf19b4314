import type { DocumentDefinition, RenderInput } from "../../documents/document-definition.ts";
import { substituteCharacters } from "../../documents/substitute.ts";
import { localeOf } from "../../i18n/format.ts";
import type { Language } from "../../i18n/localised-text.ts";
import { createTranslate } from "../../i18n/translate.ts";
import { err, type Result } from "../../result.ts";
import type { SeasonError } from "../../season/season-error.ts";
import type { HostPorts, Task } from "../ports.ts";

interface PaperInput extends Omit<RenderInput, "language"> {
  readonly language: Language;
}

interface PaperWishes {
  /** Where the text can be read in full if characters had to be replaced. */
  readonly original?: string;
  readonly report?: (share: number) => void;
}

/** Renders a paper; characters that no font has are replaced and said to be. */
export async function renderPaper(
  ports: Pick<HostPorts, "renderer">,
  input: PaperInput,
  task: Task,
  { original = "Pleno", report }: PaperWishes = {},
): Promise<Result<Uint8Array, SeasonError>> {
  const language = localeOf(input.language);
  const translate = createTranslate(input.language);
  const print = (definition: DocumentDefinition) =>
    ports.renderer.render({ ...input, definition, language }, task, report);
  const rendered = await print(input.definition);
  const final =
    !rendered.ok && rendered.error.type === "glyph-missing"
      ? await print(
          substituteCharacters(input.definition, rendered.error.characters, (sign) =>
            translate("printedLetter.substituted", { sign, where: original }),
          ),
        )
      : rendered;
  if (final.ok) return final;
  if (final.error.type === "cancelled") return err({ type: "cancelled" });
  const { type, ...details } = final.error;
  return err({ type: "document-failed", problem: `${type} ${JSON.stringify(details)}` });
}
