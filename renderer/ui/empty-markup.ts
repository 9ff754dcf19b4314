/**
 * React Aria empties its announcer with `innerHTML = ""`, which the page's Trusted Types refuse like any other text:
 * the number field would end the page. Emptying is the same as removing the children; all else stays refused.
 */
export function letMarkupBeEmptied(): void {
  const markup = Object.getOwnPropertyDescriptor(Element.prototype, "innerHTML");
  if (!markup?.set) return;
  Object.defineProperty(Element.prototype, "innerHTML", {
    ...markup,
    set(this: Element, value: unknown) {
      if (value === "") this.replaceChildren();
      else markup.set?.call(this, value);
    },
  });
}
