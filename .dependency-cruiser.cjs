/** Who may import whom. Read with ARCHITECTURE.md; every table here is a sentence there. */

/** Rooms of the server, in the order of the loop: each may import those before it. */
const ROOMS = ['platform', 'people', 'record', 'learn', 'answer', 'watch'];
/** Feeds stand beside watching: they answer rows and record what comes with them. */
const FEEDS_MAY_IMPORT = ['platform', 'people', 'record', 'answer'];
/** Watching asks for a training only by way of the composition root. */
const NEVER = { watch: ['learn/scheduling', 'learn/training', 'learn/fitting', 'answer'] };

/** Within a room: component → components of the same room that it may import. Those not named import none. */
const COMPONENTS = {
  'platform/audit': ['platform/database', 'platform/turns'],
  'platform/backup': ['platform/database'],
  'platform/http': ['platform/database', 'platform/turns', 'platform/manifest'],
  'platform/jobs': ['platform/database'],
  'platform/metrics': ['platform/http'],
  'platform/notices': ['platform/database'],
  'platform/self-check': ['platform/database', 'platform/http', 'platform/jobs', 'platform/manifest'],
  'platform/tracing': ['platform/database', 'platform/http', 'platform/jobs'],
  'people/sessions': ['people/directory'],
  'people/links': ['people/directory', 'people/sessions'],
  'people/channels': ['people/directory'],
  'people/accounts': ['people/directory', 'people/sessions', 'people/links'],
  'people/openid': ['people/directory', 'people/sessions', 'people/links'],
  'people/keys': ['people/directory', 'people/sessions'],
  'people/identity': ['people/directory', 'people/sessions', 'people/keys'],
  'record/scopes': ['record/conditions', 'record/classes'],
  'record/classifiers': ['record/scopes', 'record/classes'],
  'record/labels': ['record/classifiers', 'record/scopes', 'record/classes'],
  'record/feedback': ['record/classifiers', 'record/labels', 'record/scopes', 'record/classes'],
  'record/drafts': ['record/classes', 'record/classifiers', 'record/labels', 'record/feedback', 'record/scopes'],
  'record/catalogue': ['record/classes', 'record/classifiers', 'record/labels', 'record/feedback', 'record/scopes'],
  'record/approvals': [
    'record/classes',
    'record/classifiers',
    'record/conditions',
    'record/labels',
    'record/feedback',
    'record/scopes',
  ],
  'record/columns': ['record/classifiers', 'record/labels', 'record/feedback'],
  'record/life-cycle': ['record/classifiers'],
  'record/rules': ['record/classes', 'record/classifiers', 'record/conditions', 'record/labels'],
  'record/comments': ['record/classifiers', 'record/labels', 'record/scopes'],
  'record/worklists': ['record/classifiers', 'record/conditions', 'record/labels', 'record/feedback', 'record/scopes'],
  'record/audit': ['record/classifiers', 'record/labels', 'record/feedback', 'record/comments'],
  'record/audit-export': ['record/classifiers', 'record/labels', 'record/feedback', 'record/comments', 'record/scopes'],
  'record/observations': ['record/classifiers', 'record/labels', 'record/feedback', 'record/classes'],
  'record/opinions': ['record/classes', 'record/classifiers', 'record/labels', 'record/feedback', 'record/scopes'],
  'learn/fitting': ['learn/models'],
  'learn/carrying': ['learn/models', 'learn/trust'],
  'learn/suspects': ['learn/fitting'],
  'learn/training': ['learn/models', 'learn/fitting', 'learn/suspects', 'learn/trust'],
  'learn/scheduling': ['learn/models', 'learn/fitting', 'learn/training'],
  'answer/predictions': ['answer/serving', 'answer/skew'],
  'answer/skew': ['answer/serving'],
  'answer/questions': ['answer/predictions'],
  'answer/review': ['answer/serving', 'answer/predictions'],
  'answer/explanations': ['answer/serving'],
  'answer/shadowing': ['answer/serving', 'answer/predictions'],
  'answer/status': ['answer/serving', 'answer/predictions'],
  'watch/accuracy': ['watch/cost'],
  'watch/monitoring': ['watch/profiles', 'watch/accuracy'],
  'watch/elsewhere': ['watch/profiles'],
  'watch/acceptance': ['watch/incidents', 'watch/monitoring'],
  'watch/scorecard': ['watch/monitoring'],
  'watch/archive': ['watch/monitoring'],
  'watch/incidents': ['watch/accuracy', 'watch/archive'],
  'watch/packs': ['watch/accuracy', 'watch/archive', 'watch/incidents', 'watch/monitoring', 'watch/pack-files'],
};

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
  online: ['table', 'features', 'evaluation', 'linear', 'frequencies', 'learners', 'sampling'],
  explain: ['table', 'features', 'online'],
  sampling: ['table', 'features', 'evaluation', 'linear'],
  sketches: ['table'],
  agreement: [],
  measures: ['sketches'],
  drift: ['table', 'sketches', 'measures'],
  'late-labels': ['evaluation'],
};

