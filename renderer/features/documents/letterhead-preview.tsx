import { useText } from "#renderer/text/text.ts";
import type { Letterhead } from "#shared/documents/letterhead.ts";

interface LetterheadPreviewProps {
  readonly letterhead: Letterhead;
  /** What heads a document that has no letterhead. */
  readonly usual: readonly [string, string];
}

/** The head about as it is printed: black on white in every theme, as on paper. */
export function LetterheadPreview({ letterhead, usual }: LetterheadPreviewProps) {
  const text = useText();
  const { lines, address, logo } = letterhead;
  const shown = lines.length > 0 ? lines : usual;
  return (
    <figure className="documents-head">
      <figcaption className="soft">{text.t("making.letterhead.preview")}</figcaption>
      <div className="documents-head-paper">
        {logo && (
          <img src={`data:${logo.mediaType};base64,${logo.data}`} alt={text.t("making.letterhead.logo")} />
        )}
        <div className="documents-head-lines">
          {shown.map((line, index) => (
            <p key={index}>{line}</p>
          ))}
          {address !== "" && <p className="documents-head-address">{address}</p>}
        </div>
      </div>
    </figure>
  );
}
