/// <reference types="vite/client" />
import "#renderer/boot.ts";
import "@fontsource-variable/plus-jakarta-sans/wght.css";
import "#renderer/ui/styles.css";
import "./gallery.css";
import { createRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { SpokenLanguage } from "#renderer/text/spoken-language.tsx";
import { createTexts } from "#renderer/text/text.ts";
import { ToastRegion } from "#renderer/ui/toast.tsx";
import { Gallery } from "./gallery.tsx";

const element = document.getElementById("root");
if (!element) throw new Error("index.html has no #root");
const address = new URL(location.href);
document.documentElement.dataset["theme"] = address.searchParams.get("theme") ?? "light";
const texts = await createTexts(address.searchParams.get("language") === "en" ? "en" : "id");
createRoot(element).render(
  <I18nextProvider i18n={texts}>
    <SpokenLanguage>
      <Gallery />
      <ToastRegion />
    </SpokenLanguage>
  </I18nextProvider>,
);
