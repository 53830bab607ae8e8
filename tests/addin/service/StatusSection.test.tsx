/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { StatusSection } from '../../../addin/service/StatusSection.tsx';
import type { ModelStatus } from '../../../contract/model-status.ts';
import { aStatus } from '../../fakes/fake-watch.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

function show(modelStatus: ModelStatus | null) {
  const { actions, asked } = notedActions();
  return { asked, ...renderPane(<StatusSection work={{ modelStatus, trial: null }} tasks={{}} actions={actions} />) };
}

test('version and process are dated apart, rows stand by their source, and times are bounds', async () => {
  const { person, asked } = show(aStatus());
  expect(screen.getByText(/^Version 1 answers, since 27 Feb 2026, .* \(3 days\)\.$/)).toBeVisible();
  expect(
    screen.getByText(/^The server process that said this runs since .* \(1 hour\)\. As of 2 Mar 2026/),
  ).toBeVisible();
  const rows = within(screen.getByRole('table', { name: 'Rows answered' })).getAllByRole('row');
  expect(rows.map((row) => row.textContent)).toEqual([
    'Answered byLast hourLast day',
    'the model1,20012,000',
    'a label30300',
    'a rule440',
    'all1,23412,340',
  ]);
  expect(
    screen.getByText(/^Of 120 requests .* no longer than 7\.5 ms, and 99 of 100 no longer than 250 ms\./),
  ).toBeVisible();
  expect(
    screen.getByText(
      /^Memory of the process: 210 MB\. Processor time: 1 min 35 s .*; 12 % of one processor in the last 60 s\.$/,
    ),
  ).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Look again' }));
  expect(asked).toEqual([['loadStatus']]);
});

test('what does not answer is said not to, whatever the reason', () => {
  const said = (fields: Partial<ModelStatus>) => show(aStatus(fields)).container.textContent;
  expect(said({ state: 'unreadable' })).toContain('Version 1 cannot answer');
  expect(said({ state: 'archived' })).toContain('It is archived: no row is answered. Version 1 would.');
  expect(said({ state: 'archived', version: null })).toContain('It is archived, and was never trained.');
  expect(said({ state: 'untrained', version: null })).toContain('Nothing was trained yet');
  expect(said({ since: null })).toContain('since when was not noted');
  expect(said({ latency: { requests: 0, halfWithinMs: null, mostWithinMs: null } })).toContain('answered no request');
  expect(said({ latency: { requests: 1, halfWithinMs: null, mostWithinMs: null } })).toContain(
    'longer than was measured',
  );
  expect(said({ process: { ...aStatus().process, unloggedRows: 3 } })).toContain(
    '3 rows that this process answered are',
  );
});

test('it is fetched with the step, and a row that is tried is shown until it is closed', async () => {
  const harness = new PaneHarness();
  harness.watching.status = aStatus({ version: 4 });
  const pane = await harness.open({ remembered: true });
  expect(pane.work.modelStatus).toBeNull();
  pane.actions.loadStatus();
  pane.actions.tryRow(pane.work.classifier.columns.map((_, at) => `cell ${at}`));
  await pane.settle();
  expect(pane.work.modelStatus!.version).toBe(4);
  const { request } = pane.work.trial!;
  expect(request.rows.columns.map(({ name, values }) => [name, ...values])).toEqual(
    pane.work.classifier.columns.map(({ name }, at) => [name, `cell ${at}`]),
  );
  pane.actions.closeTrial();
  expect(pane.work.trial).toBeNull();
});
