import { Notice } from "#renderer/ui/notice.tsx";
import type { Outcome } from "#renderer/ui/use-action.ts";

export function OutcomeNotice({ outcome }: { readonly outcome: Outcome | null }) {
  return outcome && <Notice tone={outcome.tone}>{outcome.text}</Notice>;
}
