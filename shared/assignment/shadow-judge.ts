import type { PanelMember } from "../panel/panel-member.ts";

export function isShadow({ duty }: Pick<PanelMember, "duty">): boolean {
  return duty === "shadow";
}
