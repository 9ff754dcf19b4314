import type { DefinedDocument } from "../define-document.ts";
import type { PlainValue } from "../document-definition.ts";
import {
  documentFile,
  formulaNote,
  letterHeading,
  pageFooter,
  recountNote,
  remarkOf,
  sameFigureNote,
  signaturesAtFoot,
} from "../layout.ts";
import type { TemplateContext } from "../template-context.ts";

interface RecordDocument {
  readonly fileName: string;
  /** Of the file, as a viewer shows it. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly body: readonly PlainValue[];
  /** The last sentence of the body, which goes with the signatures. */
  readonly closing?: string;
  /** Whether the document states means, so that it has to say how they are made. */
  readonly hasMeans: boolean;
  readonly isLandscape?: boolean;
}

/** What the records of a season share: letterhead first, then their own content, then how to check it and who signs. */
export function recordDocument(context: TemplateContext, parts: RecordDocument): DefinedDocument {
  const { fileName, name, title, subtitle, footer, body, hasMeans, isLandscape = false } = parts;
  return documentFile(context, {
    fileName,
    title: name,
    definition: {
      ...(isLandscape ? { pageOrientation: "landscape" as const } : {}),
      footerText: pageFooter(context, footer),
      content: [
        letterHeading(context, { title, subtitle }),
        ...body,
        ...remarkOf(context),
        ...(hasMeans ? sameFigureNote(context) : []),
        ...signedPart(context, parts),
      ],
    },
  });
}

/** Blocks that leave room for some lines of text above them on a sheet on its side; upright there is always room. */
const MOST_KEPT_ON_ITS_SIDE = 9;

/** A page with signatures and nothing signed is worth little, so the end of the text goes with them. */
function signedPart(
  context: TemplateContext,
  { closing, hasMeans, isLandscape = false }: Pick<RecordDocument, "closing" | "hasMeans" | "isLandscape">,
): readonly PlainValue[] {
  const parts: readonly PlainValue[] = [
    ...(closing === undefined ? [] : [{ text: closing, margin: [0, 12, 0, 0] }]),
    ...(hasMeans ? [formulaNote(context)] : []),
    recountNote(context),
    signaturesAtFoot(context),
  ];
  return isLandscape && context.details.signatories.length > MOST_KEPT_ON_ITS_SIDE
    ? parts
    : [{ unbreakable: true, stack: parts }];
}
