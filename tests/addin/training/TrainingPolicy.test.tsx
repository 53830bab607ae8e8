/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { TrainingPolicy } from '../../../addin/training/TrainingPolicy.tsx';
import { aClassifier } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const { policies, columns } = aClassifier();

function show() {
  const saved: unknown[] = [];
  return {
    saved,
    ...renderPane(
      <TrainingPolicy
        policies={policies}
        columns={columns}
        task={{ kind: 'idle' }}
        onSave={(each) => saved.push(each)}
        onRetry={() => undefined}
      />,
    ),
  };
}

describe('when to train again', () => {
  test('is chosen in plain words and saved together, with everything else as it was', async () => {
    const { person, saved } = show();
    await person.selectOptions(screen.getByLabelText('By the calendar, at 3:00 UTC'), 'Every Monday');
    await person.selectOptions(screen.getByLabelText('By corrections'), 'After 100');
    await person.click(screen.getByLabelText('When the drift check finds drift'));
    await person.selectOptions(screen.getByLabelText('Way to learn'), 'Always boosted trees');
    await person.selectOptions(screen.getByLabelText('Ask before a correction changes'), 'more than 50 other rows');
    await person.click(screen.getByLabelText('A rule is put in force by somebody else than its author'));
    await person.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toEqual([
      {
        ...policies,
        retrainSchedule: '0 3 * * 1',
        retrainAfterCorrections: 100,
        retrainOnDrift: true,
        learner: 'gradient-boosting',
        askBeforeRows: 50,
        rulesByTwo: true,
      },
    ]);
  });

  test('nothing is to be saved until something is changed, and a change can be left', async () => {
    const { person, saved } = show();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    await person.selectOptions(screen.getByLabelText('By corrections'), 'After 50');
    await person.click(screen.getByRole('button', { name: 'Leave as it was' }));
    expect(screen.getByLabelText('By corrections')).toHaveValue('0');
    expect(saved).toEqual([]);
  });

  test('what was chosen and not saved outlives news of the classifier, what was saved follows it', async () => {
    const section = (own: typeof policies) => (
      <TrainingPolicy
        policies={own}
        columns={columns}
        task={{ kind: 'idle' }}
        onSave={() => undefined}
        onRetry={() => undefined}
      />
    );
    const { person, again } = renderPane(section(policies));
    await person.selectOptions(screen.getByLabelText('By corrections'), 'After 100');
    again(section({ ...policies, retrainOnDrift: !policies.retrainOnDrift }));
    expect(screen.getByLabelText('By corrections')).toHaveValue('100');
    again(section({ ...policies, retrainAfterCorrections: 100 }));
    again(section({ ...policies, retrainAfterCorrections: 50 }));
    expect(screen.getByLabelText('By corrections')).toHaveValue('50');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
