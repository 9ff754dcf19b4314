import { type ReactNode, useEffect, useRef } from "react";
import { useIsSweepFinished } from "#renderer/desk/use-content-open.ts";
import { Loading } from "#renderer/parts/loading.tsx";
import { DeclaredStep } from "./declared-step.tsx";
import { PactStep } from "./pact-step.tsx";
import { SweepStep } from "./sweep-step.tsx";
import { usePact, useSweep } from "./use-sweep.ts";
import "./conflicts.css";

/** First the pledge, then the list without content; afterwards what was declared. */
export function ConflictsPage() {
  const sweep = useSweep();
  const { pact, acceptance } = usePact();
  const isFinished = useIsSweepFinished();
  if (!sweep) return <Loading />;
  if (!acceptance) {
    return (
      <Stage name="pact">
        <PactStep pact={pact} />
      </Stage>
    );
  }
  return isFinished ? (
    <Stage name="declared">
      <DeclaredStep rows={sweep.rows} />
    </Stage>
  ) : (
    <Stage name="sweep">
      <SweepStep own={sweep.own} rows={sweep.pending} />
    </Stage>
  );
}

interface StageProps {
  readonly name: "pact" | "sweep" | "declared";
  readonly children: ReactNode;
}

/** The button that led to the next stage goes with the last one: the new heading takes the focus it had. */
function Stage({ name, children }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const lastName = useRef(name);
  useEffect(() => {
    if (lastName.current === name) return;
    lastName.current = name;
    if (document.activeElement !== document.body) return;
    const heading = stage.current?.querySelector("h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  }, [name]);
  return (
    <div className="conflicts-stage" ref={stage}>
      {children}
    </div>
  );
}
