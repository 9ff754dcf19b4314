import { useRunningTask, useTasks } from "#renderer/parts/tasks.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Progress } from "#renderer/ui/progress.tsx";

interface TaskProgressProps {
  readonly label: string;
  readonly taskId: string | null;
}

/** How far a computation is, with a way to end it; nothing while none runs. */
export function TaskProgress({ label, taskId }: TaskProgressProps) {
  const text = useText();
  const tasks = useTasks();
  const running = useRunningTask(taskId);
  if (!running || taskId === null) return null;
  return (
    <div className="reconciliation-progress">
      <Progress label={label} {...(running.total > 0 ? running : {})} />
      <Button small onClick={() => tasks.cancel(taskId)}>
        {text.t("action.cancel")}
      </Button>
    </div>
  );
}
