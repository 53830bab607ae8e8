import { ServerProblem } from '../../../../addin/ports/server-port.ts';
import { aDispute } from '../../../fakes/contract-data.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';

test('what is decided is said as seen so far, stands in the sheet, and can be undone', async () => {
  const pane = await classifiedPane();
  pane.server.disputes = { total: 3, rows: [aDispute('p4'), aDispute('p5'), aDispute('in another table')] };
  pane.actions.loadDisputes();
  await pane.settle();
  const { rows, elsewhere } = pane.work.disputed;
  expect([rows.map(({ key }) => key), elsewhere]).toEqual([['p4', 'p5'], 1]);
  pane.actions.decide([rows[0]!], 'contender');
  pane.actions.decide([rows[1]!], 'original');
  await pane.settle();
  expect(pane.server.log).toMatchObject([
    { key: 'p4', kind: 'correct', class: 'Office', origin: 'review', basedOn: 7 },
    { key: 'p5', kind: 'accept', class: 'Travel', origin: 'review', basedOn: 7 },
  ]);
  expect([...pane.workbook.corrections]).toEqual([
    ['p4', 'Office'],
    ['p5', 'Travel'],
  ]);
  expect(pane.work.corrections.history.flat().map(({ key }) => key)).toEqual(['p4', 'p5']);
});

test('a failure to fetch them is said, and what was known stays', async () => {
  const pane = await classifiedPane();
  pane.server.disputes = { total: 1, rows: [aDispute('p4')] };
  pane.actions.loadDisputes();
  await pane.settle();
  pane.server.breakNext('listDisputes', new ServerProblem('not-allowed', 'No.', 'Ask.'));
  pane.actions.loadDisputes();
  await pane.settle();
  expect(pane.task('disputes').kind).toBe('failed');
  expect(pane.work.disputed.rows).toHaveLength(1);
});
