import { useCallback, useEffect, useState } from "react";
import { err, type Result } from "#shared/result.ts";

export interface Answered<T, E> {
  /** `null` until the host has answered the first time. */
  readonly answer: Result<T, E | Error> | null;
  /** Takes the place of the answer, as after a change that answers with the new state. */
  readonly show: (value: T) => void;
  readonly reload: () => void;
}

/** What the host answers to a question that a page asks once; give a stable function. */
export function useAnswer<T, E>(ask: () => Promise<Result<T, E>>): Answered<T, E> {
  const [answer, setAnswer] = useState<Result<T, E | Error> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void answerTo(ask).then((result) => isCurrent && setAnswer(result));
    return () => {
      isCurrent = false;
    };
  }, [ask]);
  const show = useCallback((value: T) => setAnswer({ ok: true, value }), []);
  const reload = useCallback(() => void answerTo(ask).then(setAnswer), [ask]);
  return { answer, show, reload };
}

async function answerTo<T, E>(ask: () => Promise<Result<T, E>>): Promise<Result<T, E | Error>> {
  try {
    return await ask();
  } catch (cause) {
    return err(cause instanceof Error ? cause : new Error(String(cause)));
  }
}
