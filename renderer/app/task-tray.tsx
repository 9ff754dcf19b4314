import { isRunning, type Task } from "#renderer/parts/task-store.ts";
import { useTaskList, useTasks } from "#renderer/parts/tasks.tsx";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Icon } from "#renderer/ui/icon.tsx";
import { Progress } from "#renderer/ui/progress.tsx";
import { StatusLabel } from "#renderer/ui/status-label.tsx";
import { BarPopover } from "./bar-popover.tsx";

/** Long work under way and done; absent until there has been some. */
export function TaskTray() {
  const text = useText();
  const tasks = useTaskList();
  const { clearFinished } = useTasks();
  if (tasks.length === 0) return null;
  const running = tasks.filter(isRunning).length;
  const label = running > 0 ? text.t("shell.tasks.running", { number: running }) : text.t("shell.tasks.none");
  return (
    <>
      <BarPopover
        label={label}
        face={
          <>
            <Icon name={running > 0 ? "timer" : "check"} />
            <span>{running > 0 ? text.number(running) : text.t("shell.tasks.done")}</span>
          </>
        }
      >
        <h2>{text.t("shell.tasks.title")}</h2>
        <ul className="task-list">
          {tasks.toReversed().map((task) => (
            <TaskItem key={task.id} task={task} />
          ))}
        </ul>
        {running < tasks.length && (
          <div className="row">
            <Button small onClick={clearFinished}>
              {text.t("shell.tasks.clear")}
            </Button>
          </div>
        )}
      </BarPopover>
      <output className="visually-hidden">{label}</output>
    </>
  );
}

function TaskItem({ task }: { readonly task: Task }) {
  const text = useText();
  const { cancel } = useTasks();
  const { id, label, state, progress, problem } = task;
  if (state === "running" || state === "cancelling") {
    const words = state === "cancelling" ? text.t("shell.tasks.cancelling", { label }) : label;
    return (
      <li className="stack">
        <Progress label={words} {...(progress ?? {})} />
        {state === "running" && (
          <Button small onClick={() => cancel(id)} aria-label={text.t("shell.tasks.cancelOne", { label })}>
            {text.t("action.cancel")}
          </Button>
        )}
      </li>
    );
  }
  const tone = state === "done" ? "good" : state === "failed" ? "bad" : "neutral";
  return (
    <li>
      <StatusLabel tone={tone}>{text.t(`shell.tasks.state.${state}`)}</StatusLabel> {label} {problem}
    </li>
  );
}
