import type { ReactNode } from "react";
import { useLocation } from "wouter";
import { useHost } from "#renderer/host/host-context.ts";
import { ErrorBoundary } from "./error-boundary.tsx";

/** Keeps a fault within the page, so that the menu, and what is still to be saved, stay. */
export function PageBoundary({ children }: { readonly children: ReactNode }) {
  const { files, description } = useHost();
  const [location] = useLocation();
  return (
    <ErrorBoundary files={files} version={description.version} place={location} isPage>
      {children}
    </ErrorBoundary>
  );
}
