/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { startWork } from '../../../addin/app/work-state.ts';
import { ShadowSection } from '../../../addin/shadow/ShadowSection.tsx';
import type { Shadow } from '../../../contract/shadow.ts';
import { aClassifier, aGate, aVersion } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { aShadow } from '../../fakes/fake-watch.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const keptBack = aVersion({ version: 2, isChampion: false, gate: aGate({ promoted: false }) });
const VERSIONS = [keptBack, aVersion(), aVersion({ version: 3, isChampion: false, hasModel: false })];

function show(shadows: readonly Shadow[] | null, { maySet = true, versions = VERSIONS } = {}) {
  const { actions, asked } = notedActions();
  const work = { ...startWork(aConnection(aClassifier())), versions, shadows };
  return { asked, ...renderPane(<ShadowSection {...{ work, actions, maySet }} tasks={{}} />) };
}

test('a version that is not in use and whose model is kept is started, with a reason', async () => {
  const { person, asked } = show([]);
  expect(screen.getAllByRole('option').map((each) => each.textContent)).toEqual(['Version 2, kept back']);
  await person.type(screen.getByLabelText('Why (others read it with the shadow)'), ' Try it ');
  await person.click(screen.getByRole('button', { name: 'Let it answer unseen' }));
  expect(asked).toEqual([['setShadow', 2, 'Try it']]);
});

test('what it would change is told in all, by class with examples, and by segment; and it is stopped', async () => {
  const { person, asked } = show([aShadow({ because: 'Try it.', droppedRows: 5 })]);
  expect(screen.getByText(/^Version 2 answers unseen beside version 1, since .*; Ada started it\.$/)).toBeVisible();
  expect(
    screen.getByText('On 1,240 live rows it would have changed 37, answering unseen beside version 1.'),
  ).toBeVisible();
  const table = (name: string) =>
    within(screen.getByRole('table', { name }))
      .getAllByRole('row')
      .map((row) => row.textContent);
  expect(table('What it would change')).toEqual([
    'Answered → would answerRows',
    'Meals → Travel37',
    'Such as “PC-7” and “PC-9”',
  ]);
  expect(table('By Cost centre')).toEqual(['Cost centreChangedRows', '430030240', '471171,000']);
  expect(screen.getByText(/^5 answered rows were not compared/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Let it answer unseen' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Stop it' }));
  expect(asked).toEqual([['setShadow', null, '']]);
});

test('one that ended keeps its figures; whoever may not set one only reads; without another version that is said', () => {
  const at = '2026-03-03T09:00:00.000Z';
  const ended = aShadow({ stoppedAt: at, stoppedBy: 'Carl', stoppedFor: 'champion', rows: 0, changed: 0, changes: [] });
  show([ended, aShadow({ stoppedAt: at, stoppedBy: 'Carl', stoppedFor: 'person' })], {
    maySet: false,
    versions: [aVersion()],
  });
  expect(screen.getByText(/another version answers since\.$/)).toBeVisible();
  expect(screen.getByText('It answered unseen beside version 1; no live row was compared.')).toBeVisible();
  expect(screen.getByText('Earlier shadows')).toBeVisible();
  expect(screen.getByText(/to 3 Mar 2026.*; Carl stopped it\.$/)).toBeInTheDocument();
  expect(screen.getByText('There is no other version whose model is kept.')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
  expect(show(null).container).toHaveTextContent('');
});

test('shadows are fetched and set, and the versions are read anew', async () => {
  const harness = new PaneHarness();
  const pane = await harness.open({ remembered: true });
  pane.actions.loadShadows();
  await pane.settle();
  expect(pane.work.shadows).toEqual([]);
  pane.actions.setShadow(2, 'Try it');
  await pane.settle();
  expect(pane.work.shadows).toMatchObject([{ number: 1, version: 2, stoppedAt: null }]);
  pane.actions.setShadow(null, '');
  await pane.settle();
  expect(pane.work.shadows).toMatchObject([{ stoppedFor: 'person' }]);
  expect(harness.watching.asked.filter(([name]) => name === 'setShadow')).toEqual([
    ['setShadow', { version: 2, because: 'Try it' }],
    ['setShadow', { version: null, because: '' }],
  ]);
});
