/** A value that survives JSON and the way to a worker thread. */
export type PlainValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

/** Page numbers as data, because a function cannot reach the worker. */
export interface FooterText {
  readonly left: string;
  /** Holds `{page}` and `{pages}`. */
  readonly pageOf: string;
}

/** One text at a fixed place of a page, counted in points from the lower left, whatever the paper. */
export interface PlacedText {
  readonly text: string;
  readonly left: number;
  /** The upper edge of its first line. */
  readonly top: number;
  readonly width: number;
  readonly fontSize: number;
  readonly bold?: boolean;
  /** Stands right below, however many lines the text takes. */
  readonly under?: { readonly text: string; readonly fontSize: number };
  /** On every page but the last, where `placed` is for every page. */
  readonly notOnLast?: boolean;
}

/** A pdfmake document definition without functions; images are data URLs. */
export interface DocumentDefinition {
  readonly content: PlainValue;
  readonly styles?: PlainValue;
  readonly defaultStyle?: { readonly [key: string]: PlainValue };
  readonly header?: PlainValue;
  readonly footerText?: FooterText;
  /** Printed over the last page or over every page, where the content has kept room. */
  readonly placed?: { readonly pages: "last" | "every"; readonly texts: readonly PlacedText[] };
  /** A double line around every page, as certificates have it. */
  readonly frame?: boolean;
  readonly images?: { readonly [name: string]: string };
  readonly pageMargins?: PlainValue;
  readonly pageOrientation?: "portrait" | "landscape";
  readonly info?: { readonly author?: string; readonly subject?: string; readonly keywords?: string };
}

export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly relationship: "Data" | "Source" | "Alternative" | "Supplement" | "Unspecified";
  readonly description: string;
}

export interface RenderInput {
  readonly definition: DocumentDefinition;
  readonly attachments: readonly Attachment[];
  readonly language: string;
  readonly title: string;
  /** ISO 8601 in UTC; the same input gives the same bytes. */
  readonly createdAt: string;
  readonly paper: "F4" | "A4";
}

export type RenderError =
  | { readonly type: "glyph-missing"; readonly characters: readonly string[]; readonly text: string }
  | { readonly type: "definition-invalid"; readonly path: string }
  | { readonly type: "date-invalid"; readonly value: string }
  | { readonly type: "attachment-duplicate"; readonly name: string }
  | { readonly type: "render-failed"; readonly detail: string };
