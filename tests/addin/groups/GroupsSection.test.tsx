/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import type { Role } from '../../../contract/access.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

async function training(roles: Role[] = ['viewer', 'corrector', 'approver']) {
  const pane = new PaneHarness();
  pane.server.roles = roles;
  await pane.open({ remembered: true });
  pane.actions.choose({ type: 'step-chosen', step: 'model' });
  pane.actions.loadModel();
  await pane.settle();
  return { pane, ...renderPane(<App store={pane.store} actions={pane.actions} />) };
}

test('rows are grouped, groups named by the keyboard and merged, names become labels and are taken back', async () => {
  const { pane, person } = await training();
  await person.type(await screen.findByRole('spinbutton', { name: 'How many groups' }), '2');
  await person.click(screen.getByRole('button', { name: 'Group rows' }));
  expect(await screen.findByText('6 rows in 2 groups.')).toBeVisible();
  expect(pane.groups.made).toMatchObject({ wanted: 2 });
  expect(pane.groups.sent[0]!.keys).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5']);
  expect(pane.workbook.groups.get('p1')).toBe('Group 2');

  const first = screen.getByRole('group', { name: 'Group 1' });
  expect(within(first).getByText('Words: word1')).toBeVisible();
  expect(within(first).getByText('Centre: C1 (75 %)')).toBeVisible();
  expect(within(first).getByText('Amount: 100 to 250.5, of all rows 12 in the middle')).toBeVisible();
  await person.click(within(first).getByRole('button', { name: 'Show row p0' }));
  expect(pane.workbook.shown).toContain('p0');

  expect(screen.getByRole('button', { name: 'Use names as labels' })).toHaveAttribute('aria-disabled', 'true');
  await person.type(within(first).getByRole('textbox', { name: 'Name of group 1' }), 'Travel{Enter}');
  expect(await within(first).findByText('Travel', { selector: 'span' })).toBeVisible();
  expect(pane.workbook.groups.get('p0')).toBe('Travel');
  await person.click(screen.getByRole('button', { name: 'Use names as labels' }));
  expect(
    await screen.findByText(
      '3 rows have the names of their groups as labels now. Now train: Amend learns from these labels, and you correct what is wrong.',
    ),
  ).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Take labels of groups back' }));
  expect(await screen.findByText('The labels of 3 rows are taken back.')).toBeVisible();
  pane.groups.waits = true;
  await person.click(screen.getByRole('button', { name: 'Use names as labels' }));
  expect(
    await screen.findByText(
      'The names of the groups of 3 rows wait for approval, and are labels once somebody has approved them.',
    ),
  ).toBeVisible();
  expect(within(first).getByText('3 rows; for 3 of them its name waits for approval')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Take labels of groups back' })).toBeVisible();

  const merge = screen.getByRole('button', { name: 'Merge group 2' });
  expect(merge).toHaveAttribute('aria-disabled', 'true');
  await person.selectOptions(screen.getByRole('combobox', { name: 'Merge group 2 into' }), 'Travel');
  expect(pane.groups.changes.map((change) => change.do)).not.toContain('merge');
  await person.click(merge);
  expect(await screen.findByText('6 rows in 1 group.')).toBeVisible();
  expect(pane.groups.changes.at(-1)).toEqual({ do: 'merge', into: 1, from: 2 });
  expect(pane.workbook.groups.get('p1')).toBe('Travel');
});

test('whoever may only look sees the groups that there are, and changes none', async () => {
  const { pane } = await training(['viewer']);
  expect(screen.queryByRole('heading', { name: 'Groups of rows' })).toBeNull();
  await pane.groups.startGrouping('', null);
  await pane.groups.sendGroupedRows({ classifier: '', grouping: 1 }, { keys: ['p0', 'p1'], columns: [] });
  await pane.groups.findGroups();
  pane.actions.loadGroups();
  expect(await screen.findByText('2 rows in 2 groups.')).toBeVisible();
  expect(screen.queryByRole('textbox', { name: 'Name of group 1' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Group anew' })).toBeNull();
});

test('groups that were found stay shown beside a newer grouping that has none, and after adding rows failed', async () => {
  const { pane } = await training();
  await pane.groups.startGrouping('', null);
  await pane.groups.sendGroupedRows({ classifier: '', grouping: 1 }, { keys: ['p0', 'p1', 'p2'], columns: [] });
  await pane.groups.findGroups();
  const found = await pane.groups.getGrouping();
  const problem = { code: 'internal' as const, values: {}, detail: 'It went wrong.', nextStep: 'Try again.' };
  // Of the four rows that it has, one was sent with changed cells, and adding it failed.
  pane.groups.made = { ...found, state: 'failed', rows: 4, problem };
  pane.groups.newer = [{ ...found, grouping: 2, state: 'gathering', hasGroups: false, groups: [] }];
  pane.actions.loadGroups();
  expect(await screen.findByText('3 rows in 2 groups.')).toBeVisible();
  expect(screen.getByText('It went wrong. Try again.')).toBeVisible();
  expect(screen.getByText(/^A newer grouping was begun and not finished/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Group new rows, too' })).toBeVisible();
});
