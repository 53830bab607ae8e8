/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { cleanup, screen } from '@testing-library/react';
import { ClassifyPane } from '../../../addin/classify/ClassifyPane.tsx';
import type { Tasks } from '../../../addin/tasks/tasks.ts';
import { startWork, type WorkState } from '../../../addin/app/work-state.ts';
import { aClassifier } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

function show(work: Partial<WorkState>, tasks: Tasks = {}) {
  const { actions, asked } = notedActions();
  return {
    asked,
    ...renderPane(
      <ClassifyPane
        work={{ ...startWork(aConnection(work.classifier ?? aClassifier())), ...work }}
        tasks={tasks}
        actions={actions}
        onGoTo={(step) => asked.push(['go', step])}
      />,
    ),
  };
}

const classified = {
  view: 'v',
  rows: 1_096,
  versions: [1],
  lowConfidence: 73,
  acceptable: null,
  gone: 2,
  unknown: 0,
  alerts: 0,
  disputes: new Map(),
  outside: null,
  leftOut: 1,
  alreadyLabelled: 3_904,
  remaining: 0,
  answered: new Map(),
  known: new Set<string>(),
};

describe('classifying', () => {
  test('takes the rows without a class unless the person wants all', async () => {
    const { person, asked } = show({});
    expect(screen.getByRole('radio', { name: 'Rows with nothing in “Account”' })).toBeChecked();
    await person.click(screen.getByRole('radio', { name: 'All rows' }));
    await person.click(screen.getByRole('button', { name: 'Classify' }));
    expect(asked).toEqual([['choose', { type: 'rows-chosen', which: 'all' }], ['classify']]);
  });

  test('afterwards says how many rows, how many unsure, how many left out', async () => {
    const { person, asked } = show({ classified });
    expect(screen.getByText('1,096')).toBeVisible();
    expect(screen.getByText('73 rows below 60 % sure, marked in the sheet.')).toBeVisible();
    expect(screen.getByText(/2 rows are no longer in the table/)).toBeVisible();
    expect(screen.getByText(/1 row was left out: its key is blank or repeated/)).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Next: check the answers' }));
    expect(asked).toEqual([['go', 'correct']]);
  });

  test('afterwards says how many rows look new, and nothing of it where none does', () => {
    show({ classified: { ...classified, unknown: 4 } });
    expect(
      screen.getByText(
        /^4 rows look new, or several classes are about as likely for them: “new\?” stands behind the class/,
      ),
    ).toBeVisible();
    cleanup();
    show({ classified });
    expect(screen.queryByText(/nothing learned/)).toBeNull();
  });

  test('afterwards says how many rows need no look, where somebody has decided how often they should be right', () => {
    show({ classified: { ...classified, acceptable: { rows: 700, from: { level: 0.93, classes: [] } } } });
    expect(
      screen.getByText(/^700 rows need no look: from 93 % on, answers were shown to be right as often as was decided/),
    ).toBeVisible();
    cleanup();
    const from = { level: null, classes: [{ class: 'Travel', level: 0.8 }] };
    show({ classified: { ...classified, acceptable: { rows: 700, from } } });
    expect(screen.getByText(/^700 rows need no look: from the confidence of its class on, answers/)).toBeVisible();
  });

  test('afterwards says what a model endpoint answered, and why it did not answer more', () => {
    const fault = { sentence: 'The endpoint refused (500).', nextStep: 'Look at the address.' };
    const outside = { model: 'small', rows: 900, unasked: 150, unanswered: 46, fault };
    show({ classifier: aClassifier({ champion: null }), classified: { ...classified, versions: [0], outside } });
    expect(
      screen.getByText('900 of them are of the model “small”; in the column “Amend source” it is named.'),
    ).toBeVisible();
    expect(screen.getByText(/^For 46 rows the model named none of the classes/)).toBeVisible();
    expect(screen.getByText('The endpoint refused (500). Look at the address.')).toBeVisible();
    expect(screen.getByText(/^150 rows were not asked about.*Classify again to ask about the rest\.$/)).toBeVisible();
  });

  test('afterwards says which versions answered, and when another one answers now', () => {
    const { again } = show({ classified });
    expect(screen.getByText('Version 1 answered.')).toBeVisible();
    again(
      <ClassifyPane
        work={{
          ...startWork(aConnection(aClassifier({ champion: 3 }))),
          classified: { ...classified, versions: [1, 2, 3] },
        }}
        tasks={{}}
        actions={notedActions().actions}
        onGoTo={() => undefined}
      />,
    );
    expect(
      screen.getByText('Versions 1, 2 and 3 answered. Version 3 answers now: classify again to have its answers.'),
    ).toBeVisible();
  });

  test('shows its progress and can be cancelled', async () => {
    const { person, asked } = show(
      {},
      {
        classify: {
          kind: 'running',
          doing: 'Classifying: 2,000 of 5,000 rows',
          share: 0.4,
          secondsLeft: null,
          cancellable: true,
          cancelling: false,
        },
      },
    );
    expect(screen.getByText('Classifying: 2,000 of 5,000 rows …')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Classify' })).toHaveAttribute('aria-disabled', 'true');
    await person.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(asked).toEqual([['cancel', 'classify']]);
  });

  test('goes on where it stopped', async () => {
    const { person, asked } = show({}, { classify: { kind: 'cancelled' } });
    expect(screen.getByText('Stopped. The rows done so far keep their answers.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Go on where it stopped' }));
    expect(asked).toEqual([['goOnClassifying']]);
  });

  test('an untrained classifier leads to training', async () => {
    const { person, asked } = show({ classifier: aClassifier({ champion: null, classes: [] }) });
    await person.click(screen.getByRole('button', { name: 'Go to training' }));
    expect(asked).toEqual([['go', 'model']]);
  });
});

test('columns that are not what was learned from are named, with what can be done', async () => {
  const sentence = '“Amount” looks 100 times as large as what version 1 learned from.';
  const skew = [{ column: 'Amount', code: 'factor', values: { factor: 100 }, sentence } as const];
  const { person, asked } = show({ skew: { modelVersion: 1, rows: 200, skew } });
  expect(screen.getByText('The rows were not classified yet: they are not what was learned from.')).toBeVisible();
  expect(screen.getByText(sentence)).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Look at “Amount”' }));
  await person.click(screen.getByRole('button', { name: 'Classify anyway' }));
  expect(asked).toEqual([['showSkew', 'Amount'], ['classifyAnyway']]);
});
