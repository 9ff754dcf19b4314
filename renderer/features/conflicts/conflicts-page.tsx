import { useIsContentOpen } from "#renderer/desk/use-content-open.ts";
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
  const isContentOpen = useIsContentOpen();
  if (!sweep) return <Loading />;
  if (!acceptance) return <PactStep pact={pact} />;
  return isContentOpen ? <DeclaredStep rows={sweep.rows} /> : <SweepStep own={sweep.own} rows={sweep.rows} />;
}
