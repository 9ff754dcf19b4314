import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { useText } from "#renderer/text/text.ts";
import { IconButton } from "#renderer/ui/icon-button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";

interface ArrivalProps {
  readonly sentence: string;
  readonly onLeave: () => void;
}

/** Says what has just come, until the next page is asked for or it is closed. */
export function Arrival({ sentence, onLeave }: ArrivalProps) {
  const text = useText();
  const [location] = useLocation();
  const [landed] = useState(location);
  useEffect(() => {
    if (location !== landed) onLeave();
  }, [location, landed, onLeave]);
  return (
    <div className="arrival">
      <Notice tone="success">
        {sentence} <IconButton small icon="close" label={text.t("ui.close")} onClick={onLeave} />
      </Notice>
    </div>
  );
}
