/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ModelPane } from '../../../addin/model/ModelPane.tsx';
import type { Tasks } from '../../../addin/tasks/tasks.ts';
import { startWork, type WorkState } from '../../../addin/app/work-state.ts';
import { aClassifier, aVersion } from '../../fakes/contract-data.ts';
import { aConnection } from '../../fakes/a-connection.ts';
import { notedActions, renderPane } from '../../fakes/render-pane.tsx';

function show(work: Partial<WorkState>, tasks: Tasks = {}) {
  const { actions, asked } = notedActions();
  const element = (
    <ModelPane
      work={{ ...startWork(aConnection(work.classifier ?? aClassifier())), versions: [], ...work }}
      tasks={tasks}
      actions={actions}
      onGoTo={(step) => asked.push(['go', step])}
    />
  );
  return { asked, ...renderPane(element) };
}

const labels = { labelled: 4, sent: 4, withdrawn: 0, waiting: 0, leftOut: 0 };

describe('training', () => {
  test('an untrained classifier offers one thing: to train it', async () => {
    const { person, asked } = show({ classifier: aClassifier({ champion: null }) });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await person.click(screen.getByRole('button', { name: 'Train' }));
    expect(asked).toEqual([['train']]);
  });

  test('a running training shows its phase and its share, and can be cancelled', async () => {
    const { person, asked } = show(
      { classifier: aClassifier({ champion: null }) },
      {
        train: {
          kind: 'running',
          doing: 'Learning',
          share: 0.4,
          secondsLeft: 20,
          cancellable: true,
          cancelling: false,
        },
      },
    );
    expect(screen.getByRole('progressbar', { name: 'Learning' })).toHaveAttribute('aria-valuenow', '0.4');
    expect(screen.getByText('about 20 s left')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(asked).toEqual([['cancel', 'train']]);
  });

  test('after it, the result stands against guessing, and the next step is to classify', async () => {
    const { person, asked } = show({ training: { version: aVersion(), labels } });
    expect(screen.getByText('Version 1 is trained and answers from now on.')).toBeVisible();
    expect(screen.getByText('right on 400 test rows')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Next: classify rows' }));
    expect(asked).toEqual([['go', 'classify']]);
  });

  test('corrections since then make training again the next step', () => {
    show({ classifier: aClassifier({ correctionsSinceTraining: 14 }), versions: [aVersion()] });
    expect(
      screen.getByText(/14 corrections were made since it was trained; train again to build them in for good\./),
    ).toBeVisible();
    expect(screen.getByRole('button', { name: 'Train again' })).toBeEnabled();
    expect(screen.queryByRole('button', { name: 'Next: classify rows' })).toBeNull();
  });

  test('a failure is said with its next step and a way to try again', async () => {
    const { person, asked } = show(
      {},
      {
        train: {
          kind: 'failed',
          problem: {
            code: 'one-class',
            sentence: 'Every row with a class says “Travel”.',
            nextStep: 'Fill in rows of a second class.',
          },
        },
      },
    );
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Every row with a class says “Travel”.Fill in rows of a second class.',
    );
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toEqual([['train']]);
  });
});

describe('how the model stands', () => {
  const versions = [aVersion({ version: 2 }), aVersion({ version: 1, isChampion: false })];
  const trained = { version: aVersion({ version: 2 }), labels };
  const running = (doing: string) =>
    ({ kind: 'running', doing, share: null, secondsLeft: null, cancellable: false, cancelling: false }) as const;

  test('is not offered to be changed while it is fetched', () => {
    show({ versions }, { versions: running('Fetching the versions') });
    expect(screen.getByRole('button', { name: 'Use version 1' })).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getByRole('button', { name: 'Pin' })).toHaveAttribute('aria-disabled', 'true');
  });

  test('says nothing while it is not known, and fetches it on request', async () => {
    const { person, asked } = show(
      { versions: null, training: trained },
      {
        versions: {
          kind: 'failed',
          problem: { code: 'server-away', sentence: 'The Amend server does not answer.', nextStep: 'Try again.' },
        },
      },
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The Amend server does not answer.');
    expect(screen.queryByText(/version/i)).toBeNull();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    await person.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked).toEqual([['loadModel']]);
  });
});

describe('what a model is made of', () => {
  const admin = { person: 'Ada', roles: ['admin' as const], signIn: 'demo' as const };

  test('its sheet is written on request, and said to be', async () => {
    const { person, asked } = show({ versions: [aVersion({ version: 3 })], modelSheet: 3 });
    expect(screen.getByText('The sheet “Amend model” is written.')).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Write model sheet' }));
    expect(asked).toEqual([['writeModelSheet', 3]]);
  });

  test('the policies are for admins, on a page of their own', async () => {
    show({ versions: [aVersion()], person: { ...admin, roles: ['corrector'] } });
    expect(screen.queryByText('Policies')).toBeNull();
    const { person, asked } = show({ versions: [aVersion()], person: admin });
    await person.click(screen.getByRole('button', { name: 'Look at the policies' }));
    expect(asked).toEqual([['openPolicies']]);
  });

  test('the way it learned stands with the others', () => {
    show({ versions: [aVersion()] });
    expect(screen.getByRole('table', { name: 'Ways to learn, best first' })).toBeVisible();
  });
});

test('whoever sees some rows only reads which, and is offered nothing that is about all', async () => {
  const classifier = aClassifier({ champion: 3 });
  const scope = { column: 'Cost centre', values: ['4711'] };
  const grants = [{ role: 'corrector' as const, classifier: classifier.id, scope }];
  const { person, asked } = show({ classifier, person: { person: 'Ann', roles: [], grants, signIn: 'local' } });
  expect(
    screen.getByText(/^You see the rows where Cost centre is "4711"\. Version 3 answers; trainings/),
  ).toBeVisible();
  expect(screen.getAllByRole('button')).toHaveLength(1);
  await person.click(screen.getByRole('button', { name: 'Next: classify rows' }));
  expect(asked).toEqual([['go', 'classify']]);
});
