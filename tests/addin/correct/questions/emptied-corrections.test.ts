import { ServerProblem } from '../../../../addin/ports/server-port.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';
import type { PaneHarness } from '../../../fakes/pane-harness.ts';

/** A pane whose rows p4 and p5 were corrected here, and whose cells were emptied then, unseen. */
async function emptiedUnseen(): Promise<PaneHarness> {
  const pane = await classifiedPane();
  pane.workbook.type('p4', 'Meals');
  pane.workbook.type('p5', 'Meals');
  await pane.settle();
  for (const key of ['p4', 'p5']) pane.workbook.typeQuietly(key, null);
  pane.actions.rescan();
  await pane.settle();
  return pane;
}

const asked = ({ work }: PaneHarness) => work.corrections.emptied.map(({ key, was }) => [key, was]);
const saidIn = ({ server }: PaneHarness) => server.log.map(({ key, kind, origin }) => [key, kind, origin]);

test('corrections that were emptied unseen are asked about; nothing is said or written without the answer', async () => {
  const pane = await emptiedUnseen();
  expect(asked(pane)).toEqual([
    ['p4', 'Meals'],
    ['p5', 'Meals'],
  ]);
  expect(saidIn(pane).map(([, kind]) => kind)).toEqual(['correct', 'correct']);
  pane.actions.rescan();
  await pane.settle();
  expect(asked(pane)).toHaveLength(2);
});

test('taken back, they are withdrawn in the name of who says so, and can be undone', async () => {
  const pane = await emptiedUnseen();
  pane.actions.takeBackEmptied();
  await pane.settle();
  expect(saidIn(pane).slice(2)).toEqual([
    ['p4', 'withdraw', 'correction-column'],
    ['p5', 'withdraw', 'correction-column'],
  ]);
  expect(asked(pane)).toEqual([]);
  expect(pane.workbook.kept.size).toBe(0);
  pane.actions.undo();
  await pane.settle();
  expect(pane.workbook.corrections.get('p5')).toBe('Meals');
});

test('written again, they stand where they stood, and nothing is said; what was typed meanwhile stays', async () => {
  const pane = await emptiedUnseen();
  pane.workbook.type('p5', 'Travel');
  pane.actions.writeEmptiedAgain();
  await pane.settle();
  expect([...pane.workbook.corrections].sort()).toEqual([
    ['p4', 'Meals'],
    ['p5', 'Travel'],
  ]);
  expect(saidIn(pane).slice(2)).toEqual([['p5', 'accept', 'correction-column']]);
  expect(asked(pane)).toEqual([]);
});

test('nobody is asked about a row of which somebody has said something since', async () => {
  const pane = await classifiedPane();
  pane.workbook.type('p4', 'Meals');
  await pane.settle();
  pane.workbook.typeQuietly('p4', null);
  const { class: _, ...said } = pane.server.log[0]!;
  pane.server.log.push({ ...said, id: 'elsewhere', kind: 'withdraw' });
  pane.actions.rescan();
  await pane.settle();
  expect(asked(pane)).toEqual([]);
});

test('with the server away nobody is asked, and the question comes later', async () => {
  const pane = await classifiedPane();
  pane.workbook.type('p4', 'Meals');
  await pane.settle();
  pane.workbook.typeQuietly('p4', null);
  pane.server.breakNext('listFeedback', new ServerProblem('server-away', 'Away.', 'Wait.'));
  pane.actions.rescan();
  await pane.settle();
  expect(asked(pane)).toEqual([]);
  pane.actions.rescan();
  await pane.settle();
  expect(asked(pane)).toEqual([['p4', 'Meals']]);
});

test('what somebody empties here is taken back at once, without a question', async () => {
  const pane = await classifiedPane();
  pane.workbook.type('p4', 'Meals');
  await pane.settle();
  pane.workbook.type('p4', null);
  await pane.settle();
  pane.actions.rescan();
  await pane.settle();
  expect(asked(pane)).toEqual([]);
  expect(saidIn(pane).map(([, kind]) => kind)).toEqual(['correct', 'withdraw']);
});
