import { Component, type ReactNode } from "react";
import type { FileAccess } from "#renderer/host/file-access.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";

interface ErrorBoundaryProps {
  readonly files: FileAccess;
  readonly version: string;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly cause: Error | null;
}

/** Catches what a view throws. React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { cause: null };

  static getDerivedStateFromError(cause: unknown): ErrorBoundaryState {
    return { cause: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  override render(): ReactNode {
    const { files, version, children } = this.props;
    const { cause } = this.state;
    return cause ? <Crash cause={cause} files={files} version={version} /> : children;
  }
}

interface CrashProps {
  readonly cause: Error;
  readonly files: FileAccess;
  readonly version: string;
}

function Crash({ cause, files, version }: CrashProps) {
  const text = useText();
  const saveReport = (): void => {
    void files.save({ name: "pleno-laporan.txt", bytes: new TextEncoder().encode(describe(cause, version)) });
  };
  return (
    <main>
      <Page title={text.t("app.crashTitle")}>
        <Notice tone="error">{text.t("app.crashText")}</Notice>
        <div className="row">
          <Button look="primary" onClick={() => location.reload()}>
            {text.t("app.reload")}
          </Button>
          <Button onClick={saveReport}>{text.t("app.saveReport")}</Button>
        </div>
      </Page>
    </main>
  );
}

/** Names the place in the program, never what was on the page. */
function describe(cause: Error, version: string): string {
  return [
    `Pleno ${version}`,
    navigator.userAgent,
    location.hash,
    `${cause.name}: ${cause.message}`,
    cause.stack ?? "",
  ].join("\n");
}
