interface KbdProps {
  /** Keys as they are written, joined with `+`: `Ctrl+K`. */
  readonly keys: string;
}

/** Keys of the keyboard, one cap each. */
export function Kbd({ keys }: KbdProps) {
  const caps = keys.length > 1 ? keys.split("+") : [keys];
  return (
    <kbd className="keys">
      {caps.map((cap) => (
        <kbd key={cap} className="key">
          {cap}
        </kbd>
      ))}
    </kbd>
  );
}
