import { useState } from "react";
import { useText } from "#renderer/text/text.ts";
import { IconButton } from "#renderer/ui/icon-button.tsx";

/** Copies a web address; the page itself never opens one. */
export function CopyAddress({ address }: { readonly address: string }) {
  const text = useText();
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = (): void => {
    navigator.clipboard.writeText(address).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  };
  return (
    <span className="narrative-copy" data-outside>
      <IconButton
        small
        icon={state === "copied" ? "check" : "copy"}
        label={text.t("reading.copyAddress", { address })}
        onClick={copy}
      />
      <output className={state === "failed" ? "problem" : "visually-hidden"}>
        {state === "copied" && text.t("reading.copied")}
        {state === "failed" && text.t("reading.notCopied")}
      </output>
    </span>
  );
}
