import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const BODIES = ['contract', 'ml', 'server', 'addin', 'workbench'];

/** Modules without a test of their own, each with the test that exercises it. */
const TESTED_ELSEWHERE: Readonly<Record<string, string>> = {
  'contract/explanation.ts': 'tests/contract/schemas.test.ts',
  'contract/access.ts': 'tests/checks/routes.test.ts',
  'contract/endpoints.ts': 'tests/checks/routes.test.ts',
  'contract/feedback.ts': 'tests/contract/schemas.test.ts',
  'contract/cell.ts': 'tests/contract/schemas.test.ts',
  'contract/problem.ts': 'tests/contract/schemas.test.ts',
  'workbench/index.tsx': 'tests/e2e/sample-workbook.test.ts',
  'addin/api/answer-problem.ts': 'tests/addin/api/client.test.ts',
  'addin/index.tsx': 'tests/e2e/sample-workbook.test.ts',
  'addin/elements/EmptyState.tsx': 'tests/addin/sections/SelectedTable.test.tsx',
  'addin/panes/NotInExcel.tsx': 'tests/addin/panes/App.test.tsx',
  'addin/elements/Note.tsx': 'tests/addin/sections/GateNote.test.tsx',
  'addin/panes/Opening.tsx': 'tests/addin/panes/App.test.tsx',
  'addin/elements/PaneBody.tsx': 'tests/addin/panes/App.test.tsx',
  'addin/elements/PaneSection.tsx': 'tests/addin/panes/SetUpPane.test.tsx',
  'addin/panes/WorkHeader.tsx': 'tests/addin/panes/App.test.tsx',
  'addin/panes/WorkPane.tsx': 'tests/addin/panes/App.test.tsx',
  'addin/state/desk.ts': 'tests/addin/state/correct-actions.test.ts',
  'addin/flows/person-left.ts': 'tests/addin/state/train-actions.test.ts',
  'addin/state/pane-actions.ts': 'tests/addin/state/setup-actions.test.ts',
  'addin/excel/added-columns.ts': 'tests/addin/excel/prediction-columns.test.ts',
  'addin/excel/amend-columns.ts': 'tests/addin/excel/prediction-columns.test.ts',
  'addin/excel/correction-rows.ts': 'tests/addin/excel/correction-listener.test.ts',
  'addin/excel/correction-scan.ts': 'tests/addin/excel/correction-listener.test.ts',
  'addin/sheets/drift-charts.ts': 'tests/addin/sheets/drift-sheet.test.ts',
  'addin/sheets/drift-looks.ts': 'tests/addin/sheets/drift-sheet.test.ts',
  'addin/sheets/model-charts.ts': 'tests/addin/sheets/model-sheet.test.ts',
  'addin/sheets/model-looks.ts': 'tests/addin/sheets/model-sheet.test.ts',
  'addin/sheets/report-sheets.ts': 'tests/addin/sheets/model-sheet.test.ts',
  'addin/sheets/sheet-looks.ts': 'tests/addin/sheets/drift-sheet.test.ts',
  'addin/excel/excel-session.ts': 'tests/addin/excel/prediction-writer.test.ts',
  'addin/excel/row-actions.ts': 'tests/addin/excel/excel-workbook.test.ts',
  'addin/excel/row-positions.ts': 'tests/addin/excel/prediction-writer.test.ts',
  'addin/excel/selected-row.ts': 'tests/addin/excel/excel-workbook.test.ts',
  'addin/excel/selection.ts': 'tests/addin/excel/excel-workbook.test.ts',
  'addin/excel/settings.ts': 'tests/addin/excel/excel-workbook.test.ts',
  'addin/excel/table-layout.ts': 'tests/addin/excel/table-reader.test.ts',
  'server/answer/serving/answering-store.ts': 'tests/server/answer/serving/answering-models.test.ts',
  'server/answer/predictions/predict-rows.ts': 'tests/server/answer/predictions/routes.test.ts',
  'server/answer/review/review-queue.ts': 'tests/server/answer/predictions/routes.test.ts',
  'server/answer/predictions/prediction-log-store.ts': 'tests/server/answer/predictions/prediction-log.test.ts',
  'server/learn/training/cancel-training.ts': 'tests/server/learn/training/routes.test.ts',
  'server/learn/training/describe-training.ts': 'tests/server/learn/training/routes.test.ts',
  'server/learn/training/label-count-store.ts': 'tests/server/learn/training/routes.test.ts',
  'server/learn/fitting/answer-rows.ts': 'tests/server/learn/fitting/learn-model.test.ts',
  'server/learn/training/retrain-classifier.ts': 'tests/server/learn/training/routes.test.ts',
  'server/learn/training/training-schedule.ts': 'tests/server/learn/training/retrain-by-policy.test.ts',
  'server/learn/models/set-champion.ts': 'tests/server/learn/training/routes.test.ts',
  'server/learn/training/start-training.ts': 'tests/server/learn/training/routes.test.ts',
  'server/learn/training/suspect-store.ts': 'tests/server/learn/training/list-suspects.test.ts',
  'server/learn/fitting/training-worker.ts': 'tests/server/learn/fitting/learn-in-worker.test.ts',
  'ml/learners/decision-tree.ts': 'tests/checks/learners.test.ts',
  'ml/learners/gradient-boosting.ts': 'tests/checks/learners.test.ts',
  'ml/learners/learner.ts': 'tests/checks/learners.test.ts',
  'ml/learners/linear-learner.ts': 'tests/checks/learners.test.ts',
  'ml/learners/ml-random-forest.ts': 'tests/checks/learners.test.ts',
  'ml/learners/random-forest.ts': 'tests/checks/learners.test.ts',
  'ml/forest/chained-cut.ts': 'tests/ml/forest/best-split.test.ts',
  'ml/forest/counted-cut.ts': 'tests/ml/forest/best-split.test.ts',
  'ml/forest/cut.ts': 'tests/ml/forest/best-split.test.ts',
  'ml/forest/sorted-cut.ts': 'tests/ml/forest/best-split.test.ts',
  'ml/forest/two-class-cut.ts': 'tests/ml/forest/best-split.test.ts',
  'server/learn/fitting/boosting-worker.ts': 'tests/server/learn/fitting/boosting-pool.test.ts',
  'server/learn/fitting/tree-grower-worker.ts': 'tests/server/learn/fitting/tree-grower-pool.test.ts',
  'workbench/objects/conditional-rule-objects.ts': 'tests/workbench/objects/conditional-format-objects.test.ts',
  'workbench/protocol/open-addin.ts': 'tests/workbench/protocol/real-office-js.test.ts',
  'workbench/grid/CellButtons.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/editing/CellInput.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/drawing/GridCells.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/drawing/GridHeaders.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/grid/GridLayers.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/grid/GridOverlays.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/grid/ListDropDown.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/drawing/SelectionBox.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/grid/TableMenu.tsx': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/editing/cell-editor.ts': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/editing/grid-key-handler.ts': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/grid/use-cell-popups.ts': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/editing/use-clipboard.ts': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/grid/use-grid-pointer.ts': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/layout/use-grid-port.ts': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/layout/use-layout.ts': 'tests/workbench/grid/Grid.test.tsx',
  'workbench/grid/use-workbook.ts': 'tests/workbench/grid/Grid.test.tsx',
  'addin/api/outbox-requests.ts': 'tests/addin/api/outbox-set-aside.test.ts',
  'addin/api/set-aside.ts': 'tests/addin/api/outbox-set-aside.test.ts',
  'addin/flows/outbox-port.ts': 'tests/addin/api/outbox-set-aside.test.ts',
  'workbench/saving/carried-cells.ts': 'tests/workbench/saving/save-xlsx.test.ts',
  'workbench/saving/refuse-unsavable.ts': 'tests/workbench/saving/save-xlsx.test.ts',
  'workbench/page/use-question.ts': 'tests/workbench/page/QuestionDialog.test.tsx',
  'workbench/page/MessageBar.tsx': 'tests/workbench/page/Workbench.test.tsx',
  'workbench/page/Toolbar.tsx': 'tests/workbench/page/Workbench.test.tsx',
  'workbench/page/use-file-commands.ts': 'tests/workbench/page/Workbench.test.tsx',
  'workbench/page/use-unsaved-changes.ts': 'tests/workbench/page/Workbench.test.tsx',
  'server/announce.ts': 'tests/faults/restart-embedded.test.ts',
  'server/record/classifiers/require-few-classes.ts': 'tests/server/learn/fitting/training-set.test.ts',
  'server/record/classifiers/classifier-store.ts': 'tests/server/record/classifiers/routes.test.ts',
  'server/record/classifiers/create-classifier.ts': 'tests/server/record/classifiers/routes.test.ts',
  'server/record/classifiers/set-policies.ts': 'tests/server/record/classifiers/routes.test.ts',
  'server/record/classifiers/summarize-table.ts': 'tests/server/record/classifiers/routes.test.ts',
  'server/components.ts': 'tests/faults/kill-during-feedback.test.ts',
  'server/platform/database/embedded-postgres.ts': 'tests/faults/restart-embedded.test.ts',
  'server/answer/explanations/routes.ts': 'tests/server/answer/predictions/routes.test.ts',
  'server/answer/review/routes.ts': 'tests/server/answer/predictions/routes.test.ts',
  'server/platform/database/require-answer.ts': 'tests/server/app.test.ts',
  'server/learn/training/training-lock-store.ts': 'tests/server/learn/training/training-runner.test.ts',
  'server/learn/fitting/labelled-table.ts': 'tests/server/learn/fitting/learn-model.test.ts',
  'server/platform/database/hang-watch.ts': 'tests/server/platform/database/connect.test.ts',
  'server/platform/jobs/job-worker.ts': 'tests/server/platform/jobs/job-queues.test.ts',
  'server/platform/database/migrations/001-classifiers.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/002-feedback.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/003-training.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/004-predictions.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/005-profiles.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/006-suspect-labels.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/009-feedback-by-people.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/011-what-was-learned.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/answer/explanations/explanation-store.ts': 'tests/server/answer/explanations/explain-prediction.test.ts',
  'server/platform/database/migrations/007-training-history.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/008-model-portraits.ts': 'tests/server/platform/database/migrations.test.ts',
  'server/platform/database/migrations/010-long-row-keys.ts': 'tests/system/largest-values.test.ts',
  'contract/bounded-list.ts': 'tests/contract/request-limits.test.ts',
  'server/platform/database/open-database.ts': 'tests/faults/restart-embedded.test.ts',
  'server/platform/database/postgres-account.ts': 'tests/server/platform/database/postgres-binaries.test.ts',
  'server/platform/database/postgres-cluster.ts': 'tests/faults/restart-embedded.test.ts',
  'server/record/feedback/feedback-count-store.ts': 'tests/server/record/feedback/record-feedback.test.ts',
  'server/record/feedback/feedback-store.ts': 'tests/server/record/feedback/record-feedback.test.ts',
  'server/record/feedback/routes.ts': 'tests/server/record/feedback/record-feedback.test.ts',
  'server/platform/http/health-routes.ts': 'tests/server/app.test.ts',
  'server/platform/http/https-server.ts': 'tests/faults/restart-embedded.test.ts',
  'server/platform/http/problem-handler.ts': 'tests/server/platform/http/endpoint.test.ts',
  'server/platform/http/request-id.ts': 'tests/server/platform/http/endpoint.test.ts',
  'server/people/identity/routes.ts': 'tests/server/people/identity/demo-sign-in.test.ts',
  'server/main.ts': 'tests/faults/restart-embedded.test.ts',
  'server/project-files.ts': 'tests/server/platform/http/pages.test.ts',
  'server/startup-error.ts': 'tests/faults/restart-embedded.test.ts',
};

