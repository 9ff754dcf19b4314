import type { ReactNode } from "react";

interface CardProps {
  readonly title: ReactNode;
  /** The line over the title: number, category. */
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  readonly foot?: ReactNode;
  readonly level?: 2 | 3 | 4;
}

/** One thing among others of its kind, when a row of a table has no room for it. */
export function Card({ title, lead, children, foot, level = 3 }: CardProps) {
  const Title = `h${level}` as const;
  return (
    <article className="card">
      {lead && <div className="card-lead">{lead}</div>}
      <Title className="card-title">{title}</Title>
      {children && <div className="card-body">{children}</div>}
      {foot && <div className="card-foot">{foot}</div>}
    </article>
  );
}
