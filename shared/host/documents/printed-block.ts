import type { PaperText } from "../../documents/paper-text.ts";
import type { PageRectangle } from "../../documents/signature-slots.ts";
import type { DocumentSigning } from "../vault-ports.ts";

/** What is printed where somebody signs; name and role stand with it. */
export function printedBlock(
  text: PaperText,
  {
    rectangle,
    signedAt,
    qrText,
  }: {
    readonly rectangle: PageRectangle;
    readonly signedAt: string;
    readonly qrText: string;
  },
): NonNullable<DocumentSigning["appearance"]> {
  const heading = text.t("printedRecords.signedHeading");
  return { rectangle, heading, timeText: text.moment(signedAt), qrText };
}
