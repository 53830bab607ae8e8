/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { App } from '../../../addin/app/App.tsx';
import { aDoubt, anAgreement } from '../../fakes/agreement-data.ts';
import { PaneHarness } from '../../fakes/pane-harness.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const SAID_AT = '2026-03-01T09:00:00.000Z';

async function approving() {
  const harness = new PaneHarness();
  harness.server.roles = ['approver', 'corrector'];
  harness.server.agreement = anAgreement({
    ...{ rows: 40, agreed: 30, waiting: 1, unsure: 2 },
    alpha: { rows: 40, value: 0.6249 },
    fleiss: { rows: 40, value: 0.6201 },
    classes: [{ class: 'Travel', rows: 4, value: null }],
    pairs: [{ first: 'Ann', second: 'Bob', rows: 40, value: 0.4 }],
    people: [{ person: 'Ann', compared: 40, agreeing: 30, share: 0.75 }],
    golden: [{ person: 'Bob', answered: 8, right: 5 }],
  });
  harness.server.undecided = {
    rows: [
      {
        key: 'p7',
        cells: [{ name: 'Merchant', value: 'City Cabs' }],
        opinions: [
          { person: 'Ann', class: 'Travel', saidAt: SAID_AT },
          { person: 'Bob', class: 'Meals', saidAt: SAID_AT },
        ],
        suggestion: { class: 'Rent', probability: 0.834, rows: 40 },
      },
    ],
    waiting: 1,
  };
  harness.server.trust = {
    speakers: [
      { person: 'Carl', events: 60, lastAt: SAID_AT, batches: [{ from: 5, to: 64, events: 60, at: SAID_AT }] },
    ],
    doubts: [aDoubt()],
    rule: 'The rule.',
  };
  const pane = await harness.open({ remembered: true });
  pane.actions.choose({ type: 'step-chosen', step: 'correct' });
  const rendered = renderPane(<App store={pane.store} actions={pane.actions} />);
  await rendered.person.click(screen.getByRole('button', { name: 'Show agreement' }));
  await screen.findByText('The rule.');
  return { pane, ...rendered };
}

describe('the part for approvers', () => {
  test('says how far people agree, each sentence with how many rows it is of', async () => {
    await approving();
    expect(
      screen.getByText(
        'Two people spoke of 40 rows in the last 90 days, and said the same of 30. Of 2 more rows somebody was not sure. One row waits for a second person. Krippendorff’s alpha is 0.62, Fleiss’ kappa 0.62: 1 is full agreement, 0 what chance would give.',
      ),
    ).toBeVisible();
    const lines = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(lines).toEqual(
      expect.arrayContaining([
        'Of one class fewer than 10 rows: too few to say.',
        'Ann and Bob: Cohen’s kappa 0.4 (40 rows)',
        'Ann said the same as others on 30 of 40 rows (75 %).',
        'Bob was right on 5 of 8 rows.',
      ]),
    );
  });

  test('lets somebody decide by a key what two people differ about', async () => {
    const { pane, person } = await approving();
    const card = screen.getByRole('group', { name: 'Row p7' });
    within(card).getByRole('button', { name: '1: “Travel”, says Ann' }).focus();
    await person.keyboard('2');
    await pane.settle();
    expect(pane.server.decisions).toMatchObject([{ key: 'p7', class: 'Meals' }]);
    expect(screen.queryByRole('group', { name: 'Row p7' })).toBeNull();
  });

  test('says what the two words come to together, and takes it by a key, but not while somebody types', async () => {
    const { pane, person } = await approving();
    const card = screen.getByRole('group', { name: 'Row p7' });
    expect(card).toHaveTextContent(
      'Weighed by how each of them was right and wrong on 40 other rows, their words point to “Rent”, which is right with a probability of 83 %.',
    );
    within(card).getByRole('combobox', { name: 'Another class' }).focus();
    await person.keyboard('s');
    expect(pane.server.decisions).toEqual([]);
    within(card).getByRole('button', { name: 'S: take “Rent”' }).focus();
    await person.keyboard('s');
    await pane.settle();
    expect(pane.server.decisions).toMatchObject([{ key: 'p7', class: 'Rent' }]);
  });

  test('releases what is held back, and excludes a batch, with a reason', async () => {
    const { pane, person } = await approving();
    const held = screen.getByRole('group', { name: 'Bob' });
    expect(held).toHaveTextContent('contradicted labels of others, or confident answers, on 960 of them.');
    expect(within(held).getByRole('button', { name: 'Release' })).toBeDisabled();
    await person.type(within(held).getByRole('textbox', { name: 'Reason' }), 'A merger');
    await person.click(within(held).getByRole('button', { name: 'Release' }));
    await pane.settle();
    expect(pane.server.doubtChanges).toEqual([{ doubt: aDoubt().id, change: { weight: 1, reason: 'A merger' } }]);
    const batch = screen.getByRole('option', { name: /^Carl: 60 words of / });
    await person.selectOptions(screen.getByRole('combobox', { name: 'Whose words' }), batch);
    await person.type(screen.getByRole('textbox', { name: 'Reason' }), 'Wrong sheet');
    await person.click(screen.getByRole('button', { name: 'Exclude' }));
    await pane.settle();
    expect(pane.server.doubtDrafts).toMatchObject([
      { person: 'Carl', from: 5, to: 64, weight: 0, reason: 'Wrong sheet' },
    ]);
  });

  test('is not there for others', async () => {
    const harness = new PaneHarness();
    harness.server.roles = ['corrector'];
    const pane = await harness.open({ remembered: true });
    pane.actions.choose({ type: 'step-chosen', step: 'correct' });
    renderPane(<App store={pane.store} actions={pane.actions} />);
    expect(screen.queryByRole('button', { name: 'Show agreement' })).toBeNull();
  });
});
