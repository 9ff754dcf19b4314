import { useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Progress } from "#renderer/ui/progress.tsx";

/** The search under way with the way to stop it; nothing otherwise. */
export function SearchProgress({ taskId }: { readonly taskId: string | null }) {
  const text = useText();
  const tasks = useTasks();
  const running = useRunningTask(taskId);
  if (!running || taskId === null) return null;
  return (
    <div className="duplicates-progress">
      <Progress label={text.t("duplicates.task")} {...(running.total > 0 ? running : {})} />
      <Button small onClick={() => tasks.cancel(taskId)}>
        {text.t("action.cancel")}
      </Button>
    </div>
  );
}
