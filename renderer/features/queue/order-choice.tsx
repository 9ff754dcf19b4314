import { useDesk, useDeskStore } from "#renderer/desk/desk-context.ts";
import { useText } from "#renderer/text/text.ts";
import { Popover } from "#renderer/ui/popover.tsx";
import { Segmented } from "#renderer/ui/segmented.tsx";

/** In which order dossiers come up, and why the order is random unless told otherwise. */
export function OrderChoice() {
  const text = useText();
  const store = useDeskStore();
  const { order } = useDesk();
  return (
    <Popover
      label={text.t(order === "random" ? "queue.orderIsRandom" : "queue.orderIsNumber")}
      icon={order === "random" ? "shuffle" : "sort"}
    >
      <Segmented
        label={text.t("queue.order")}
        segments={[
          { value: "random", label: text.t("queue.random"), icon: "shuffle" },
          { value: "number", label: text.t("queue.byNumber"), icon: "sort" },
        ]}
        value={order}
        onValue={(by) => store.put({ type: "order", by })}
      />
      <p className="queue-why">
        <strong>{text.t("queue.whyRandom")}</strong> {text.t("queue.because")}
      </p>
    </Popover>
  );
}
