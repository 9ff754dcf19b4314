import type { ButtonHTMLAttributes, Ref } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";

interface PlainButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly ref?: Ref<HTMLButtonElement> | undefined;
  readonly busy?: boolean | undefined;
  readonly slot?: string | undefined;
}

/** A pressable without looks that still takes every attribute of a native button. */
export function PlainButton(props: PlainButtonProps) {
  const { ref = null, busy = false, disabled = false, type = "button", slot, children, ...rest } = props;
  const { className, id, autoFocus, events, attributes } = sort(busy ? atRest(rest) : rest);
  const own = { className, id, autoFocus, slot };
  return (
    <AriaButton
      {...events}
      {...withoutGaps(own)}
      ref={ref}
      type={busy ? "button" : type}
      isDisabled={disabled}
      render={(aria) => <button {...aria} {...attributes} />}
    >
      {children}
    </AriaButton>
  );
}

/** A busy button keeps the focus and says that it is busy, but neither presses nor submits. */
function atRest({ onClick: _onClick, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return { ...rest, "aria-disabled": true, "aria-busy": true };
}

function sort({ className, id, autoFocus, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  const entries = Object.entries(rest).filter(([, value]) => value !== undefined);
  return {
    className,
    id,
    autoFocus,
    // React Aria knows the native events by the same names and joins them with its own; entries forget the names.
    events: Object.fromEntries(entries.filter(isEvent)) as AriaButtonProps,
    attributes: Object.fromEntries(entries.filter((entry) => !isEvent(entry))),
  };
}

function isEvent([name]: [string, unknown]): boolean {
  return /^on[A-Z]/u.test(name);
}

function withoutGaps(values: Readonly<Record<string, unknown>>): AriaButtonProps {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
