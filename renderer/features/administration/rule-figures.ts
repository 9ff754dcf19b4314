import type { Text } from "#renderer/text/text.ts";
import type { AdministrationRule } from "#shared/administration/rule-set.ts";

/** The figures and groups of a rule in a few words; empty where it has none. */
export function ruleFigures(rule: AdministrationRule, text: Text): string {
  return [rule.groups?.join(", ") ?? "", figureOf(rule, text)].filter((part) => part !== "").join(" · ");
}

function figureOf(rule: AdministrationRule, text: Text): string {
  switch (rule.kind) {
    case "minimum-age":
      return text.t("administration.figure.months", { number: rule.months });
    case "agency-limit":
      return text.t("administration.figure.limit", { number: rule.limit });
    case "file-size":
      return text.t("administration.figure.megabytes", { number: rule.megabytes });
    case "file-type":
      return rule.extensions.join(", ").toUpperCase();
    case "required-letter":
      return text.t(`administration.letter.${rule.letter}`);
    case "required-field":
      return rule.fields.map((field) => text.t(`administration.field.${field}`)).join(", ");
    case "group-unknown":
      return rule.known.join(", ");
    case "former-winner":
      return rule.bars.map(({ year, size }) => `Top ${size}/${year}`).join(", ");
    case "award-needed":
      return text.t("administration.figure.years", { number: rule.years });
    default:
      return "";
  }
}
