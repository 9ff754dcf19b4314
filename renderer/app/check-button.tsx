import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";

/** The way from the first screens to the check of a document. */
export function CheckButton({ onCheck }: { readonly onCheck: () => void }) {
  const text = useText();
  return (
    <div className="welcome-check">
      <Button look="quiet" icon="shield" onClick={onCheck}>
        {text.t("verifying.withoutAccount")}
      </Button>
    </div>
  );
}
