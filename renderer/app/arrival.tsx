import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import { Notice } from "#renderer/ui/notice.tsx";

interface ArrivalProps {
  readonly sentence: string;
  readonly onLeave: () => void;
}

/** Says what has just come, until the next page is asked for. */
export function Arrival({ sentence, onLeave }: ArrivalProps) {
  const [location] = useLocation();
  const [landed] = useState(location);
  useEffect(() => {
    if (location !== landed) onLeave();
  }, [location, landed, onLeave]);
  return (
    <div className="arrival">
      <Notice tone="success">{sentence}</Notice>
    </div>
  );
}
