/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { SetUpPane } from '../../../addin/setup/SetUpPane.tsx';
import { emptySetup, reduceSetup, type SetupEvent } from '../../../addin/setup/setup-state.ts';
import type { Tasks } from '../../../addin/tasks/tasks.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { sheetTable } from '../../fakes/sheet-table.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

const inspected: SetupEvent = {
  type: 'table-inspected',
  inspected: {
    table: sheetTable({ Id: ['a', 'b', 'c'], Merchant: ['Cafe', 'Taxi', 'Cafe'], Account: ['Meals', 'Travel', null] }),
    summary: {
      columns: [
        {
          name: 'Id',
          type: 'ignored',
          reason: 'all different: an identifier',
          missingShare: 0,
          distinct: 3,
          examples: ['a', 'b'],
        },
        {
          name: 'Merchant',
          type: 'text',
          reason: '2 different texts',
          missingShare: 0,
          distinct: 2,
          examples: ['Cafe', 'Taxi'],
        },
        {
          name: 'Account',
          type: 'category',
          reason: '2 different texts',
          missingShare: 0.3,
          distinct: 2,
          examples: ['Meals'],
        },
      ],
      suggestedKeyColumns: ['Id'],
      suggestedLabelColumn: 'Account',
    },
  },
};

function setUp(...events: SetupEvent[]) {
  return setUpWhile({}, ...events);
}

function setUpWhile(tasks: Tasks, ...events: SetupEvent[]) {
  const { actions, asked } = notedActions();
  const setup = [inspected, ...events].reduce(reduceSetup, emptySetup);
  return { asked, ...renderPane(<SetUpPane setup={setup} tasks={tasks} actions={actions} />) };
}

const looking: Tasks = {
  look: {
    kind: 'running',
    doing: 'Reading the table',
    share: null,
    secondsLeft: null,
    cancellable: false,
    cancelling: false,
  },
};
const problem = { code: 'not-allowed', sentence: 'This needs a role.', nextStep: 'Ask an admin for a role.' };
const refused: Tasks = { look: { kind: 'failed', problem }, list: { kind: 'failed', problem } };
const known: SetupEvent = {
  type: 'classifiers-listed',
  classifiers: [aClassifier({ columns: [{ name: 'Merchant', type: 'text' }] })],
};

describe('the setting up', () => {
  test('takes no table that another one is about to replace', () => {
    const other: SetupEvent = {
      type: 'selection-seen',
      selection: { kind: 'table', table: { id: 'other', name: 'Invoices', worksheet: 'Invoices', rows: 9 } },
    };
    setUpWhile(looking, known, other);
    for (const name of ['Create classifier', 'Use “Account of Purchases”'])
      expect(screen.getByRole('button', { name })).toBeDisabled();
  });

  test('goes on while the selection moves within the table', () => {
    setUpWhile(looking, known);
    for (const name of ['Create classifier', 'Use “Account of Purchases”'])
      expect(screen.getByRole('button', { name })).toBeEnabled();
  });

  test('shows the table, the guesses and one button to go on with', async () => {
    const { person, asked } = setUp();
    expect(screen.getByText('Purchases')).toBeVisible();
    expect(screen.getByLabelText('Class column')).toHaveValue('Account');
    expect(screen.getByLabelText('Key column')).toHaveValue('Id');
    expect(screen.getByLabelText('Name')).toHaveValue('Account of Purchases');
    await person.click(screen.getByRole('button', { name: 'Create classifier' }));
    expect(asked).toEqual([['create']]);
  });

  test('the class column is not among the columns to look at', () => {
    setUp();
    const section = screen.getByRole('region', { name: 'What may it look at?' });
    expect(
      within(section)
        .getAllByRole('combobox')
        .map((select) => select.getAttribute('aria-labelledby')),
    ).toHaveLength(2);
    expect(within(section).queryByText('Account')).toBeNull();
  });

  test('a column’s type can be changed', async () => {
    const { person, asked } = setUp();
    await person.selectOptions(screen.getByRole('combobox', { name: 'Merchant' }), 'Category');
    expect(asked).toEqual([['choose', { type: 'column-typed', column: 'Merchant', columnType: 'category' }]]);
  });

  test('what is missing is said, and the button waits for it', () => {
    setUp({ type: 'key-columns-chosen', columns: [] });
    expect(screen.getByText('Choose what tells the rows apart.')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Create classifier' })).toBeDisabled();
  });

  test('whoever may not set classifiers up is told who may, and takes one that is there', () => {
    setUp(known, { type: 'visitor-known', person: { person: 'Ann', roles: ['corrector'], signIn: 'demo' } });
    expect(
      screen.getByText(
        'A classifier is set up by whoever has the role: admin. Ask one of them to set this table up, or use a classifier that is there.',
      ),
    ).toBeVisible();
    expect(screen.queryByLabelText('Class column')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Create classifier' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Import…' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Use “Account of Purchases”' })).toBeEnabled();
  });

  test('whoever has a role for one classifier alone is told the same', () => {
    const grants = [{ role: 'admin' as const, classifier: aClassifier().id }];
    setUp({ type: 'visitor-known', person: { person: 'Ann', roles: [], grants, signIn: 'demo' } });
    expect(screen.queryByLabelText('Class column')).toBeNull();
    expect(screen.getByText(/^A classifier is set up by whoever has the role: admin\./)).toBeVisible();
  });

  test('whoever may set classifiers up is asked as before', () => {
    setUp({ type: 'visitor-known', person: { person: 'Ann', roles: ['admin'], signIn: 'demo' } });
    expect(screen.getByLabelText('Class column')).toBeVisible();
  });

  test('whoever has no role is told what to do, and nothing else', () => {
    const { container } = setUpWhile(refused, {
      type: 'visitor-known',
      person: { person: 'Ann', roles: [], signIn: 'demo' },
    });
    expect(container.textContent).toBe('You have no role yetAsk an admin for a role, then open the pane again.');
  });

  test('before a table is there, nothing is asked', () => {
    const { actions } = notedActions();
    renderPane(<SetUpPane setup={emptySetup} tasks={{}} actions={actions} />);
    expect(screen.getByText('Choose a table')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Create classifier' })).toBeNull();
  });
});
