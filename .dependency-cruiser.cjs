/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A cycle at run time hides which part depends on which.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "shared-stays-pure",
      comment:
        "shared/ may import itself and seven pure libraries: schemas, RFC 8785, seeded randomness, distributions, exact decimals, Indonesian stems and stop words.",
      severity: "error",
      from: { path: "^shared/" },
      to: {
        path: "^(electron|renderer|tests)/|node_modules/(?!(zod|canonicalize|pure-rand|big\\.js|@types/big\\.js|@stdlib|@orama/(stemmers|stopwords))/)",
      },
    },
    {
      name: "shared-has-no-node",
      severity: "error",
      from: { path: "^shared/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "renderer-has-no-electron",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: "^electron/|node_modules/electron/" },
    },
    {
      name: "renderer-has-no-node",
      severity: "error",
      from: { path: "^renderer/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "host-has-no-renderer",
      severity: "error",
      from: { path: "^electron/" },
      to: { path: "^renderer/" },
    },
    {
      name: "electron-module-only-at-its-root",
      comment:
        "Importing electron as a value in plain Node starts a download; adapters take its parts as parameters.",
      severity: "error",
      from: { path: "^electron/", pathNot: "^electron/main/(main|preload)\\.ts$" },
      to: { path: "node_modules/electron/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "features-are-islands",
      severity: "error",
      from: { path: "^renderer/features/([^/]+)/" },
      to: { path: "^renderer/features/", pathNot: "^renderer/features/$1/" },
    },
    {
      name: "only-the-app-joins-features",
      severity: "error",
      from: { path: "^renderer/(host|db|ui|text|parts|desk|narrative|sheet)/" },
      to: { path: "^renderer/(app|features)/" },
    },
    {
      name: "ground-knows-no-interface",
      comment: "Words, host and view are used by everything, so they use nothing of the interface.",
      severity: "error",
      from: { path: "^renderer/(text|host|db)/" },
      to: { path: "^renderer/(ui|parts|desk|sheet|narrative)/" },
    },
    {
      name: "interface-parts-know-no-product",
      severity: "error",
      from: { path: "^renderer/ui/" },
      to: { path: "^renderer/(host|db|parts|desk|sheet|narrative)/" },
    },
    {
      name: "parts-before-desk-before-sheet",
      comment: "Shared parts are built on by the desk, the desk by score sheet and narrative.",
      severity: "error",
      from: { path: "^renderer/parts/" },
      to: { path: "^renderer/(desk|sheet|narrative)/" },
    },
    {
      name: "desk-before-sheet",
      severity: "error",
      from: { path: "^renderer/desk/" },
      to: { path: "^renderer/(sheet|narrative)/" },
    },
    {
      name: "sheet-and-narrative-stand-beside-each-other",
      comment: "A page joins them; a change of one must not reach the other.",
      severity: "error",
      from: { path: "^renderer/(sheet|narrative)/" },
      to: { path: "^renderer/(sheet|narrative)/", pathNot: "^renderer/$1/" },
    },
    {
      name: "primitives-only-in-the-interface-parts",
      comment:
        "Screens use our own parts, so that every button and menu looks and speaks the same; the shell alone has menus of its own.",
      severity: "error",
      from: { path: "^renderer/(features|parts|desk|sheet|narrative)/" },
      to: { path: "node_modules/react-aria(-components)?/" },
    },
    {
      name: "formats-before-verifying",
      comment: "What a PDF and a CMS signature are is read by verifying, signing and rendering alike.",
      severity: "error",
      from: { path: "^electron/documents/(pdf|cms)/" },
      to: { path: "^electron/documents/(verify|sign|render|thread)/" },
    },
    {
      name: "verifying-before-signing",
      comment: "Who signs checks the result; who checks never needs what makes signatures.",
      severity: "error",
      from: { path: "^electron/documents/verify/" },
      to: { path: "^electron/documents/(sign|render|thread)/" },
    },
    {
      name: "product-does-not-know-tests",
      severity: "error",
      from: { path: "^(shared|electron|renderer)/" },
      to: { path: "^tests/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    exclude: { path: "^(dist|\\.cache)/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
      extensions: [".ts", ".tsx", ".js"],
    },
  },
};
