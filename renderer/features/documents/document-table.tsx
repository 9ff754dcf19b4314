import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import type { DocumentKind } from "#shared/documents/document-kind.ts";
import { KIND_GROUPS } from "./kind-fields.ts";

interface DocumentTableProps {
  readonly nameOf: (kind: DocumentKind) => string;
  /** The page says above why nothing can be made yet. */
  readonly disabled: boolean;
  readonly onMake: (kind: DocumentKind) => void;
}

/** Every kind of document in the order in which a season needs them. */
export function DocumentTable({ nameOf, disabled, onMake }: DocumentTableProps) {
  const text = useText();
  return (
    <div className="table-scroll">
      <table className="table documents-table" aria-label={text.t("documents.listTitle")}>
        <thead>
          <tr>
            <th scope="col">{text.t("documents.document")}</th>
            <th scope="col">{text.t("documents.content")}</th>
            <th scope="col">{text.t("panel.actions")}</th>
          </tr>
        </thead>
        {KIND_GROUPS.map(({ id, kinds }) => (
          <tbody key={id}>
            <tr className="documents-group">
              <th scope="rowgroup" colSpan={3}>
                {text.t(`making.groups.${id}`)}
              </th>
            </tr>
            {kinds.map((kind) => (
              <tr key={kind}>
                <th scope="row">{nameOf(kind)}</th>
                <td className="soft">{text.t(`documents.kindText.${kind}`)}</td>
                <td>
                  <Button
                    small
                    disabled={disabled}
                    aria-label={text.t("documents.makeNamed", { name: nameOf(kind) })}
                    onClick={() => onMake(kind)}
                  >
                    {text.t("making.open")}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
