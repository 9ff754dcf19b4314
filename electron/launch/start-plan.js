const BROWSER_HOST_ONLY = ["--no-open", "--keep-running", "--port", "--grace"];

/**
 * Decides what `npm start` starts, from what this machine has.
 * @param {{ args: readonly string[], electron: string | undefined, platform: string, env: Readonly<Record<string, string | undefined>> }} given
 * @returns {{ host: "electron" | "browser", args: string[], line?: string }}
 */
export function planStart({ args, electron, platform, env }) {
  const hasDisplay = platform !== "linux" || Boolean(env["DISPLAY"] || env["WAYLAND_DISPLAY"]);
  if (!hasDisplay) {
    const line =
      "Tidak ada layar di sini; Pleno hanya memberi alamatnya. (There is no display here; Pleno only gives its address.)";
    return { host: "browser", args: [...new Set([...args, "--no-open"])], line };
  }
  if (args.some((argument) => BROWSER_HOST_ONLY.some((name) => argument.split("=")[0] === name))) {
    return { host: "browser", args: [...args] };
  }
  if (electron === undefined) {
    const line =
      "Electron tidak tersedia; Pleno dibuka di peramban. Untuk memasangnya: npx install-electron --no (Electron is not available; opening Pleno in the browser.)";
    return { host: "browser", args: [...args], line };
  }
  return { host: "electron", args: [...args] };
}
