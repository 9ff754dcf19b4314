interface ProgressProps {
  readonly label: string;
  readonly done?: number;
  readonly total?: number;
}

/** Without figures the bar only says that something is under way. */
export function Progress({ label, done, total }: ProgressProps) {
  const isKnown = done !== undefined && total !== undefined && total > 0;
  return (
    <div className="progress">
      <output>{label}</output>
      {isKnown ? <progress aria-label={label} value={done} max={total} /> : <progress aria-label={label} />}
    </div>
  );
}
