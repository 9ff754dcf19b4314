import type { NamedFile } from "#renderer/host/file-access.ts";
import { useHost } from "#renderer/host/host-context.ts";
import { OutcomeNotice } from "#renderer/parts/outcome-notice.tsx";
import { useWork } from "#renderer/parts/use-work.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Checkbox } from "#renderer/ui/checkbox.tsx";
import { Disclosure } from "#renderer/ui/disclosure.tsx";
import type { MessageKey } from "#shared/i18n/catalog.ts";
import type { CheckOptions } from "./use-checks.ts";

export const USUAL_OPTIONS: CheckOptions = { roots: [], lists: [], requireSigners: false };

/** The most files of one kind that a check takes. */
const MAX_FILES = 20;

const KINDS = {
  roots: { label: "verifying.roots", extensions: ["pem", "crt", "cer", "der"] },
  lists: { label: "verifying.lists", extensions: ["crl", "pem", "der"] },
} as const satisfies Readonly<
  Record<string, { readonly label: MessageKey; readonly extensions: readonly string[] }>
>;

interface CheckOptionsFieldsProps {
  readonly options: CheckOptions;
  readonly onOptions: (options: CheckOptions) => void;
}

/** Whom else to trust for this check, who was revoked, and whether the document must name its signers. */
export function CheckOptionsFields({ options, onOptions }: CheckOptionsFieldsProps) {
  const text = useText();
  const { files } = useHost();
  const { busy, outcome, run, refused } = useWork();
  const { roots, lists, requireSigners } = options;
  const add = (kind: keyof typeof KINDS): void => {
    const { label, extensions } = KINDS[kind];
    void run(async () => {
      const opened = await files.open({ title: text.t(label), extensions, multiple: true });
      if (!opened.ok) return refused(opened.error);
      onOptions({ ...options, [kind]: [...options[kind], ...opened.value].slice(-MAX_FILES) });
      return null;
    });
  };
  return (
    <Disclosure title={text.t("verifying.options")} level={2}>
      <div className="stack">
        <p className="soft">{text.t("verifying.optionsText")}</p>
        <div className="row">
          <Button small icon="add" disabled={busy} onClick={() => add("roots")}>
            {text.t("verifying.roots")}
          </Button>
          <Button small icon="add" disabled={busy} onClick={() => add("lists")}>
            {text.t("verifying.lists")}
          </Button>
          {roots.length + lists.length > 0 && (
            <Button small look="quiet" onClick={() => onOptions({ ...options, roots: [], lists: [] })}>
              {text.t("verifying.forget")}
            </Button>
          )}
        </div>
        {roots.length > 0 && <p>{text.t("verifying.chosenRoots", { names: namesOf(roots) })}</p>}
        {lists.length > 0 && <p>{text.t("verifying.chosenLists", { names: namesOf(lists) })}</p>}
        <OutcomeNotice outcome={outcome} />
        <Checkbox
          value={requireSigners}
          onValue={(isRequired) => onOptions({ ...options, requireSigners: isRequired })}
        >
          {text.t("verifying.requireSigners")}
        </Checkbox>
      </div>
    </Disclosure>
  );
}

function namesOf(files: readonly NamedFile[]): string {
  return files.map(({ name }) => name).join(", ");
}
