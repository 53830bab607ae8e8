/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import type { Acceptance } from '../../../contract/acceptance.ts';
import { AcceptanceSection } from '../../../addin/acceptance/AcceptanceSection.tsx';
import { startWork } from '../../../addin/app/work-state.ts';
import { anAcceptance } from '../../fakes/an-acceptance.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

function show(acceptance: Acceptance | null, targetAccuracy: number | null, mayDecide = true) {
  const { actions, asked } = notedActions();
  const { policies } = aClassifier();
  const classifier = aClassifier({ policies: { ...policies, targetAccuracy } });
  const onSave = (saved: Partial<typeof policies>) => asked.push(['save', saved.targetAccuracy]);
  const work = { ...startWork(aConnection(classifier)), acceptance };
  const section = <AcceptanceSection work={work} tasks={{}} actions={actions} onSave={mayDecide ? onSave : null} />;
  return { asked, ...renderPane(section) };
}

const text = () => document.body.textContent;

describe('answers that need no look', () => {
  test('are asked about at once, by the target in use', () => {
    const { asked } = show(null, 0.99);
    expect(asked).toEqual([['askAcceptance', null]]);
  });

  test('by a target that holds: from which confidence on, how many, and what the audit sample says', () => {
    show(anAcceptance(), 0.99);
    expect(screen.getByText('From 93 % confidence on: 70 % of the 500 test rows.')).toBeVisible();
    expect(
      screen.getByText(
        'In the test, 100 % of these 350 answers were right; the true share lies between 98.9 % and 100 %.',
      ),
    ).toBeVisible();
    expect(screen.getByText(/drawn at random for checking, 97.5 % of 40 covered answers were right/)).toBeVisible();
    expect(screen.getByText('99 % is in use. Classify again to see the marks.')).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Class by class' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'ClassFromCoveredRight',
      'Office93 %0 / 50none',
      'Meals93 %50 / 150100 %93 % to 100 %',
      'Travel93 %300 / 300100 %99 % to 100 %',
    ]);
    expect(text()).not.toContain('A level of its own');
  });

  test('by levels of classes: which class has its own, and what the others share', () => {
    const [travel, meals, office] = anAcceptance().test!.classes;
    const classes = [
      { ...travel!, level: 0.8, own: true },
      { ...meals!, level: null, own: true, accepted: 0 },
      office!,
    ];
    const level = [
      { class: 'Travel', level: 0.8 },
      { class: 'Meals', level: null },
    ];
    show(anAcceptance({ classes: level, test: { ...anAcceptance().test!, classes } }), 0.99);
    expect(
      screen.getByText(/^2 classes have answers enough .* Together they cover 70 % of the 500 test rows\.$/),
    ).toBeVisible();
    expect(screen.getByText('The other classes share one level: from 93 % confidence on.')).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Class by class' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual([
      'ClassFromCoveredRight',
      'Mealsnone*0 / 150100 %93 % to 100 %',
      'Office93 %0 / 50none',
      'Travel80 %*300 / 300100 %99 % to 100 %',
    ]);
    expect(screen.getByText(/^\* A level of its own, .* In at most 5 of 100 cases/)).toBeVisible();
  });

  test('say of which class the checks no longer bear them out, while they hold of others', () => {
    const [travel, meals, office] = anAcceptance().test!.classes;
    const audit = { value: 0.8, low: 0.584, high: 0.919, rows: 20 };
    const others = { value: 1, low: 0.722, high: 1, rows: 10 };
    const classes = [{ ...travel!, level: 0.8, own: true, audit }, { ...meals!, audit: others }, office!];
    const test = { ...anAcceptance().test!, level: null, classes };
    show(anAcceptance({ level: 0.93, classes: [{ class: 'Travel', level: null }], test }), 0.99);
    expect(
      screen.getByText(/^“Travel”: since then, 80 % of 20 covered answers .* no longer marked ✓\.$/),
    ).toBeVisible();
    expect(screen.getByText(/^The other classes share one level: at no confidence/)).toBeVisible();
    const rows = within(screen.getByRole('table', { name: 'Class by class' })).getAllByRole('row');
    expect(rows.map((row) => row.textContent)).toEqual(
      expect.arrayContaining([
        'Of 20 answers checked at random since then: 80 % (58 % to 92 %) right.',
        'Of 10 answers checked at random since then: 100 % (72 % to 100 %) right.',
      ]),
    );
  });

  test('by another target are a question first, a decision after', async () => {
    const { person, asked } = show(anAcceptance({ target: 0.95 }), 0.99);
    await person.selectOptions(screen.getByRole('combobox', { name: 'They should be right' }), '99.5 %');
    await person.click(screen.getByRole('button', { name: 'Use 95 % for this classifier' }));
    await person.click(screen.getByRole('button', { name: 'Look at every answer again' }));
    expect(asked).toEqual([
      ['askAcceptance', null],
      ['askAcceptance', 0.995],
      ['save', 0.95],
      ['save', null],
    ]);
    expect(text()).not.toContain('is in use');
  });

  test('are shown, and not decided, to who may not set policies', () => {
    show(anAcceptance({ target: 0.95 }), 0.99, false);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test.each([
    ['no-target', /Nobody has decided how often/],
    ['not-counted', /of an earlier release/],
    [
      'too-few-rows',
      /^120 test rows are too few to show that answers are right 99 % of the time: that takes at least 299/,
    ],
    ['not-reached', /At no confidence were answers shown to be right 99 % of the time, in 120 test rows/],
  ] as const)('where none is: %s', (finding, sentence) => {
    const target = finding === 'no-target' ? null : 0.99;
    show(anAcceptance({ finding, target, level: null, test: null, audit: null, testRows: 120 }), target);
    expect(screen.getByText(sentence)).toBeVisible();
  });

  test('say so when the checks no longer bear them out', () => {
    show(
      anAcceptance({ finding: 'fallen-back', level: null, audit: { value: 0.9, low: 0.7, high: 0.97, rows: 30 } }),
      0.99,
    );
    expect(screen.getByText(/^That is below 99 %: no answer is marked/)).toBeVisible();
  });
});
