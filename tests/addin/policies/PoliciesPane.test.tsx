/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { startWork } from '../../../addin/app/work-state.ts';
import { PoliciesPane } from '../../../addin/policies/PoliciesPane.tsx';
import type { Tasks } from '../../../addin/tasks/tasks.ts';
import type { Policies } from '../../../contract/classifier.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

function show(fields: Partial<Policies> = {}, tasks: Tasks = {}) {
  const { policies, columns } = aClassifier();
  const { actions, asked } = notedActions();
  const page = (set: Partial<Policies>) => {
    const classifier = aClassifier({
      columns: [...columns, { name: 'Memo', type: 'ignored' }],
      policies: { ...policies, ...set },
    });
    return <PoliciesPane work={startWork(aConnection(classifier))} tasks={tasks} actions={actions} />;
  };
  const rendered = renderPane(page(fields));
  return { asked, person: rendered.person, again: (set: Partial<Policies>) => rendered.again(page(set)) };
}

const row = (name: string) => within(screen.getByRole('group', { name }));

test('each says what holds now in a line, and is changed and saved by itself', async () => {
  const { asked, person } = show({ retrainSchedule: '0 3 * * *' });
  const calendar = row('By the calendar, at 3:00 UTC');
  expect(calendar.getByText('Every night')).toBeVisible();
  expect(screen.queryByRole('combobox')).toBeNull();
  await person.click(calendar.getByRole('button', { name: 'Change' }));
  expect(calendar.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await person.selectOptions(calendar.getByRole('combobox'), 'Every Monday');
  await person.click(calendar.getByRole('button', { name: 'Save' }));
  expect(asked).toEqual([['savePolicies', { retrainSchedule: '0 3 * * 1' }]]);
});

test.each([
  ['By corrections', 'After 100', { retrainAfterCorrections: 100 }],
  ['When the drift check finds drift', 'Yes', { retrainOnDrift: true }],
  ['Way to learn', 'Always boosted trees', { learner: 'gradient-boosting' }],
  ['Ask before a correction changes', 'more than 50 other rows', { askBeforeRows: 50 }],
  ['A rule is put in force by somebody else than its author', 'Yes', { rulesByTwo: true }],
  ['Rows that two people are asked about', '10 %', { doubleShare: 0.1 }],
  ['Segment column', 'Merchant', { segmentColumn: 'Merchant' }],
  ['Rows called “new?” by mistake', 'At most 10 % of the rows of known classes', { unknownShare: 0.1 }],
  ['What is typed in the sheet is sent', 'after a look', { sending: 'after-a-look' }],
  ['A correction needs a reason', 'Yes', { reasonNeeded: true }],
  ['Tell channels who is mentioned', 'Yes', { tellMentions: true }],
])('%s: %s', async (name, choice, change) => {
  const { asked, person } = show({ retrainOnDrift: false });
  await person.click(row(name).getByRole('button', { name: 'Change' }));
  const select = row(name).getByRole<HTMLSelectElement>('combobox');
  const option = [...select.options].find(({ text }) => text.replaceAll(/\s/g, ' ') === choice)!;
  await person.selectOptions(select, option);
  await person.click(row(name).getByRole('button', { name: 'Save' }));
  expect(asked).toEqual([['savePolicies', change]]);
});

test('an ignored column parts no segments; what a choice comes to is said', async () => {
  const { person } = show();
  await person.click(row('Segment column').getByRole('button', { name: 'Change' }));
  const select = row('Segment column').getByRole<HTMLSelectElement>('combobox');
  expect([...select.options].map(({ text }) => text)).toEqual(['None: reports of all rows only', 'Merchant', 'Amount']);
  await person.selectOptions(select, 'Merchant');
  expect(screen.getByText(/Each training keeps the 50 values/)).toBeVisible();
});

test('what was chosen outlives news of the classifier, and what was saved follows it', async () => {
  const { person, again } = show();
  const calendar = row('By corrections');
  await person.click(calendar.getByRole('button', { name: 'Change' }));
  await person.selectOptions(calendar.getByRole('combobox'), 'After 100');
  again({ retrainOnDrift: true });
  expect(calendar.getByRole('combobox')).toHaveDisplayValue('After 100');
  again({ retrainAfterCorrections: 100 });
  again({ retrainAfterCorrections: 50 });
  expect(calendar.getByRole('combobox')).toHaveDisplayValue('After 50');
  await person.selectOptions(calendar.getByRole('combobox'), 'After 25');
  await person.click(calendar.getByRole('button', { name: 'Leave as it was' }));
  expect(calendar.getByText('After 50')).toBeVisible();
});

test('a failure is said beside the policy that was not saved', async () => {
  const problem = { code: 'not-allowed', sentence: 'You may not.', nextStep: 'Ask.' };
  const { person, asked } = show({}, { policies: { kind: 'failed', problem } } as unknown as Tasks);
  expect(screen.queryByText(/You may not/)).toBeNull();
  await person.click(row('By corrections').getByRole('button', { name: 'Change' }));
  expect(row('By corrections').getByText(/You may not/)).toBeVisible();
  await person.click(row('By corrections').getByRole('button', { name: 'Try again' }));
  expect(asked).toEqual([['retry', 'policies']]);
});

test('reasons are added, written otherwise, moved and removed', async () => {
  const { asked, person } = show({ reasons: ['client meeting', 'wrong supplier'] });
  const reasons = row('Reasons to choose among');
  expect(reasons.getByText('2: “client meeting” and “wrong supplier”.')).toBeVisible();
  await person.click(reasons.getByRole('button', { name: 'Change' }));
  await person.click(reasons.getByRole('button', { name: 'Add a reason' }));
  await person.type(reasons.getByLabelText('Reason 3'), 'wrong supplier');
  expect(reasons.getByText('“wrong supplier” is in the list twice.')).toBeVisible();
  expect(reasons.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await person.clear(reasons.getByLabelText('Reason 3'));
  await person.type(reasons.getByLabelText('Reason 3'), ' split bill ');
  await person.click(reasons.getByRole('button', { name: 'Move split bill up' }));
  await person.click(reasons.getByRole('button', { name: 'Remove client meeting' }));
  // A blank one is left out.
  await person.click(reasons.getByRole('button', { name: 'Add a reason' }));
  await person.click(reasons.getByRole('button', { name: 'Save' }));
  expect(asked).toEqual([['savePolicies', { reasons: ['split bill', 'wrong supplier'] }]]);
});

test('experts are named; without any, only who approves is shown what others were unsure about', async () => {
  const { asked, person } = show();
  const experts = row('Who is shown the rows somebody was unsure about');
  expect(experts.getByText('Only who approves.')).toBeVisible();
  await person.click(experts.getByRole('button', { name: 'Change' }));
  await person.click(experts.getByRole('button', { name: 'Add a person' }));
  await person.type(experts.getByLabelText('Name 1'), 'Bea Binder');
  await person.click(experts.getByRole('button', { name: 'Save' }));
  expect(asked).toEqual([['savePolicies', { experts: ['Bea Binder'] }]]);
});

test('which corrections need approval is written as one reads it; what says nothing is not saved', async () => {
  const { asked, person } = show();
  const approval = row('Approval');
  expect(approval.getByText('No correction needs approval.')).toBeVisible();
  await person.click(approval.getByRole('button', { name: 'Change' }));
  await person.selectOptions(approval.getByRole('combobox'), 'some of them');
  expect(approval.getByText('Say which: as it is, none needs approval.')).toBeVisible();
  expect(approval.getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
  await person.click(approval.getByLabelText('Those of classes that are new'));
  await person.click(approval.getByRole('button', { name: 'Save' }));
  expect(asked).toEqual([['savePolicies', { approval: { needs: 'some', newClasses: true } }]]);
});

test.each([
  ['de', 'Nach dem Kalender, um 3:00 Uhr UTC', 'Jeden Montag'],
  ['pt', 'Pelo calendário, às 3:00 UTC', 'Toda segunda-feira'],
])('in %s they are named and said', (language, name, value) => {
  speakBy(() => speechFor([language]));
  show({ retrainSchedule: '0 3 * * 1' });
  expect(row(name).getByText(value)).toBeVisible();
});

describe('what a wrong answer costs', () => {
  const costs = () => row('What a wrong answer costs');

  test('is said by the classes: the usual, and exceptions, each in its place until it can be read', async () => {
    const { asked, person } = show();
    expect(costs().getByText('Nobody has said it.')).toBeVisible();
    await person.click(costs().getByRole('button', { name: 'Change' }));
    await person.selectOptions(costs().getByRole('combobox'), 'by the classes');
    expect(costs().getByText('An amount, such as 12.50.')).toBeVisible();
    await person.type(costs().getByLabelText('A wrong answer'), '12,5');
    await person.type(costs().getByLabelText('Exceptions, one a line'), 'Travel > Meals');
    expect(costs().getByText('“Travel > Meals” does not say two classes and an amount.')).toBeVisible();
    expect(costs().getByRole('button', { name: 'Save' })).toHaveAttribute('aria-disabled', 'true');
    await person.type(costs().getByLabelText('Exceptions, one a line'), ' = 50');
    await person.click(costs().getByRole('button', { name: 'Save' }));
    const pairs = [{ is: 'Travel', answered: 'Meals', cost: 50 }];
    const errorCosts = { by: 'class', currency: 'EUR', usual: 12.5, pairs };
    expect(asked).toEqual([['savePolicies', { errorCosts }]]);
  });

  test('is said by the amount of the row, of columns of numbers alone', async () => {
    const { asked, person, again } = show();
    await person.click(costs().getByRole('button', { name: 'Change' }));
    await person.selectOptions(costs().getByRole('combobox'), 'by the amount of the row');
    const column = costs().getByLabelText<HTMLSelectElement>('The column of amounts');
    expect([...column.options].map(({ text }) => text)).toEqual(['none yet', 'Amount']);
    await person.selectOptions(column, 'Amount');
    await person.clear(costs().getByLabelText('Per cent of the amount'));
    await person.type(costs().getByLabelText('Per cent of the amount'), '101');
    expect(costs().getByText('A number from 0 to 100.')).toBeVisible();
    await person.clear(costs().getByLabelText('Per cent of the amount'));
    await person.type(costs().getByLabelText('Per cent of the amount'), '25');
    await person.clear(costs().getByLabelText('Currency, by its three letters'));
    await person.type(costs().getByLabelText('Currency, by its three letters'), 'gbp');
    await person.click(costs().getByRole('button', { name: 'Save' }));
    const errorCosts = { by: 'amount', currency: 'GBP', column: 'Amount', share: 0.25 } as const;
    expect(asked).toEqual([['savePolicies', { errorCosts }]]);
    again({ errorCosts });
    expect(costs().getByText('25 % of the amount in “Amount”.')).toBeVisible();
  });
});

test.each([
  [null, undefined, 0.05, /^It begins with the first version/],
  [3, undefined, 0.05, /^Version 3, in use now, has no threshold for it: it is of an earlier release/],
  [3, { threshold: 0.214, share: 0.05, rows: 800 }, 0.05, /^Version 3.* below 0\.21: .* At most 5 % of 800 rows/],
  [3, { threshold: 0.214, share: 0.02, rows: 800 }, 0.05, /^Version 3, in use now, goes on by 2 %/],
  [3, { threshold: 0.214, share: 0.02, rows: 800 }, 0, /^No row is called “new\?”, at once/],
] as const)(
  'of version %s with the rule %j says by which rule rows are called new',
  async (champion, rule, share, says) => {
    const { policies } = aClassifier();
    const { actions } = notedActions();
    const classifier = aClassifier({
      champion,
      policies: { ...policies, unknownShare: share },
      ...(rule === undefined ? {} : { unknownRule: rule }),
    });
    const { person } = renderPane(
      <PoliciesPane work={startWork(aConnection(classifier))} tasks={{}} actions={actions} />,
    );
    await person.click(row('Rows called “new?” by mistake').getByRole('button', { name: 'Change' }));
    const said = screen.getByText((text) => says.test(text.replaceAll(/\s/g, ' ')));
    expect(said).toBeVisible();
  },
);
