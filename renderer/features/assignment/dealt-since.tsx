import { useSeason } from "#renderer/db/season-context.ts";
import { useText } from "#renderer/text/text.ts";

/** What has changed in the present assignment since it was dealt, apart from new plans. */
export function DealtSince() {
  const text = useText();
  const { changedByHand = 0, furtherReadings = 0 } = useSeason().workspace.season.assignmentMethod;
  if (changedByHand + furtherReadings === 0) return null;
  return (
    <p>
      {furtherReadings > 0 && text.t("furtherReading.dealt", { number: furtherReadings })}{" "}
      {changedByHand > 0 && text.t("furtherReading.byHand", { number: changedByHand })}
    </p>
  );
}
