import { useText } from "#renderer/text/text.ts";

export function Loading() {
  const text = useText();
  return (
    <p className="soft" role="status">
      {text.t("app.loading")}
    </p>
  );
}
