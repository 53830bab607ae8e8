/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import type { LogVerdict } from '../../../contract/audit.ts';
import type { Role } from '../../../contract/access.ts';
import { App } from '../../../addin/app/App.tsx';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const anchors = { own: 2, others: 0, lastSequence: 9, lastAt: '2026-03-01T09:00:00.000Z' };
const WHOLE: LogVerdict = { log: 'feedback', name: 'feedback/1', intact: true, events: 9, erased: 1, anchors };
const BROKEN: LogVerdict = {
  ...{ log: 'audit', name: 'audit/1', intact: false, events: 3, erased: 0, anchors },
  ...{ firstBroken: 4, fault: 'missing', reason: 'Entry 4 is missing.' },
};

async function training(roles: readonly Role[]) {
  const harness = new PaneHarness();
  harness.server.roles = [...roles];
  const pane = await harness.open({ remembered: true });
  pane.actions.choose({ type: 'step-chosen', step: 'model' });
  await pane.settle();
  return { pane, ...renderPane(<App store={pane.store} actions={pane.actions} />) };
}

describe('the logs in the pane', () => {
  test('are checked on request, with the verdict in sentences', async () => {
    const { pane, person } = await training(['controller']);
    pane.server.verdict = { intact: true, logs: [WHOLE] };
    await person.click(screen.getByRole('button', { name: 'Check the log' }));
    expect(await screen.findByText(/all 9 entries were hashed again/)).toHaveTextContent(
      'What 1 of them said was erased; that breaks nothing. All 2 signed heads are still on them',
    );
    pane.server.verdict = { intact: false, logs: [WHOLE, BROKEN] };
    await person.click(screen.getByRole('button', { name: 'Check the log' }));
    expect(await screen.findByText(/Something is wrong with the audit log\. Entry 4 is missing\./)).toBeVisible();
  });

  test('say what is kept, however old it is, and what is forgotten', async () => {
    await training(['controller']);
    expect(screen.getByText(/^What labels stand by stays with its rows, however old it is/)).toBeVisible();
  });

  test('are downloaded in the format that is chosen', async () => {
    const { pane, person } = await training(['approver']);
    await person.selectOptions(screen.getByLabelText('Log'), 'Audit log');
    await person.selectOptions(screen.getByLabelText('Format'), 'Parquet');
    await person.click(screen.getByRole('button', { name: 'Download' }));
    await pane.settle();
    expect(pane.server.exported).toEqual([['audit', 'parquet']]);
    expect(pane.carrying.saved.map(([name]) => name)).toEqual([expect.stringMatching(/ audit\.parquet$/)]);
  });

  test('are not there for whoever only corrects', async () => {
    await training(['corrector']);
    expect(screen.queryByRole('button', { name: 'Check the log' })).toBeNull();
  });
});
