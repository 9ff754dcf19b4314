import { useText } from "#renderer/text/text.ts";

/** A mark, or a dash with its meaning for those who cannot see it. */
export function KnownMark({ mark }: { readonly mark: number | undefined }) {
  const text = useText();
  return mark === undefined ? <span aria-label={text.t("paper.type.noMark")}>–</span> : text.mark(mark);
}
