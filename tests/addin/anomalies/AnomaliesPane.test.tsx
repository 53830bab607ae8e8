/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import type { AnomalyReport } from '../../../contract/anomaly.ts';
import type { ReviewRow } from '../../../contract/prediction.ts';
import { App } from '../../../addin/app/App.tsx';
import { aClassifier } from '../../fakes/contract-data.ts';
import { serverAwayProblem } from '../../fakes/fake-server.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const FIGURES = {
  ...{ rows: 3, missing: 0, distinct: null, least: 1, median: 2, most: 9_000 },
  ...{ mean: 40, deviation: 10, top: [] },
};
const REPORT: AnomalyReport = {
  ...{ rows: 1_200, learned: 1_201, alerts: 1, wantedRate: 0.02, threshold: 0.6123 },
  verdicts: { anomalies: 3, usual: 2, areLearned: true },
  columns: [{ name: 'Amount', type: 'number', figures: FIGURES }],
  last: [
    { key: 'a', score: 0.4, isAlert: false, verdict: 'none' },
    { key: 'b', score: 0.8, isAlert: true, verdict: 'anomaly' },
  ],
};
const ODD: ReviewRow = {
  ...{ key: 'p3', class: 'anomaly', confidence: 0.9, source: 'model' },
  cells: [{ name: 'Amount', value: '9000' }],
  alternatives: [{ class: 'usual', probability: 0.1 }],
  anomaly: { score: 0.8, reasons: [{ column: 'Amount', odd: 'high', share: 0.002, credit: 0.9 }] },
};

async function finding(step: 'classify' | 'correct' | 'model', report = REPORT) {
  const harness = new PaneHarness();
  harness.server.anomalies = report;
  const classifier = aClassifier({ kind: 'anomalies', champion: null, classes: ['anomaly', 'usual'] });
  const pane = await harness.open({ remembered: true });
  pane.server.classifiers = [classifier];
  pane.actions.choose({ type: 'classifier-refreshed', classifier });
  pane.actions.choose({ type: 'step-chosen', step });
  await pane.settle();
  return { pane, ...renderPane(<App store={pane.store} actions={pane.actions} />) };
}

test('the overview says how it stands, draws it in the sheet, and has another share be alerts', async () => {
  const { pane, person } = await finding('classify');
  await person.click(screen.getByRole('tab', { name: 'Overview' }));
  const facts = await screen.findByRole('region', { name: 'Unusual rows' });
  expect(await within(facts).findByText('1,200')).toBeVisible();
  expect(within(facts).getByText('1 of the last 2')).toBeVisible();
  expect(within(facts).getByText('0.612')).toBeVisible();
  expect(screen.getByRole('table', { name: 'Figures of Amount' })).toHaveTextContent('9,000');
  await person.click(screen.getByRole('button', { name: 'Draw the scores in the sheet' }));
  await pane.settle();
  expect(pane.workbook.anomalySheets).toEqual([{ classifier: aClassifier().name, report: REPORT }]);
  await person.selectOptions(screen.getByRole('combobox', { name: 'Share of rows' }), '0.05');
  await pane.settle();
  expect(pane.server.classifiers[0]!.policies.alertRate).toBe(0.02);
  await person.click(screen.getByRole('button', { name: 'Save share' }));
  await pane.settle();
  expect(pane.server.classifiers[0]!.policies.alertRate).toBe(0.05);
});

test('a server that is away is said, and asked again', async () => {
  const { pane, person } = await finding('classify');
  pane.server.breakNext('readAnomalies', serverAwayProblem());
  pane.server.breakNext('readAnomalies', serverAwayProblem());
  await person.click(screen.getByRole('tab', { name: 'Overview' }));
  await pane.settle();
  await person.click(screen.getByRole('button', { name: 'Read again' }));
  expect(await screen.findByText('1 of the last 2')).toBeVisible();
});

test('nothing scored yet is no figure of columns', async () => {
  const none = { ...REPORT, rows: 0, alerts: 0, threshold: null, columns: [], last: [] };
  const { person } = await finding('classify', none);
  await person.click(screen.getByRole('tab', { name: 'Overview' }));
  expect(await screen.findByText('No row was scored yet. Go to “Find”.')).toBeVisible();
  expect(screen.getByText('None yet')).toBeVisible();
});

test('rows are found, not classified, and judged by score and reasons', async () => {
  const { pane, person } = await finding('classify');
  expect(screen.getByRole('heading', { name: 'Find unusual rows' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try ten rows first' })).toBeNull();
  expect(screen.queryByRole('tab', { name: 'Drift' })).toBeNull();
  pane.server.queue = { rows: [ODD], waiting: 7, unsure: null };
  pane.actions.choose({ type: 'classify-began', view: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11' });
  await person.click(screen.getByRole('tab', { name: 'Judge' }));
  await pane.settle();
  expect(await screen.findByText('The oddest first. 7 rows are neither confirmed nor rejected yet.')).toBeVisible();
  const card = screen.getByRole('group', { name: /^Row / });
  expect(card).toHaveTextContent('score 0.8');
  expect(within(card).getByText('Amount: high (0.2 % of rows are as high)')).toBeVisible();
  expect(within(card).getByRole('button', { name: /Confirm/ })).toBeVisible();
  expect(within(card).queryByRole('button', { name: 'Why?' })).toBeNull();
});
