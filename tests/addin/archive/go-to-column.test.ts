/** @jest-environment ./tests/setup/page-environment.js */
import { COLUMN_CHOICE, goToColumn } from '../../../addin/archive/go-to-column.ts';
import { startArchive } from '../../../addin/archive/archive-state.ts';
import { aTimeline } from '../../fakes/fake-watch.ts';

test('draws the column and takes the keyboard to its choice; of one that no check compared to the choice alone', () => {
  const choice = document.createElement('select');
  choice.id = COLUMN_CHOICE;
  choice.scrollIntoView = () => undefined;
  document.body.append(choice);
  const chosen: number[] = [];
  const archive = { ...startArchive.archive, timeline: aTimeline() };
  const actions = { chooseColumn: (at: number) => void chosen.push(at) };
  goToColumn(archive, actions, { name: 'Predicted class', type: 'prediction' });
  expect([chosen, document.activeElement]).toEqual([[1], choice]);
  choice.blur();
  goToColumn(archive, actions, { name: 'Colour', type: 'category' });
  expect([chosen, document.activeElement]).toEqual([[1], choice]);
});