const modules = BODIES.flatMap((body) => filesBelow(body)).filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'));

describe('the house', () => {
  test('is no deeper than body, folder, file; in the server body, room, component, file (migrations excepted)', () => {
    const depth = (path: string) => (path.startsWith('server/') ? 4 : 3);
    const deep = modules.filter((path) => path.split('/').length > depth(path) && !path.startsWith('server/platform/database/migrations/'));
    expect(deep).toEqual([]);
  });

  test('has no module between the rooms of the server and their components', () => {
    expect(modules.filter((path) => path.startsWith('server/') && path.split('/').length === 3)).toEqual([]);
  });

  test('names modules in kebab-case and components in PascalCase', () => {
    const odd = modules.filter((path) => !(path.endsWith('.tsx') ? /^([A-Z][A-Za-z0-9]*|index)\.tsx$/ : /^[a-z0-9]+(-[a-z0-9]+)*\.ts$/).test(basename(path)));
    expect(odd).toEqual([]);
  });

  test('has no utils, helpers or index modules', () => {
    expect(modules.filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(path) || /\/index\.ts$/.test(path))).toEqual([]);
  });

  test('names in TESTED_ELSEWHERE only modules and tests that exist', () => {
    const stale = Object.entries(TESTED_ELSEWHERE).filter(([path, test]) => !existsSync(path) || !existsSync(test));
    expect(stale).toEqual([]);
  });

  test('has a test beside each module that does something', () => {
    const untested = modules.filter((path) => doesSomething(path) && !hasTest(path) && !(path in TESTED_ELSEWHERE));
    expect(untested).toEqual([]);
  });

  test('has no test without its module', () => {
    const mirrored = filesBelow('tests').filter((path) => /\.test\.tsx?$/.test(path) && BODIES.includes(path.split('/')[1] ?? ''));
    expect(mirrored.filter((path) => !existsSync(path.slice('tests/'.length).replace(/\.test\.(tsx?)$/, '.$1')) && !isStory(path))).toEqual([]);
  });
});

function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}

/** Types, schemas and tables have nothing to test; a function has. */
function doesSomething(path: string): boolean {
  return /\bfunction\b|=>|\bclass\b/.test(readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/^export (interface|type)[\s\S]*?^}/gm, ''));
}

function hasTest(path: string): boolean {
  const stem = path.replace(/\.tsx?$/, '');
  return existsSync(`tests/${stem}.test.ts`) || existsSync(`tests/${stem}.test.tsx`);
}

/** Routes of a component are tested together, over HTTP, as its stories. */
function isStory(path: string): boolean {
  return existsSync(path.slice('tests/'.length).replace(/\/[^/]+$/, ''));
}
