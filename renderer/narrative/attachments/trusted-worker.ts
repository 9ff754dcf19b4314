interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface TrustedTypes {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

let policy: ScriptUrlPolicy | undefined;

/** Starts the PDF reader's own worker. The page's policy lets no script in whose address has not passed here. */
export function startPdfWorker(folder: URL): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(new URL("worker.js", folder).href), { type: "module" });
}

function createPolicy(): ScriptUrlPolicy {
  const rules: ScriptUrlPolicy = {
    createScriptURL: (url) => {
      if (url !== new URL("pdfjs/worker.js", document.baseURI).href) throw new TypeError("not our worker");
      return url;
    },
  };
  const scope: object = globalThis;
  return isTrusting(scope) ? scope.trustedTypes.createPolicy("pleno", rules) : rules;
}

function isTrusting(scope: object): scope is { readonly trustedTypes: TrustedTypes } {
  return "trustedTypes" in scope;
}
