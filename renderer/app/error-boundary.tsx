import { Component, type ReactNode, useState } from "react";
import type { FileAccess } from "#renderer/host/file-access.ts";
import { useText } from "#renderer/text/text.ts";
import { Button } from "#renderer/ui/button.tsx";
import { Notice } from "#renderer/ui/notice.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { recentEventTypes, writeFaultReport } from "./fault-report.ts";

interface ErrorBoundaryProps {
  readonly files: FileAccess;
  readonly version: string;
  /** Where the fault lies within the window: another value is another place, and a fresh start. */
  readonly place?: string;
  /** Inside the shell, which stays in use; else the fault has taken the whole window. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly cause: Error | null;
  readonly place: string | undefined;
}

/** Catches what a view throws. React offers this to classes only. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { cause: null, place: this.props.place };

  static getDerivedStateFromError(cause: unknown): Partial<ErrorBoundaryState> {
    return { cause: cause instanceof Error ? cause : new Error(String(cause)) };
  }

  static getDerivedStateFromProps(
    { place }: ErrorBoundaryProps,
    state: ErrorBoundaryState,
  ): Partial<ErrorBoundaryState> | null {
    return place === state.place ? null : { cause: null, place };
  }

  override render(): ReactNode {
    const { files, version, isPage = false, children } = this.props;
    const { cause } = this.state;
    if (!cause) return children;
    const fault = (
      <Fault cause={cause} files={files} version={version} onRetry={() => this.setState({ cause: null })} />
    );
    return isPage ? fault : <main>{fault}</main>;
  }
}

interface FaultProps {
  readonly cause: Error;
  readonly files: FileAccess;
  readonly version: string;
  readonly onRetry: () => void;
}

function Fault({ cause, files, version, onRetry }: FaultProps) {
  const text = useText();
  const [saved, setSaved] = useState<string | null>(null);
  const saveReport = async (): Promise<void> => {
    const report = writeFaultReport({
      version,
      route: location.hash,
      agent: navigator.userAgent,
      at: new Date().toISOString(),
      cause,
      eventTypes: await recentEventTypes(),
    });
    const result = await files.save({ name: "pleno-laporan.txt", bytes: new TextEncoder().encode(report) });
    if (result.ok) setSaved(text.t("action.saved", { name: result.value.name }));
    else if (result.error.type !== "cancelled") setSaved(text.error(result.error));
  };
  return (
    <Page title={text.t("app.crashTitle")}>
      <Notice tone="error">{text.t("app.crashText")}</Notice>
      <div className="row">
        <Button look="primary" icon="refresh" onClick={onRetry}>
          {text.t("app.tryAgain")}
        </Button>
        <Button onClick={() => location.reload()}>{text.t("app.reload")}</Button>
        <Button icon="save" onClick={() => void saveReport()}>
          {text.t("app.saveReport")}
        </Button>
      </div>
      <p className="soft">{text.t("shell.report")}</p>
      <output>{saved}</output>
    </Page>
  );
}
