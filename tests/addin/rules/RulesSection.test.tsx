/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { aRule } from '../../fakes/fake-rules.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

async function correcting(prepare: (pane: PaneHarness) => void = () => undefined) {
  const pane = new PaneHarness();
  pane.server.roles = ['viewer', 'corrector', 'approver'];
  prepare(pane);
  await pane.open({ remembered: true });
  pane.actions.classify();
  await pane.settle();
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  return { pane, ...renderPane(<App store={pane.store} actions={pane.actions} />) };
}

test('a rule begins with the selected row, is tried on the table’s rows, proposed, and put in force', async () => {
  const { pane, person } = await correcting();
  expect(await screen.findByText('There are no rules yet.')).toBeVisible();
  pane.workbook.selectedRowIndex = 0;
  await person.click(screen.getByRole('button', { name: 'Make a rule from the selected row' }));
  const condition = await screen.findByRole('textbox', { name: 'When' });
  expect(condition).toHaveValue('Merchant is "Cafe"');
  await person.clear(condition);
  await person.type(condition, 'Merchant contains');
  expect(screen.getByText('At the end: a value belongs here', { exact: false })).toBeVisible();
  await person.type(condition, ' "caf"');
  await person.type(screen.getByRole('combobox', { name: 'Always' }), 'Travel');
  expect(screen.getByRole('button', { name: 'Propose the rule' })).toHaveAttribute('aria-disabled', 'true');

  const row = { key: 'p0', label: 'Meals', cells: [{ name: 'Merchant', value: 'Cafe' }] };
  pane.rules.matches = { rows: 6, matched: 3, agreeing: 0, contradicting: 2, sample: [row], conflicts: [] };
  pane.rules.labelMatches = { rows: 4, matched: 2, agreeing: 0, contradicting: 2, sample: [row], conflicts: [] };
  await person.click(screen.getByRole('button', { name: 'Show matches' }));
  expect(await screen.findByText('It holds of 3 of the 6 rows of the table.')).toBeVisible();
  expect(screen.getByText('2 labels contradict it:', { exact: false })).toBeVisible();
  expect(pane.rules.tried.at(-1)!.rows.keys).toEqual(['p0', 'p1', 'p2', 'p3', 'p4', 'p5']);
  await person.click(screen.getByRole('button', { name: 'Propose the rule' }));
  expect(await screen.findByText('1. Always “Travel”')).toBeVisible();

  pane.server.viewChanges = [{ key: 'p4', class: 'Travel', confidence: 1, source: 'rule', before: 'Meals' }];
  await person.click(screen.getByRole('button', { name: 'Put in force' }));
  expect(await screen.findByText('One row changed its class.')).toBeVisible();
  expect(screen.getByText('in force')).toBeVisible();
  expect(pane.workbook.predictions.get('p4')).toMatchObject({ class: 'Travel', source: 'rule', changed: true });
});

test('tells which corrections contradict a rule, and why one answers nothing; their order can be changed', async () => {
  const first = aRule({
    state: 'standing',
    inForce: 1,
    answered: 9,
    agreed: 1,
    contradicted: 3,
    contradictions: [{ key: 'p1', class: 'Travel', person: 'Bob' }],
  });
  const second = aRule({ id: '00000000-0000-4000-8000-000000000202', position: 2, fault: 'There is no column “X”.' });
  const { pane, person } = await correcting(({ rules }) => (rules.rules = [first, second]));
  const [one, two] = within((await screen.findByText('1. Always “Meals”')).closest('ol')!).getAllByRole('listitem');
  expect(one).toHaveTextContent('Contradicted by 3 corrections: p1 → Travel.');
  expect(one).toHaveTextContent('It answered 9 rows; people have since agreed about 1.');
  expect(two).toHaveTextContent('It answers nothing. There is no column “X”.');
  await person.click(within(two!).getByRole('button', { name: 'Ask earlier: the rule for “Meals”' }));
  await pane.settle();
  expect(pane.rules.rules.map(({ id }) => id)).toEqual([second.id, first.id]);
  await person.click(screen.getAllByRole('button', { name: 'Retire' })[0]!);
  await pane.settle();
  expect(pane.rules.rules[0]).toMatchObject({ id: second.id, state: 'retired' });
});

test('who corrects proposes, and only who approves puts in force', async () => {
  const { pane } = await correcting((pane) => {
    pane.server.roles = ['corrector'];
    pane.rules.rules = [aRule()];
  });
  expect(await screen.findByText('1. Always “Meals”')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Put in force' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Make a rule from the selected row' })).toBeVisible();
  expect(pane.rules.rules).toHaveLength(1);
});
