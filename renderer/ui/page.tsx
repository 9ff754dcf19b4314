import { type ReactNode, useEffect } from "react";
import "./page.css";

interface PageProps {
  readonly title: string;
  readonly intro?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** The page takes the height of the window and its parts scroll. */
  readonly fill?: boolean;
}

export function Page({ title, intro, actions, children, fill = false }: PageProps) {
  useDocumentTitle(title);
  return (
    <div className={fill ? "page fill" : "page"}>
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          {intro && <p className="soft page-intro">{intro}</p>}
        </div>
        {actions && <div className="row">{actions}</div>}
      </div>
      {children}
    </div>
  );
}

export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="section stack" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Pleno`;
  }, [title]);
}
