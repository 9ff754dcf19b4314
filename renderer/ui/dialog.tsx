import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { lastFocused } from "./last-focused.ts";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog, open while it is rendered; afterwards the focus is where it was. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const titleId = useId();
  const element = useRef<HTMLDialogElement>(null);
  // A layout effect ends before the element leaves the page; later there is nothing left to close.
  useLayoutEffect(() => {
    const dialog = element.current;
    const opener = lastFocused();
    if (dialog && !dialog.open) dialog.showModal();
    return () => {
      dialog?.close();
      // A button that was disabled while it worked had lost the focus before the dialog opened.
      if (opener?.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={element}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="stack">
        <h2 id={titleId}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
