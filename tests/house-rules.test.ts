import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { ESLint } from 'eslint';

const ROOT = resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);
const { forbidden } = require(join(ROOT, '.dependency-cruiser.cjs')) as { forbidden: readonly { name: string }[] };

/** Bodies whose folders lie side by side. */
const BODIES_OF_FOLDERS = ['ml', 'workbench', 'addin', 'addin/excel', 'addin/sheets', 'addin/people', 'addin/elements'];

/** For each import rule a module that breaks it: where it is, and what it imports. */
const PLANTED: Readonly<Record<string, readonly [module: string, imports: string]>> = {
  'no-cycles': ['ml/table/a.ts', 'ml/table/b.ts'],
  'no-orphan-imports': ['ml/table/c.ts', 'ml/table/nowhere.ts'],
  'contract-is-light': ['contract/a.ts', 'npm:pg'],
  'ml-is-pure': ['ml/table/d.ts', 'npm:zod'],
  'ml-adaptive-forest': ['ml/adaptive-forest/planted.ts', 'ml/streams/target.ts'],
  'ml-streams': ['ml/streams/planted.ts', 'ml/anomalies/target.ts'],
  'ml-anomalies': ['ml/anomalies/planted.ts', 'ml/drift/target.ts'],
  'ml-clusters': ['ml/clusters/planted.ts', 'ml/drift/target.ts'],
  'npm-forest-in-its-adapter': ['ml/forest/a.ts', 'npm:ml-random-forest'],
  'server-imports': ['server/app.ts', 'addin/api/a.ts'],
  'addin-imports': ['addin/api/b.ts', 'ml/table/z.ts'],
  'npm-calculator-in-its-adapter': ['workbench/sheets/a.ts', 'npm:@ironcalc/wasm'],
  'npm-xls-reader-in-its-adapter': ['workbench/opening/a.ts', 'npm:@e965/xlsx'],
  'workbench-imports': ['workbench/page/a.ts', 'addin/api/a.ts'],
  'workbench-samples-alone-read-contract': ['workbench/page/b.ts', 'contract/z.ts'],
  'react-in-components': ['addin/classify/a.ts', 'npm:react'],
  'npm-tracing-in-its-adapter': ['server/platform/tracing/b.ts', 'npm:@opentelemetry/api'],
  'express-at-the-edge': ['server/record/feedback/a.ts', 'npm:express'],
  'stories-without-http': ['server/record/feedback/b.ts', 'server/platform/http/z.ts'],
  'fitting-without-database': ['server/learn/fitting/a.ts', 'server/platform/database/z.ts'],
  'profiling-without-database': ['server/watch/profiling/a.ts', 'server/platform/database/z.ts'],
  'room-platform': ['server/platform/jobs/a.ts', 'server/record/feedback/z.ts'],
  'room-people': ['server/people/identity/a.ts', 'server/record/feedback/z.ts'],
  'room-record': ['server/record/feedback/c.ts', 'server/learn/models/z.ts'],
  'room-learn': ['server/learn/models/a.ts', 'server/answer/serving/z.ts'],
  'room-answer': ['server/answer/serving/a.ts', 'server/watch/monitoring/z.ts'],
  'room-watch': ['server/watch/monitoring/a.ts', 'server/feeds/pipeline/z.ts'],
  'room-feeds': ['server/feeds/pipeline/a.ts', 'server/watch/monitoring/z.ts'],
  'component-feeds-ports': ['server/feeds/ports/b.ts', 'server/feeds/fields/z.ts'],
  'component-feeds-fields': ['server/feeds/fields/b.ts', 'server/feeds/ports/z.ts'],
  'component-feeds-connections': ['server/feeds/connections/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-mapping': ['server/feeds/mapping/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-learning': ['server/feeds/learning/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-standing': ['server/feeds/standing/b.ts', 'server/feeds/delivering/z.ts'],
  'component-feeds-delivering': ['server/feeds/delivering/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-answering': ['server/feeds/answering/b.ts', 'server/feeds/delivering/z.ts'],
  'component-feeds-pipeline': ['server/feeds/pipeline/b.ts', 'server/feeds/running/z.ts'],
  'component-feeds-administering': ['server/feeds/administering/b.ts', 'server/feeds/running/z.ts'],
  'component-feeds-running': ['server/feeds/running/b.ts', 'server/feeds/connections/z.ts'],
  'component-feeds-messages': ['server/feeds/messages/b.ts', 'server/feeds/connections/z.ts'],
  'component-feeds-proposing': ['server/feeds/proposing/b.ts', 'server/feeds/connections/z.ts'],
  'component-feeds-databases': ['server/feeds/databases/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-kafka': ['server/feeds/kafka/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-mail': ['server/feeds/mail/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-files': ['server/feeds/files/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-tracing': ['server/feeds/tracing/b.ts', 'server/feeds/running/z.ts'],
  'component-feeds-export': ['server/feeds/export/b.ts', 'server/feeds/pipeline/z.ts'],
  'component-feeds-telling': ['server/feeds/telling/b.ts', 'server/feeds/running/z.ts'],
  'room-watch-never': ['server/watch/monitoring/b.ts', 'server/learn/training/z.ts'],
  'component-platform-audit': ['server/platform/audit/a.ts', 'server/platform/http/z.ts'],
  'component-platform-backup': ['server/platform/backup/a.ts', 'server/platform/http/z.ts'],
  'component-platform-http': ['server/platform/http/a.ts', 'server/platform/jobs/z.ts'],
  'component-platform-jobs': ['server/platform/jobs/b.ts', 'server/platform/http/z.ts'],
  'component-platform-metrics': ['server/platform/metrics/a.ts', 'server/platform/jobs/z.ts'],
  'component-platform-notices': ['server/platform/notices/a.ts', 'server/platform/jobs/z.ts'],
  'component-platform-schedules': ['server/platform/schedules/a.ts', 'server/platform/notices/z.ts'],
  'component-platform-self-check': ['server/platform/self-check/a.ts', 'server/platform/metrics/z.ts'],
  'component-platform-tracing': ['server/platform/tracing/a.ts', 'server/platform/metrics/z.ts'],
  'component-people-sessions': ['server/people/sessions/a.ts', 'server/people/links/z.ts'],
  'component-people-links': ['server/people/links/a.ts', 'server/people/accounts/z.ts'],
  'component-people-channels': ['server/people/channels/a.ts', 'server/people/accounts/z.ts'],
  'component-people-accounts': ['server/people/accounts/a.ts', 'server/people/identity/z.ts'],
  'component-people-openid': ['server/people/openid/a.ts', 'server/people/accounts/z.ts'],
  'component-people-keys': ['server/people/keys/a.ts', 'server/people/links/z.ts'],
  'component-people-identity': ['server/people/identity/b.ts', 'server/people/accounts/z.ts'],
  'component-record-scopes': ['server/record/scopes/a.ts', 'server/record/feedback/z.ts'],
  'component-record-classifiers': ['server/record/classifiers/a.ts', 'server/record/feedback/z.ts'],
  'component-record-labels': ['server/record/labels/a.ts', 'server/record/feedback/z.ts'],
  'component-record-feedback': ['server/record/feedback/d.ts', 'server/record/approvals/z.ts'],
  'component-record-catalogue': ['server/record/catalogue/a.ts', 'server/record/observations/z.ts'],
  'component-record-approvals': ['server/record/approvals/a.ts', 'server/record/columns/z.ts'],
  'component-record-columns': ['server/record/columns/a.ts', 'server/record/observations/z.ts'],
  'component-record-life-cycle': ['server/record/life-cycle/a.ts', 'server/record/feedback/z.ts'],
  'component-record-worklists': ['server/record/worklists/a.ts', 'server/record/columns/z.ts'],
  'component-record-drafts': ['server/record/drafts/a.ts', 'server/record/rules/z.ts'],
  'component-record-rules': ['server/record/rules/a.ts', 'server/record/feedback/z.ts'],
  'component-record-comments': ['server/record/comments/a.ts', 'server/record/feedback/z.ts'],
  'component-record-observations': ['server/record/observations/a.ts', 'server/record/life-cycle/z.ts'],
  'component-record-opinions': ['server/record/opinions/a.ts', 'server/record/life-cycle/z.ts'],
  'component-record-audit': ['server/record/audit/a.ts', 'server/record/columns/z.ts'],
  'component-record-audit-export': ['server/record/audit-export/a.ts', 'server/record/columns/z.ts'],
  'component-learn-fitting': ['server/learn/fitting/b.ts', 'server/learn/training/z.ts'],
  'component-learn-carrying': ['server/learn/carrying/a.ts', 'server/learn/training/z.ts'],
  'component-learn-suspects': ['server/learn/suspects/a.ts', 'server/learn/training/z.ts'],
  'component-learn-grouping': ['server/learn/grouping/a.ts', 'server/learn/training/z.ts'],
  'component-learn-training': ['server/learn/training/a.ts', 'server/learn/scheduling/z.ts'],
  'component-learn-scheduling': ['server/learn/scheduling/a.ts', 'server/learn/suspects/z.ts'],
  'component-answer-first-answers': ['server/answer/first-answers/planted.ts', 'server/answer/review/z.ts'],
  'component-answer-serving': ['server/answer/serving/planted.ts', 'server/answer/review/z.ts'],
  'component-answer-predictions': ['server/answer/predictions/a.ts', 'server/answer/review/z.ts'],
  'component-answer-anomalies': ['server/answer/anomalies/a.ts', 'server/answer/review/z.ts'],
  'component-answer-skew': ['server/answer/skew/a.ts', 'server/answer/review/z.ts'],
  'component-answer-questions': ['server/answer/questions/a.ts', 'server/answer/review/z.ts'],
  'component-answer-review': ['server/answer/review/a.ts', 'server/answer/explanations/z.ts'],
  'component-answer-explanations': ['server/answer/explanations/a.ts', 'server/answer/review/z.ts'],
  'component-answer-shadowing': ['server/answer/shadowing/a.ts', 'server/answer/review/z.ts'],
  'component-answer-programs': ['server/answer/programs/z.ts', 'server/answer/review/z.ts'],
  'component-answer-model-call': ['server/answer/model-call/a.ts', 'server/answer/review/z.ts'],
  'component-answer-export': ['server/answer/export/a.ts', 'server/answer/review/z.ts'],
  'component-answer-lineage': ['server/answer/lineage/a.ts', 'server/answer/review/z.ts'],
  'component-answer-status': ['server/answer/status/a.ts', 'server/answer/review/z.ts'],
  'component-watch-profiles': ['server/watch/profiles/a.ts', 'server/watch/incidents/z.ts'],
  'component-watch-sources': ['server/watch/sources/a.ts', 'server/watch/incidents/z.ts'],
  'component-watch-monitoring': ['server/watch/monitoring/d.ts', 'server/watch/incidents/z.ts'],
  'component-watch-accuracy': ['server/watch/accuracy/a.ts', 'server/watch/incidents/z.ts'],
  'component-watch-acceptance': ['server/watch/acceptance/a.ts', 'server/watch/scorecard/z.ts'],
  'component-watch-elsewhere': ['server/watch/elsewhere/a.ts', 'server/watch/incidents/z.ts'],
  'component-watch-scorecard': ['server/watch/scorecard/s.ts', 'server/watch/incidents/z.ts'],
  'component-watch-archive': ['server/watch/archive/a.ts', 'server/watch/incidents/z.ts'],
  'component-watch-incidents': ['server/watch/incidents/a.ts', 'server/watch/acceptance/z.ts'],
  'component-watch-packs': ['server/watch/packs/a.ts', 'server/watch/acceptance/z.ts'],
  'component-watch-pack-files': ['server/watch/pack-files/a.ts', 'server/watch/packs/z.ts'],
  'component-alone': ['server/record/conditions/a.ts', 'server/record/feedback/z.ts'],
  ...folderFaults('ml', ['ml-is-pure']),
  ...folderFaults('addin', ['addin-imports']),
  ...folderFaults('addin/excel'),
  ...folderFaults('addin/sheets'),
  ...folderFaults('addin/people'),
  ...folderFaults('addin/elements'),
  ...folderFaults('workbench', ['workbench-imports', 'workbench-samples-alone-read-contract']),
};

/** No folder of a body whose folders lie side by side may import one that nothing is said of. */
function folderFaults(body: string, otherRules: readonly string[] = []): Record<string, readonly [string, string]> {
  const prefix = `${body.replace('/', '-')}-`;
  const deeper = BODIES_OF_FOLDERS.filter((each) => each.startsWith(`${body}/`)).map((each) => each.replace('/', '-'));
  const rules = forbidden
    .map(({ name }) => name)
    .filter((name) => name.startsWith(prefix) && !otherRules.includes(name))
    .filter((name) => !deeper.some((each) => name.startsWith(`${each}-`)));
  return Object.fromEntries(
    rules.map((name) => [name, [`${body}/${name.slice(prefix.length)}/fault.ts`, `${body}/unheard-of/z.ts`]]),
  );
}

test('every folder of ml, of the workbench and of the pane has its import rule', () => {
  const folders = BODIES_OF_FOLDERS.flatMap((body) =>
    readdirSync(join(ROOT, body), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `${body.replace('/', '-')}-${name}`),
  );
  expect(folders.filter((name) => !(name in PLANTED))).toEqual([]);
});

describe('each import rule', () => {
  let broken: Set<string>;
  beforeAll(() => {
    const tree = mkdtempSync(join(tmpdir(), 'amend-test-rules-'));
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), text);
    };
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.base.json'])
      copyFileSync(join(ROOT, file), join(tree, file));
    for (const [, imports] of Object.values(PLANTED))
      if (!imports.startsWith('npm:') && !imports.includes('nowhere')) write(imports, 'export const target = 1;\n');
    for (const [module, imports] of Object.values(PLANTED)) {
      const specifier = imports.startsWith('npm:') ? imports.slice('npm:'.length) : relativeTo(module, imports);
      write(module, `import * as planted from '${specifier}';\nexport const use = planted;\n`);
    }
    // Rules go by where a package lies, not by what is in it.
    for (const name of [
      'pg',
      'zod',
      'ml-random-forest',
      'react',
      'express',
      '@ironcalc/wasm',
      '@e965/xlsx',
      '@opentelemetry/api',
    ]) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
      write(`node_modules/${name}/index.js`, 'module.exports = {};\n');
    }
    write('ml/table/b.ts', `import * as planted from './a.ts';\nexport const use = planted;\n`);
    broken = violations(tree);
    rmSync(tree, { recursive: true, force: true });
  }, 60_000);

  test('has a planted fault', () =>
    expect(forbidden.map(({ name }) => name).filter((name) => !(name in PLANTED))).toEqual([]));
  test.each(Object.keys(PLANTED))('%s reports its fault', (name) => expect(broken).toContain(name));
});

describe('each lint rule of the house', () => {
  const lint = async (filePath: string, code: string): Promise<string[]> => {
    const [result] = await new ESLint({ cwd: ROOT }).lintText(code, { filePath: join(ROOT, filePath) });
    return (result?.messages ?? []).map((message) => message.ruleId ?? 'parse');
  };
  test.each([
    [
      'SQL outside a store',
      'server/record/feedback/record-feedback.ts',
      'export const read = (db: { selectFrom(table: string): void }) => db.selectFrom("labels");\n',
      'no-restricted-syntax',
    ],
    [
      'SQL as a template',
      'server/learn/scheduling/start-training.ts',
      'declare const sql: (text: TemplateStringsArray) => void;\nexport const read = () => sql`select 1`;\n',
      'no-restricted-syntax',
    ],
    [
      'a sentence in a problem',
      'server/record/feedback/feedback-store.ts',
      'declare class ProblemError { constructor(code: string, values: object); }\nexport const fault = () => new ProblemError("internal", { reason: "It failed." });\n',
      'no-restricted-syntax',
    ],
    [
      'a sentence composed into a problem',
      'server/learn/scheduling/start-training.ts',
      'declare class ProblemError { constructor(code: string, text: string); }\nexport const fault = (id: string) => new ProblemError("internal", `${id} failed.`);\n',
      'no-restricted-syntax',
    ],
    ['a default export', 'ml/table/column.ts', 'export default 1;\n', 'no-restricted-syntax'],
    ['a clock in ml', 'ml/table/column.ts', 'export const now = () => Date.now();\n', 'no-restricted-properties'],
    [
      'fetch in a feature',
      'addin/classify/classify-table.ts',
      'export const ask = () => fetch("x");\n',
      'no-restricted-globals',
    ],
    [
      'a stream in what features share',
      'addin/session/pane-context.ts',
      'export const follow = () => new EventSource("x");\n',
      'no-restricted-globals',
    ],
    [
      'fetch in a written sheet',
      'addin/sheets/drift/drift-page.ts',
      'export const ask = () => fetch("x");\n',
      'no-restricted-globals',
    ],
    [
      'Excel in a feature',
      'addin/correct/CorrectPane.tsx',
      'export const run = () => Excel.run;\n',
      'no-restricted-globals',
    ],
    ['Excel in the outbox', 'addin/api/outbox.ts', 'export const run = () => Excel.run;\n', 'no-restricted-globals'],
    ['the console in the server', 'server/app.ts', 'console.log(1);\n', 'no-console'],
    [
      'a page whose requests are no longer caught',
      'tests/e2e/rules.test.ts',
      'declare const page: { unroute(): void };\nexport const pass = () => page.unroute();\n',
      'no-restricted-properties',
    ],
    [
      'an empty catch',
      'server/app.ts',
      'export const go = () => { try { return 1; } catch {} return 2; };\n',
      'no-empty',
    ],
  ])('refuses %s', async (_, path, code, rule) => expect(await lint(path, code)).toContain(rule), 30_000);
  test('lets a store have its SQL', async () => {
    expect(
      await lint(
        'server/record/feedback/feedback-store.ts',
        'export const read = (db: { selectFrom(table: string): void }) => db.selectFrom("labels");\n',
      ),
    ).toEqual([]);
  }, 30_000);
});

function relativeTo(module: string, imports: string): string {
  const path = relative(dirname(module), imports);
  return path.startsWith('.') ? path : `./${path}`;
}

/** Names of the rules that dependency-cruiser finds broken in a tree. */
function violations(tree: string): Set<string> {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [
    cruiser,
    'contract',
    'ml',
    'server',
    'addin',
    'workbench',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'json',
  ];
  const report = JSON.parse(
    execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 64_000_000 }),
  ) as { summary: { violations: { rule: { name: string } }[] } };
  return new Set(report.summary.violations.map(({ rule }) => rule.name));
}
