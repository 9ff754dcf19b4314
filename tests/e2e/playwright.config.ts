import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.e2e.ts",
  outputDir: "../../test-results",
  forbidOnly: process.env["CI"] !== undefined,
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  use: {
    trace: "retain-on-failure",
    actionTimeout: 10_000,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
  },
  projects: [
    { name: "browser", testMatch: "browser/**/*.e2e.ts" },
    { name: "electron", testMatch: "electron/**/*.e2e.ts" },
  ],
});
