// The import rules of the house (see README, "How it works"). A planted violation of each stands in
// tests/support/boundaries.test.ts.
/** The worker that opens an archive in a browser: the one place of the reader's that makes bundles. */
const BUNDLING = '^src/reader/device/bundling/';

const LAYER_RULES = [
  { layer: 'bundle', mayUse: [] },
  { layer: 'ingest', mayUse: ['bundle'] },
  { layer: 'engine', mayUse: ['bundle'] },
  { layer: 'command', mayUse: ['bundle', 'ingest'] },
  { layer: 'offline', mayUse: ['bundle'] },
  // What a page tells the service worker, and where that keeps pages.
  {
    layer: 'reader',
    mayUse: ['bundle', 'engine'],
    and: '^src/offline/(message|page-key)\\.ts$',
    but: BUNDLING,
  },
  // Pages are rendered by a module of the reader's, which is built for that: its types are known here.
  // And pages have one script of the reader's in them, which the policy names by its hash.
  {
    layer: 'publish',
    mayUse: ['bundle', 'engine', 'command'],
    and: '^src/reader/(render\\.tsx|before-paint\\.ts|library/library-name\\.ts)$',
  },
];

/** What both commands need: words for failures, places, locks, files put whole, and the check. */
const SHARED_PARTS =
  '^src/command/(explain|failure|places|lock|lock-name|bundle-folder|writing/put-file|check/.+|compile-cache|closed-output)\\.[jt]s$';

/** The schemas of a bundle's files, and what reads such files: no part of making them. */
const SCHEMAS = '^src/bundle/(decode-.+|ids|manifest|read|records|segment-file)\\.ts$';
const USES_SCHEMAS = [
  SCHEMAS,
  '^src/command/(check/|fetch/|holds-bundle)',
  '\\.(test|testing)\\.ts$',
];

const READER_FOLDERS = '^src/reader/';

const layerRules = LAYER_RULES.map(({ layer, mayUse, and = [], but = [] }) => ({
  name: `${layer}-imports`,
  comment: `src/${layer} may import ${mayUse.join(' and ') || 'nothing else of src'}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: ['\\.(test|testing)\\.tsx?$'].concat(but) },
  to: { path: '^src/', pathNot: [layer, ...mayUse].map((name) => `^src/${name}/`).concat(and) },
}));

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'bundling-imports',
      comment: "The worker that opens an archive knows how bundles are made, and no page's code",
      severity: 'error',
      from: { path: BUNDLING, pathNot: '\\.(test|testing)\\.tsx?$' },
      to: { path: '^src/', pathNot: ['^src/(bundle|ingest)/', '^src/engine/kept/', BUNDLING] },
    },
    {
      name: 'bundling-in-a-worker',
      comment: 'Pages reach what makes bundles only by starting its worker; they know its messages',
      severity: 'error',
      from: { path: '^src/reader/', pathNot: [BUNDLING, '\\.(test|testing)\\.tsx?$'] },
      to: { path: BUNDLING, pathNot: `${BUNDLING}protocol\\.ts$` },
    },
    {
      name: 'publish-uses-shared-parts',
      comment: 'Sites are made of a bundle as it stands; how it is made is of no concern to them',
      severity: 'error',
      from: { path: '^src/publish/', pathNot: '\\.(test|testing)\\.tsx?$' },
      to: { path: '^src/command/', pathNot: SHARED_PARTS },
    },
    {
      name: 'bundle-packages',
      comment: 'The bottom layer is a leaf: zod and the hash, no other package',
      severity: 'error',
      from: { path: '^src/bundle/', pathNot: '\\.(test|testing)\\.tsx?$' },
      to: { dependencyTypes: ['npm', 'npm-dev'], pathNot: 'node_modules/(zod|@noble/hashes)/' },
    },
    {
      name: 'no-node-outside-the-command',
      comment: "Node's own modules are for the commands only: the rest runs in a browser too",
      severity: 'error',
      from: {
        path: '^src/(bundle|ingest|engine|offline|reader)/',
        pathNot: '\\.(test|testing)\\.tsx?$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'browser-never-reaches-the-command',
      comment: 'Nothing that starts in the reader may lead to a command, over any number of files',
      severity: 'error',
      from: { path: '^src/reader/(start\\.ts|main\\.tsx)$' },
      to: { reachable: true, path: '^src/(command|publish)/' },
    },
    {
      name: 'no-schemas-where-bundles-are-made',
      comment: 'zod takes longer to load than all that makes a bundle, in every thread of a run',
      severity: 'error',
      from: { path: '^src/(bundle|ingest|command)/', pathNot: USES_SCHEMAS },
      to: { path: `node_modules/zod/|${SCHEMAS}`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-react-in-the-engine',
      comment: 'The engine and what is below it know no page',
      severity: 'error',
      from: {
        path: '^src/(bundle|ingest|engine|command|offline)/',
        pathNot: '\\.(test|testing)\\.tsx?$',
      },
      to: { path: 'node_modules/(react|react-dom|react-router|@tanstack)/' },
    },
    {
      name: 'features-never-import-each-other',
      comment: 'Pages compose features',
      severity: 'error',
      from: { path: `${READER_FOLDERS}features/([^/]+)/` },
      to: { path: `${READER_FOLDERS}features/`, pathNot: `${READER_FOLDERS}features/$1/` },
    },
    {
      name: 'features-below-pages',
      comment: 'What is composed does not know what composes it',
      severity: 'error',
      from: {
        path: `${READER_FOLDERS}(features|edition|library|device|view|ui|platform|strings)/`,
        pathNot: '\\.test\\.tsx?$',
      },
      to: { path: `${READER_FOLDERS}(app|pages)/` },
    },
    {
      name: 'ui-knows-no-news',
      comment: 'Parts without knowledge of news: no feature, edition, library, view or engine',
      severity: 'error',
      from: { path: `${READER_FOLDERS}(ui|platform)/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `${READER_FOLDERS}(features|edition|library|device|view)/|^src/engine/` },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'Every import leads somewhere',
      severity: 'error',
      from: {},
      // `virtual:` modules are made by the build (vite.config.ts).
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'declared-packages',
      comment: 'What src imports is a dependency, not a development tool; but the build runs Vite',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot:
          '\\.(test|testing)\\.tsx?$|^src/publish/(app-code|build-app|leave-out|page-script|preview-host|service-worker|small-code|messages/[a-z-]+)\\.ts$',
      },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.css'],
    },
  },
};
