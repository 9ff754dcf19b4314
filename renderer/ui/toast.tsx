import { Text } from "react-aria-components/Text";
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
} from "react-aria-components/Toast";
import { useText } from "#renderer/text/text.ts";
import { Icon } from "./icon.tsx";
import { PlainButton } from "./plain-button.tsx";

export interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly onAct: () => void };
}

const SHOWN_MS = 6000;
const AT_ONCE = 1;

const queue = new ToastQueue<Toast>({ maxVisibleToasts: AT_ONCE });

/**
 * Says in passing that something was done, perhaps with a way back. It leaves after six seconds, later while the
 * pointer or the focus is on it; so it must never carry an error, nor the only copy of anything.
 */
export function showToast(toast: Toast): void {
  for (const { key } of queue.visibleToasts) queue.close(key);
  queue.add(toast, { timeout: SHOWN_MS });
}

/** Where toasts appear; once per window. F6 reaches it. */
export function ToastRegion() {
  const text = useText();
  return (
    <AriaToastRegion queue={queue} className="toasts">
      {({ toast }) => (
        <AriaToast toast={toast} className="toast">
          <ToastContent className="toast-content">
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <PlainButton
              className="toast-action"
              onClick={() => {
                toast.content.action?.onAct();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.label}
            </PlainButton>
          )}
          <PlainButton slot="close" className="toast-close" aria-label={text.t("ui.close")}>
            <Icon name="close" />
          </PlainButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  );
}
