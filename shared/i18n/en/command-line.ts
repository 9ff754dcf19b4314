import type { Catalog } from "../catalog.ts";

export const commandLine: Catalog["commandLine"] = {
  missingArgument: "Argument “{{name}}” is missing.",
  optionWithoutValue: "Option {{option}} needs a value.",
  missingOption: "Option {{option}} is needed.",
  unknownOption: "Option “{{name}}” is not known.",
  unknownCommand: "Command “{{name}}” is not known.",
  tooMany: "Too many arguments: {{expected}} expected, {{given}} given.",
  invalid: "“{{value}}” is not a value of {{option}}: {{needed}} is needed.",
  similar: "Similar: {{names}}.",
  needed: {
    from: "a whole number from {{minimum}}",
    range: "a whole number from {{minimum}} to {{maximum}}",
    text: "a text of at most {{maximum}} characters",
    share: "a number from 0 to 1",
    moment: "a moment such as 2026-06-18T03:42:07Z",
    innerShare: "a number between 0 and 1",
    choice: "one of {{names}}",
  },
  diskFull: "The disk is full, so the output is not complete. Free some space, then try again.",
  outputFailed: "The output could not be written ({{code}}), so it is not complete.",
};
