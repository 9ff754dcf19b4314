import { useText } from "#renderer/text/text.ts";

export function Loading() {
  const text = useText();
  return (
    <p className="loading">
      <output className="soft">{text.t("app.loading")}</output>
    </p>
  );
}
