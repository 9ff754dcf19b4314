import "./boot.ts";
import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "./ui/styles.css";
import { createRoot, type Root } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { Application } from "./app/application.tsx";
import { ErrorBoundary } from "./app/error-boundary.tsx";
import { StartFailure } from "./app/start-failure.tsx";
import { connectHost, type HostConnection } from "./host/connect-host.ts";
import { createHostFileAccess, createPageFileAccess } from "./host/file-access.ts";
import { HostProvider } from "./host/host-context.ts";
import { SpokenLanguage } from "./text/spoken-language.tsx";
import { createTexts } from "./text/text.ts";
import { ToastRegion } from "./ui/toast.tsx";

async function start(root: Root): Promise<void> {
  const connection = await connectHost({
    fetch: (...request) => fetch(...request),
    location,
    history,
    sessionStorage,
  });
  await show(root, connection);
}

async function show(root: Root, connection: HostConnection): Promise<void> {
  const { client } = connection;
  const [description, settings, identity] = await Promise.all([
    client["host.describe"]({}),
    client["settings.read"]({}),
    client["identity.status"]({}),
  ]);
  const files =
    description.fileAccess === "host" ? createHostFileAccess(client) : createPageFileAccess(document);
  const texts = await createTexts(settings.language);
  root.render(
    <I18nextProvider i18n={texts}>
      <SpokenLanguage>
        <HostProvider value={{ ...connection, description, files }}>
          <ErrorBoundary files={files} version={description.version}>
            <Application initialSettings={settings} initialIdentity={identity} />
          </ErrorBoundary>
        </HostProvider>
        <ToastRegion />
      </SpokenLanguage>
    </I18nextProvider>,
  );
}

const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");
const root = createRoot(element);
start(root).catch(async (cause: unknown) => {
  const texts = await createTexts("id");
  root.render(
    <I18nextProvider i18n={texts}>
      <SpokenLanguage>
        <StartFailure cause={cause} />
      </SpokenLanguage>
    </I18nextProvider>,
  );
});
