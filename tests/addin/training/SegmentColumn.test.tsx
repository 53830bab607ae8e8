/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { TrainingPolicy } from '../../../addin/training/TrainingPolicy.tsx';
import { aClassifier } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const { policies, columns } = aClassifier();
const COLUMNS = [...columns, { name: 'Note', type: 'ignored' as const }];

function show(segmentColumn: string | null) {
  const saved: unknown[] = [];
  return {
    saved,
    ...renderPane(
      <TrainingPolicy
        policies={{ ...policies, segmentColumn }}
        columns={COLUMNS}
        task={{ kind: 'idle' }}
        onSave={(each) => saved.push(each)}
        onRetry={() => undefined}
      />,
    ),
  };
}

describe('the segment column', () => {
  test('is one of the columns that are not ignored, or none', () => {
    show(null);
    const offered = [...(screen.getByLabelText('Segment column') as HTMLSelectElement).options].map(({ text }) => text);
    expect(offered).toEqual(['None: reports of all rows only', 'Merchant', 'Amount']);
    expect(screen.queryByText(/Each training keeps/)).toBeNull();
  });

  test('is saved with everything else as it was, and from when on it holds is said', async () => {
    const { person, saved } = show(null);
    await person.selectOptions(screen.getByLabelText('Segment column'), 'Merchant');
    expect(
      screen.getByText(
        'Each training keeps the 50 values with most rows. A column that is newly chosen begins with the next version that is trained and put in use.',
      ),
    ).toBeVisible();
    await person.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toEqual([{ ...policies, segmentColumn: 'Merchant' }]);
  });

  test('can be taken back', async () => {
    const { person, saved } = show('Merchant');
    expect(screen.getByLabelText('Segment column')).toHaveValue('Merchant');
    await person.selectOptions(screen.getByLabelText('Segment column'), 'None: reports of all rows only');
    await person.click(screen.getByRole('button', { name: 'Save' }));
    expect(saved).toEqual([{ ...policies, segmentColumn: null }]);
  });
});
