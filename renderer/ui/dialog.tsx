import { type ReactNode, useEffect, useState } from "react";
import { Dialog as AriaDialog, Heading } from "react-aria-components/Dialog";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { lastFocused, returnFocus } from "./last-focused.ts";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Wide for tables and previews. */
  readonly wide?: boolean;
}

/** A modal dialog, open while it is rendered; afterwards the focus is where it was. */
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
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
