import type { ReactNode } from "react";

interface SpecimenProps {
  /** Names the picture of the part. */
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function Specimen({ id, title, children }: SpecimenProps) {
  return (
    <section className="specimen stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <div className="specimen-stage stack" data-specimen={id}>
        {children}
      </div>
    </section>
  );
}
