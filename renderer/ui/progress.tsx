import { ProgressBar } from "react-aria-components/ProgressBar";

interface ProgressProps {
  readonly label: string;
  readonly done?: number;
  readonly total?: number;
}

/** Without figures the bar only says that something is under way. */
export function Progress({ label, done, total }: ProgressProps) {
  const isKnown = done !== undefined && total !== undefined && total > 0;
  const amount = isKnown ? { value: done, maxValue: total } : { isIndeterminate: true };
  return (
    <ProgressBar className="progress" aria-label={label} {...amount}>
      {({ percentage, isIndeterminate }) => (
        <>
          <output>{label}</output>
          <svg
            className={isIndeterminate ? "bar-track running" : "bar-track"}
            viewBox="0 0 100 1"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className="bar-done" width={isIndeterminate ? 30 : (percentage ?? 0)} height="1" />
          </svg>
        </>
      )}
    </ProgressBar>
  );
}
