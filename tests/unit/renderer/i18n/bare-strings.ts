import ts from "typescript";

export interface BareString {
  readonly line: number;
  readonly text: string;
}

/** Attributes that people see or hear. */
const SPOKEN = new Set([
  "alt",
  "aria-description",
  "aria-label",
  "aria-placeholder",
  "aria-roledescription",
  "aria-valuetext",
  "confirm",
  "heading",
  "hint",
  "intro",
  "label",
  "placeholder",
  "problem",
  "sentence",
  "summary",
  "text",
  "title",
  "words",
]);

/** The keys of a keyboard are the same in every language. */
const KEYBOARD = new Set(["Ctrl", "Esc", "Enter", "Shift", "Alt", "Tab"]);

/** A key of the catalog, which a variable carries to `text.t`. */
const KEY = /^[a-z]\w*(?:\.[\w-]+)+$/u;

/** Every string of a component that a person would see and that does not come from the catalog. */
export function findBareStrings(fileName: string, source: string): readonly BareString[] {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: BareString[] = [];
  const report = (node: ts.Node, text: string): void => {
    if (!isWords(text)) return;
    found.push({ line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: text.trim() });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) report(node, node.text);
    else if (ts.isJsxAttribute(node)) visitAttribute(node);
    else if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) reportShown(node.expression);
    else if (ts.isPropertyAssignment(node) && SPOKEN.has(node.name.getText(file)))
      reportShown(node.initializer);
    if (!ts.isJsxAttribute(node)) ts.forEachChild(node, visit);
  };
  const visitAttribute = (node: ts.JsxAttribute): void => {
    const { initializer } = node;
    if (!initializer) return;
    const isSpoken = SPOKEN.has(node.name.getText(file));
    if (isSpoken && ts.isStringLiteral(initializer)) report(initializer, initializer.text);
    else if (ts.isJsxExpression(initializer)) {
      if (isSpoken) reportShown(initializer.expression);
      ts.forEachChild(initializer, visit);
    }
  };
  /** Follows a value to the strings it may turn out to be. */
  const reportShown = (node: ts.Expression | undefined): void => {
    if (!node) return;
    if (ts.isStringLiteralLike(node)) report(node, node.text);
    else if (ts.isTemplateExpression(node)) reportTemplate(node);
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(reportShown);
    else if (ts.isParenthesizedExpression(node)) reportShown(node.expression);
    else if (ts.isBinaryExpression(node))
      [node.left, node.right].filter(isValueOf(node)).forEach(reportShown);
  };
  const reportTemplate = ({ head, templateSpans }: ts.TemplateExpression): void => {
    report(head, head.text);
    for (const { literal, expression } of templateSpans) {
      report(literal, literal.text);
      reportShown(expression);
    }
  };
  visit(file);
  return found;
}

/** `a && b` shows b, `a ?? b` and `a || b` both, `a + b` both; a comparison shows neither. */
function isValueOf({ operatorToken, right }: ts.BinaryExpression): (side: ts.Expression) => boolean {
  const { kind } = operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) return (side) => side === right;
  const joins = [ts.SyntaxKind.QuestionQuestionToken, ts.SyntaxKind.BarBarToken, ts.SyntaxKind.PlusToken];
  return () => joins.includes(kind);
}

function isWords(text: string): boolean {
  if (KEY.test(text)) return false;
  const words = text.split(/[^\p{L}\p{N}]+/u).filter((word) => /\p{L}/u.test(word));
  return words.some((word) => !isSameEverywhere(word));
}

/** A key, a single letter, or a code with a figure in it such as A4. */
function isSameEverywhere(word: string): boolean {
  return KEYBOARD.has(word) || word.length === 1 || /\p{N}/u.test(word);
}