/** workbench folders: folder → folders it may import. `page` stands around those of the view; `protocol` and `objects` know none of them. */
const MODEL = ['steps', 'cells', 'filters', 'sheets', 'formulas', 'history', 'workbook', 'operations'];
const VIEW = ['editing', 'finding', 'clipboard', 'keys', 'layout', 'drawing', 'menus', 'dialogs', 'grid', 'footer'];
/** The .xlsx file, each knowing only those before it; `file-parts` and `file-charts` stand upon them. */
const FILE = ['files', 'package', 'file-looks', 'file-cells'];
const WORKBENCH = {
  steps: [],
  cells: [],
  filters: ['cells'],
  sheets: ['cells', 'filters'],
  formulas: ['steps', 'cells', 'sheets'],
  history: ['cells', 'sheets'],
  workbook: ['cells', 'filters', 'sheets', 'formulas', 'history'],
  operations: ['cells', 'filters', 'sheets', 'formulas', 'workbook'],
  editing: MODEL,
  finding: [...MODEL, 'editing'],
  clipboard: [...MODEL, 'editing'],
  keys: [...MODEL, 'editing'],
  layout: [...MODEL, 'editing'],
  drawing: [...MODEL, 'editing', 'layout'],
  menus: [...MODEL, 'editing', 'keys', 'drawing'],
  dialogs: [...MODEL, 'editing', 'keys', 'finding', 'drawing'],
  grid: [...MODEL, 'editing', 'clipboard', 'keys', 'layout', 'drawing', 'menus'],
  footer: [...MODEL, 'keys', 'menus', 'grid'],
  files: ['cells'],
  'text-cells': ['cells', 'files'],
  package: ['files'],
  'file-looks': ['cells', 'files', 'package'],
  'file-cells': [...MODEL, 'files', 'package', 'file-looks'],
  'file-parts': [...MODEL, ...FILE],
  'file-charts': [...MODEL, ...FILE, 'file-parts'],
  'foreign-files': [...MODEL, ...FILE, 'file-parts'],
  opening: [...MODEL, ...FILE, 'file-parts', 'file-charts', 'text-cells', 'foreign-files'],
  saving: [...MODEL, ...FILE, 'file-parts', 'file-charts'],
  'opening-aside': [...MODEL, ...FILE, 'file-parts', 'opening', 'keys'],
  recovery: [...MODEL, ...FILE, 'file-parts', 'saving', 'keys'],
  samples: MODEL,
  commands: [],
  page: [...MODEL, ...VIEW, 'commands', 'files', 'opening', 'opening-aside', 'saving', 'recovery', 'samples'],
  // Of the view, objects know where an arrow leads: Excel defines `getRangeEdge` by it.
  objects: [...MODEL, 'editing'],
  transport: [],
  protocol: [...MODEL, 'objects', 'transport'],
};

