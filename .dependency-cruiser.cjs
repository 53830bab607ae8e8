/** Who may import whom. Read with ARCHITECTURE.md; every table here is a sentence there. */

/** Server components: component → components whose stories and stores it may import. */
const COMPONENTS = {
  classifiers: [],
  feedback: ['classifiers'],
  training: ['feedback', 'classifiers', 'jobs'],
  predictions: ['classifiers', 'training', 'feedback'],
  monitoring: ['classifiers', 'training'],
  identity: [],
  jobs: [],
};
/** What every server component may import. */
const SERVER_SHARED = ['http', 'database', 'identity', 'turns'];

/** ml folders: folder → folders it may import. */
const ML = {
  table: [],
  features: ['table'],
  evaluation: ['table', 'features'],
  linear: ['table', 'features', 'evaluation'],
  forest: ['table', 'features', 'evaluation'],
  boosting: ['table', 'features', 'evaluation'],
  'decision-tree': ['table', 'features', 'evaluation'],
  frequencies: ['table', 'features'],
  learners: ['table', 'features', 'evaluation', 'linear', 'forest', 'boosting', 'decision-tree', 'frequencies'],
  online: ['table', 'features', 'evaluation', 'linear', 'learners'],
  explain: ['table', 'features', 'online'],
  sampling: ['table', 'features', 'evaluation', 'linear'],
  sketches: ['table'],
  measures: ['sketches'],
  drift: ['table', 'sketches', 'measures'],
};

const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: ['type-only'] },
});

const componentRules = Object.entries(COMPONENTS).map(([component, others]) => ({
  name: `server-${component}`,
  severity: 'error',
  comment: `server/${component} may import ${others.join(', ') || 'no other component'}`,
  from: { path: `^server/${component}/` },
  to: {
    path: '^server/[^/]+/',
    pathNot: [component, ...SERVER_SHARED, ...others].map((folder) => `^server/${folder}/`),
  },
}));

const mlRules = Object.entries(ML).map(([folder, others]) => ({
  name: `ml-${folder}`,
  severity: 'error',
  comment: `ml/${folder} may import ${others.join(', ') || 'no other folder'}`,
  from: { path: `^ml/${folder}/` },
  to: { path: '^ml/[^/]+/', pathNot: [folder, ...others].map((each) => `^ml/${each}/`) },
}));

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', comment: 'A cycle hides which of two modules is the deeper one', from: {}, to: { circular: true } },
    { name: 'no-orphan-imports', severity: 'error', comment: 'An import must resolve', from: {}, to: { couldNotResolve: true, pathNot: '^numfmt$' } }, // numfmt 4.0.1 names a file for require() that it does not ship
    only('contract-imports-zod', '^contract/', ['^contract/', '^node_modules/zod/'], 'The contract is understood everywhere'),
    only('ml-is-pure', '^ml/', ['^ml/', '^node_modules/ml-random-forest/'], 'ml/ knows no disk, no net, no npm but the learner the user picked'),
    { name: 'npm-forest-in-its-adapter', severity: 'error', comment: 'The npm learner stays behind its adapter', from: { path: '^ml/', pathNot: '^ml/learners/ml-forest-trees' }, to: { path: '^node_modules/' } },
    { name: 'server-imports', severity: 'error', comment: 'The server knows the contract and ml, never a client', from: { path: '^server/' }, to: { path: '^(addin|workbench|tests|bench)/' } },
    { name: 'addin-imports', severity: 'error', comment: 'The add-in meets the server over HTTP only', from: { path: '^addin/' }, to: { path: '^(ml|server|workbench|tests|bench)/' } },
    { name: 'workbench-imports', severity: 'error', comment: 'The workbench hosts the pane without knowing it', from: { path: '^workbench/' }, to: { path: '^(ml|server|addin|tests|bench)/' } },
    { name: 'workbench-samples-alone-read-contract', severity: 'error', comment: 'Only samples share the contract', from: { path: '^workbench/', pathNot: '^workbench/samples/' }, to: { path: '^contract/' } },
    { name: 'excel-from-composition-root', severity: 'error', comment: 'Flows and panes see ports, never Excel', from: { path: '^addin/(api|flows|state|panes|sections|elements)/' }, to: { path: '^addin/(excel|sheets)/' } },
    { name: 'sheets-over-excel', severity: 'error', comment: 'Sheets are laid out with what excel/ offers, not the other way round', from: { path: '^addin/excel/' }, to: { path: '^addin/sheets/' } },
    { name: 'api-from-composition-root', severity: 'error', comment: 'Flows and panes see ports, never HTTP', from: { path: '^addin/(excel|sheets|flows|state|panes|sections|elements)/' }, to: { path: '^addin/api/' } },
    { name: 'flows-without-react', severity: 'error', comment: 'A flow is a story, not a view', from: { path: '^addin/(flows|state|api|excel|sheets)/' }, to: { path: ['^addin/(panes|sections|elements)/', '^node_modules/(react|@fluentui)'] } },
    { name: 'express-at-the-edge', severity: 'error', comment: 'Express stays in routes, app and http', from: { path: '^server/', pathNot: ['routes\\.ts$', '^server/app\\.ts$', '^server/http/', '^server/identity/'] }, to: { path: '^node_modules/(express|helmet|express-rate-limit)/', dependencyTypesNot: ['type-only'] } },
    { name: 'stories-without-http', severity: 'error', comment: 'A story does not know that it is told over HTTP', from: { path: '^server/[^/]+/', pathNot: ['routes\\.ts$', '^server/http/', '^server/identity/'] }, to: { path: '^server/http/' } },
    ...componentRules,
    ...mlRules,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
