/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ChangedRowsNote, type ChangedRowsNoteProps } from '../../../addin/classify/ChangedRowsNote.tsx';
import { renderPane } from '../../fakes/render-pane.tsx';

test('says how many rows were edited and how many are new, and offers to classify them', async () => {
  const asked: unknown[] = [];
  const note = (changed: ChangedRowsNoteProps['changed'], stopped: Partial<ChangedRowsNoteProps> = {}) => (
    <ChangedRowsNote
      changed={changed}
      looked={null}
      occasion={0}
      byItself={null}
      onCancel={() => asked.push('cancel')}
      task={{ kind: 'idle' }}
      onLook={() => asked.push('look')}
      onGoOn={() => asked.push('go on')}
      onClassify={() => asked.push('classify')}
      onChoose={(minutes) => asked.push(minutes)}
      {...stopped}
    />
  );
  const { person, again } = renderPane(note(null));
  await person.click(screen.getByRole('button', { name: 'Look for edited and new rows' }));
  again(note({ edited: ['a', 'b'], added: ['c'] }));
  expect(
    screen.getByText(
      '2 rows were edited since they were classified: the class beside them is of the cells before. ' +
        'Marked ↻ in the sheet until they are classified again. 1 row is new.',
    ),
  ).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Classify these 3' }));
  await person.selectOptions(screen.getByRole('combobox'), 'Every 15 minutes');
  await person.selectOptions(screen.getByRole('combobox'), 'When somebody has edited, after a pause');
  again(note({ edited: [], added: [] }));
  expect(screen.getByText('No row was edited or added since.')).toBeVisible();
  again(note(null, { looked: { done: 20_000, total: 50_000 }, task: { kind: 'cancelled' } }));
  expect(screen.getByText('Stopped. 20,000 of 50,000 rows were read, and nothing was classified.')).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Go on looking' }));
  await person.click(screen.getByRole('button', { name: 'Look from the first row' }));
  expect(asked).toEqual(['look', 'classify', 15, 'edit', 'go on', 'look']);
});