/** What the features of the pane stand on, each knowing those before it. */
const PANE = ['ports', 'tasks', 'table', 'feedback', 'session'];
const FEATURE = [...PANE, 'words', 'elements'];
/** addin folders: folder → folders it may import. A feature imports another one only where its row says so. */
const ADDIN = {
  words: [],
  ports: [],
  language: ['ports'],
  tasks: ['ports'],
  table: ['ports', 'tasks', 'words'],
  feedback: ['ports'],
  session: PANE,
  elements: ['ports', 'tasks', 'words'],
  welcome: FEATURE,
  setup: [...FEATURE, 'carrying', 'welcome'],
  rows: FEATURE,
  acceptance: FEATURE,
  runs: FEATURE,
  classify: [...FEATURE, 'rows', 'acceptance', 'runs'],
  correct: [...FEATURE, 'rows', 'classify', 'acceptance'],
  review: [...FEATURE, 'rows', 'correct'],
  drafts: [...FEATURE, 'rows', 'correct', 'review'],
  explain: [...FEATURE, 'correct', 'review'],
  history: [...FEATURE, 'correct', 'rows'],
  approvals: [...FEATURE, 'correct', 'classify'],
  bulk: [...FEATURE, 'rows', 'correct', 'review'],
  comments: FEATURE,
  follow: [...FEATURE, 'rows', 'correct', 'explain', 'history'],
  rules: [...FEATURE, 'correct'],
  agreement: FEATURE,
  worklists: [...FEATURE, 'correct', 'review'],
  audit: FEATURE,
  scorecard: FEATURE,
  policies: FEATURE,
  training: [...FEATURE, 'rows', 'correct'],
  model: [...FEATURE, 'training', 'columns', 'acceptance'],
  service: [...FEATURE, 'explain'],
  shadow: FEATURE,
  carrying: FEATURE,
  columns: FEATURE,
  catalogue: [...FEATURE, 'classify'],
  drift: FEATURE,
  archive: [...FEATURE, 'drift'],
  incidents: FEATURE,
  packs: FEATURE,
  people: FEATURE,
  notices: FEATURE,
  metrics: [...FEATURE, 'training'],
  admin: FEATURE,
  landing: [...FEATURE, 'incidents'],
  app: [
    ...FEATURE,
    'welcome',
    'setup',
    'rows',
    'acceptance',
    'runs',
    'classify',
    'correct',
    'drafts',
    'review',
    'explain',
    'history',
    'approvals',
    'comments',
    'follow',
    'bulk',
    'rules',
    'agreement',
    'worklists',
    'audit',
    'scorecard',
    'policies',
    'training',
    'carrying',
    'columns',
    'catalogue',
    'model',
    'service',
    'shadow',
    'drift',
    'archive',
    'incidents',
    'packs',
  ],
  api: ['ports', 'feedback'],
  excel: ['ports'],
  sheets: ['ports', 'words', 'excel'],
};
/** addin/excel folders, from what speaks to Excel to what a person does there. */
const EXCEL = {
  words: [],
  requests: [],
  dialogs: [],
  table: ['requests'],
  columns: ['requests', 'table'],
  corrections: ['requests', 'table', 'columns'],
  runs: ['requests', 'table', 'columns'],
  workbook: ['requests', 'table', 'corrections'],
};
/** addin/sheets folders: a frame, and the page of each report. */
const SHEETS = {
  frame: [],
  drift: ['frame'],
  model: ['frame'],
  answer: ['frame'],
  history: ['frame'],
  scorecard: ['frame'],
};
/**
 * addin/people folders: what is said to everybody and to admins, the language that it is said in, what roles somebody
 * has, one's own account, machines' keys, and the page of all.
 */
const PEOPLE = {
  words: [],
  'access-words': [],
  language: ['words'],
  roles: ['access-words'],
  account: ['words', 'roles'],
  'access-keys': ['roles', 'access-words'],
  everybody: ['roles', 'access-keys', 'access-words'],
};

/** addin/elements folders, from how all looks to what is made of the others. */
const ELEMENTS = {
  words: [],
  look: [],
  charts: ['look'],
  keyboard: [],
  notes: ['words'],
  page: ['words', 'look'],
  progress: ['words', 'notes'],
  fields: ['words', 'notes', 'progress'],
  lists: [],
  rows: ['words'],
};

const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: ['type-only'] },
});

const roomRules = [...ROOMS, 'feeds'].map((room) => {
  const below = room === 'feeds' ? FEEDS_MAY_IMPORT : ROOMS.slice(0, ROOMS.indexOf(room));
  return {
    name: `room-${room}`,
    severity: 'error',
    comment: `server/${room} may import ${below.join(', ') || 'no other room'}`,
    from: { path: `^server/${room}/` },
    to: {
      path: '^server/',
      pathNot: ['^server/startup-error\\.ts$', ...[room, ...below].map((each) => `^server/${each}/`)],
    },
  };
});

const neverRules = Object.entries(NEVER).map(([room, others]) => ({
  name: `room-${room}-never`,
  severity: 'error',
  comment: `server/${room} never imports ${others.join(', ')}`,
  from: { path: `^server/${room}/` },
  to: { path: others.map((each) => `^server/${each}/`) },
}));

/** Which component of its own room a module imports: `$1` is the room, `$2` the component that the importing module is in. */
const componentRules = [
  ...Object.entries(COMPONENTS).map(([component, others]) => ({
    name: `component-${component.replace('/', '-')}`,
    severity: 'error',
    comment: `server/${component} may import ${others.join(', ')} of its room`,
    from: { path: `^server/${component}/` },
    to: {
      path: `^server/${component.split('/')[0]}/`,
      pathNot: [component, ...others].map((each) => `^server/${each}/`),
    },
  })),
  {
    name: 'component-alone',
    severity: 'error',
    comment: 'Components that the table does not name import no other of their room',
    from: { path: '^server/([^/]+)/([^/]+)/', pathNot: Object.keys(COMPONENTS).map((each) => `^server/${each}/`) },
    to: { path: '^server/$1/', pathNot: '^server/$1/$2/' },
  },
];

