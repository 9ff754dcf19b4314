import { useLocation } from "wouter";
import { nextUnscored, useJudgeQueue } from "#renderer/desk/judge-queue.ts";
import { useCommand } from "#renderer/parts/commands.ts";
import { useText } from "#renderer/text/text.ts";

/** What a judge can do from every screen of a season; it is worked out only while the palette is open. */
export function JudgeCommands() {
  const text = useText();
  const [location, navigate] = useLocation();
  const queue = useJudgeQueue();
  const [, page, openId = null] = location.split("/");
  const next = queue && nextUnscored(queue, page === "dossiers" ? openId : null);
  useCommand({
    id: "next-unscored",
    title: text.t("palette.nextUnscored"),
    icon: "next",
    disabled: !next,
    run: () => next && navigate(`/dossiers/${encodeURIComponent(next.dossier.id)}`),
  });
  return null;
}
