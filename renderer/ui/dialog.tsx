import { type ReactNode, useEffect, useRef, useState } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { focusFirstField } from "./first-field.ts";
import { lastFocused, returnFocus } from "./last-focused.ts";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Wide for tables and previews. */
  readonly wide?: boolean;
}

/** A modal dialog, open while it is rendered; its first field gets the focus, and afterwards it is where it was. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  // A button that was disabled while it worked had lost the focus before the dialog opened.
  const [opener] = useState(lastFocused);
  useEffect(() => () => returnFocus(opener), [opener]);
  return (
    <ModalOverlay
      isOpen
      className="backdrop"
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={wide ? "dialog wide" : "dialog"}>
        <AriaDialog className="stack dialog-body">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
          <FocusKeeper />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Begins at the first field, and brings the focus back in when what had it is gone or disabled. */
function FocusKeeper() {
  const marker = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const dialog = marker.current?.closest<HTMLElement>("[role=dialog], [role=alertdialog]");
    if (!dialog) return undefined;
    focusFirstField(dialog);
    const observer = new MutationObserver(() => {
      if (document.activeElement === document.body && !focusFirstField(dialog)) dialog.focus();
    });
    observer.observe(dialog, { childList: true, subtree: true, attributeFilter: ["disabled"] });
    return () => observer.disconnect();
  }, []);
  return <span hidden ref={marker} />;
}
