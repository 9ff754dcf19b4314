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
      comment: "shared/ may import itself and three pure libraries: schemas, RFC 8785, seeded randomness.",
      severity: "error",
      from: { path: "^shared/" },
      to: { path: "^(electron|renderer|tests)/|node_modules/(?!(zod|canonicalize|pure-rand)/)" },
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
