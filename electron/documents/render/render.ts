import pdfmake from "pdfmake";
import type {
  CanvasElement,
  Content,
  ContextPageSize,
  DynamicContent,
  TDocumentDefinitions,
} from "pdfmake/interfaces.js";
import type {
  Attachment,
  DocumentDefinition,
  FooterText,
  PlacedText,
  PlainValue,
  RenderError,
  RenderInput,
} from "#shared/documents/document-definition.ts";
import { err, ok, type Result } from "#shared/result.ts";
import type { Fonts } from "./fonts.ts";
import { copyPlain } from "./plain-copy.ts";
import { tableLayouts } from "./table-layouts.ts";
import { type ProgressWatch, type ReportShare, watchProgress } from "./watch-progress.ts";

const pointsPerCentimetre = 72 / 2.54;

const pageSizes = {
  A4: { width: 595.28, height: 841.89 },
  F4: { width: 595.28, height: 33 * pointsPerCentimetre },
} as const;

/** Renders a PDF/A-3b whose bytes depend on the input alone. */
export async function renderPdf(
  fonts: Fonts,
  input: RenderInput,
  report: ReportShare = () => {},
): Promise<Result<Uint8Array, RenderError>> {
  const createdAt = new Date(input.createdAt);
  if (Number.isNaN(createdAt.getTime())) return err({ type: "date-invalid", value: input.createdAt });
  const duplicate = findDuplicateName(input.attachments);
  if (duplicate !== undefined) return err({ type: "attachment-duplicate", name: duplicate });
  const { value, texts, invalidPath } = copyPlain(input.definition, "definition");
  if (invalidPath !== undefined) return err({ type: "definition-invalid", path: invalidPath });
  const text = texts.find((candidate) => fonts.missingGlyphs(candidate).length > 0);
  if (text !== undefined)
    return err({ type: "glyph-missing", characters: fonts.missingGlyphs(texts.join("")), text });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a copy has the shape of its source
  const definition = value as unknown as DocumentDefinition;
  const watch = watchProgress(definition.content, report);
  try {
    return ok(await print(fonts, toPdfmake(fonts, input, { definition, createdAt, watch }), watch));
  } catch (error) {
    return err({ type: "render-failed", detail: error instanceof Error ? error.message : String(error) });
  }
}

async function print(
  fonts: Fonts,
  definition: TDocumentDefinitions,
  { onWritten }: ProgressWatch,
): Promise<Uint8Array> {
  const fontPaths = new Set<string>(Object.values(fonts.paths));
  pdfmake.setFonts({ [fonts.family]: { ...fonts.paths } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => fontPaths.has(path));
  pdfmake.setTableLayouts(tableLayouts);
  pdfmake.setProgressCallback(onWritten);
  return new Uint8Array(await pdfmake.createPdf(definition).getBuffer());
}

function toPdfmake(
  fonts: Fonts,
  input: RenderInput,
  {
    definition: copy,
    createdAt,
    watch: { content, onPage },
  }: { readonly definition: DocumentDefinition; readonly createdAt: Date; readonly watch: ProgressWatch },
): TDocumentDefinitions {
  const { footerText, placed, frame, info, ...definition } = copy;
  const printed: object = {
    ...definition,
    content,
    pageSize: pageSizes[input.paper],
    subset: "PDF/A-3b",
    version: "1.7",
    language: input.language,
    displayTitle: true,
    defaultStyle: { fontSize: 10, ...definition.defaultStyle, font: fonts.family },
    info: { ...info, title: input.title, creator: "Pleno", creationDate: createdAt, modDate: createdAt },
    files: Object.fromEntries(
      input.attachments.map((attachment) => [attachment.name, toFile(attachment, createdAt)]),
    ),
    ...(footerText || placed ? { footer: toFooter(footerText, placed, definition.pageMargins) } : {}),
    background: (page: number, size: ContextPageSize): Content | null => {
      onPage();
      return frame === true ? drawFrame(page, size) : null;
    },
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the content is open data here; pdfmake checks it
  return printed as TDocumentDefinitions;
}

function toFile(attachment: Attachment, createdAt: Date): object {
  const { bytes, name, mediaType, relationship, description } = attachment;
  // pdfmake mistakes a Buffer that begins with "/" for a path, so the bytes travel as a data URL.
  const base64 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return {
    src: `data:${mediaType};base64,${base64}`,
    name,
    type: mediaType,
    relationship,
    description,
    creationDate: createdAt,
    modifiedDate: createdAt,
  };
}

function toFooter(
  footer: FooterText | undefined,
  placed: DocumentDefinition["placed"],
  pageMargins: PlainValue,
): DynamicContent {
  const [left, right, bottom] = marginsOf(pageMargins);
  return (page, pages) => [
    ...(footer ? [pageLine(footer, page, pages, [left, right])] : []),
    ...(placed && (placed.pages === "every" || page === pages)
      ? placed.texts
          .filter(({ notOnLast = false }) => !(notOnLast && page === pages))
          .map((text) => placeText(text, bottom))
      : []),
  ];
}

function pageLine(
  footer: FooterText,
  page: number,
  pages: number,
  [left, right]: readonly [number, number],
): Content {
  return {
    columns: [
      { text: footer.left, width: "*" },
      {
        text: footer.pageOf.replaceAll("{page}", String(page)).replaceAll("{pages}", String(pages)),
        width: "auto",
        alignment: "right",
        noWrap: true,
      },
    ],
    columnGap: 12,
    fontSize: 8,
    color: "#555555",
    margin: [left, 12, right, 0],
  };
}

/**
 * Positions in a footer are counted from its own upper left corner, which is the lower edge of the text. A column of its
 * own width keeps a long text from running to the edge of the page.
 */
function placeText(
  { text, left, top, width, fontSize, bold = false, under }: PlacedText,
  bottom: number,
): Content {
  return {
    absolutePosition: { x: left, y: bottom - top },
    columns: [{ stack: [{ text, fontSize, bold }, ...(under ? [{ ...under }] : [])], width }],
  };
}

function drawFrame(_page: number, { width, height }: ContextPageSize): Content {
  const line = (inset: number, lineWidth: number): CanvasElement => ({
    type: "rect",
    x: inset,
    y: inset,
    w: width - 2 * inset,
    h: height - 2 * inset,
    lineWidth,
    lineColor: "#1f3a5f",
  });
  return { canvas: [line(20, 2.4), line(26, 0.7)] };
}

/** Left, right and bottom. */
function marginsOf(pageMargins: PlainValue): [number, number, number] {
  if (typeof pageMargins === "number") return [pageMargins, pageMargins, pageMargins];
  const sides: readonly PlainValue[] = Array.isArray(pageMargins) ? pageMargins : [];
  const [left, top, right = left, bottom = top] = sides;
  return typeof left === "number" && typeof right === "number" && typeof bottom === "number"
    ? [left, right, bottom]
    : [40, 40, 40];
}

function findDuplicateName(attachments: readonly Attachment[]): string | undefined {
  const names = attachments.map((attachment) => attachment.name);
  return names.find((name, index) => names.indexOf(name) !== index);
}