/** In a body whose folders lie side by side: what each folder may import of the others. */
const folderRules = (body, folders) =>
  Object.entries(folders).map(([folder, others]) => ({
    name: `${body.replace('/', '-')}-${folder}`,
    severity: 'error',
    comment: `${body}/${folder} may import ${others.join(', ') || 'no other folder'}`,
    from: { path: `^${body}/${folder}/` },
    to: { path: `^${body}/[^/]+/`, pathNot: [folder, ...others].map((each) => `^${body}/${each}/`) },
  }));

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle hides which of two modules is the deeper one',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan-imports',
      severity: 'error',
      comment: 'An import must resolve',
      from: {},
      to: { couldNotResolve: true, pathNot: '^numfmt$' },
    }, // numfmt 4.0.1 names a file for require() that it does not ship
    only(
      'contract-is-light',
      '^contract/',
      ['^contract/', '^node_modules/(zod|intl-messageformat)/'],
      'The contract is understood everywhere',
    ),
    only(
      'ml-is-pure',
      '^ml/',
      ['^ml/', '^node_modules/ml-random-forest/'],
      'ml/ knows no disk, no net, no npm but the learner the user picked',
    ),
    {
      name: 'npm-forest-in-its-adapter',
      severity: 'error',
      comment: 'The npm learner stays behind its adapter',
      from: { path: '^ml/', pathNot: '^ml/learners/ml-forest-trees' },
      to: { path: '^node_modules/' },
    },
    {
      name: 'server-imports',
      severity: 'error',
      comment: 'The server knows the contract and ml, never a client',
      from: { path: '^server/' },
      to: { path: '^(addin|workbench|tests|bench)/' },
    },
    {
      name: 'addin-imports',
      severity: 'error',
      comment: 'The add-in meets the server over HTTP only',
      from: { path: '^addin/' },
      to: { path: '^(ml|server|workbench|tests|bench)/' },
    },
    {
      name: 'workbench-imports',
      severity: 'error',
      comment: 'The workbench hosts the pane without knowing it',
      from: { path: '^workbench/' },
      to: { path: '^(ml|server|addin|tests|bench)/' },
    },
    {
      name: 'npm-calculator-in-its-adapter',
      severity: 'error',
      comment: 'The calculator is loaded in one place, when it is needed',
      from: { path: '^workbench/', pathNot: '^workbench/formulas/calculator\\.ts' },
      to: { path: '^node_modules/@ironcalc/' },
    },
    {
      name: 'npm-xls-reader-in-its-adapter',
      severity: 'error',
      comment: 'The reader of .xls files is loaded in one place, when such a file is opened',
      from: { path: '^workbench/', pathNot: '^workbench/foreign-files/xls-library\\.ts' },
      to: { path: '^node_modules/@e965/' },
    },
    {
      name: 'workbench-samples-alone-read-contract',
      severity: 'error',
      comment: 'Only samples share the contract, but all speak the languages of Amend',
      from: { path: '^workbench/', pathNot: '^workbench/samples/' },
      to: { path: '^contract/', pathNot: '^contract/(language/|words/phrases\\.ts)' },
    },
    {
      name: 'react-in-components',
      severity: 'error',
      comment: 'State, actions and flows are stories, not views: what they know is known without React',
      from: { path: '^addin/.*\\.ts$', pathNot: '^addin/elements/' },
      to: { path: ['^addin/.*\\.tsx$', '^node_modules/(react|@fluentui)'] },
    },
    {
      name: 'npm-tracing-in-its-adapter',
      severity: 'error',
      comment: 'OpenTelemetry is loaded in one place, when traces are sent',
      from: { path: '^server/', pathNot: '^server/platform/tracing/send-spans\\.ts' },
      to: { path: '^node_modules/@opentelemetry/' },
    },
    {
      name: 'express-at-the-edge',
      severity: 'error',
      comment: 'Express stays in routes, app and http',
      from: {
        path: '^server/',
        pathNot: ['routes\\.ts$', '^server/app\\.ts$', '^server/platform/http/', '^server/people/identity/'],
      },
      to: { path: '^node_modules/(express|helmet|express-rate-limit)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'stories-without-http',
      severity: 'error',
      comment: 'A story does not know that it is told over HTTP',
      from: {
        path: '^server/[^/]+/',
        pathNot: ['routes\\.ts$', '^server/platform/(http|metrics|tracing)/', '^server/people/identity/'],
      },
      to: { path: '^server/platform/http/' },
    },
    {
      name: 'fitting-without-database',
      severity: 'error',
      comment: 'A training learns in a thread that knows no database',
      from: { path: '^server/learn/fitting/' },
      to: {
        path: ['^server/platform/database/', '-store\\.ts$', '^node_modules/(pg|kysely|pg-boss)/'],
        dependencyTypesNot: ['type-only'],
      },
    },
    ...roomRules,
    ...neverRules,
    ...componentRules,
    ...folderRules('ml', ML),
    ...folderRules('addin', ADDIN),
    ...folderRules('addin/excel', EXCEL),
    ...folderRules('addin/sheets', SHEETS),
    ...folderRules('addin/people', PEOPLE),
    ...folderRules('addin/elements', ELEMENTS),
    ...folderRules('workbench', WORKBENCH),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
