import { classOf, loadDisputes, NO_DISPUTES } from '../../../../addin/correct/disputes/load-disputes.ts';
import { aClassifier, aDispute } from '../../../fakes/contract-data.ts';
import { classifiedPane } from '../../../fakes/classified-pane.ts';

test('the table is read only where rows are disputed; those that it does not have are counted', async () => {
  const { workbook, server, pacing } = await classifiedPane();
  const ports = { workbook, server, pacing } as unknown as Parameters<typeof loadDisputes>[0];
  const read = workbook.reads;
  expect(await loadDisputes(ports, aClassifier(), 'table-1')).toBe(NO_DISPUTES);
  expect(workbook.reads).toBe(read);
  server.disputes = { total: 2, rows: [aDispute('p4'), aDispute('in another table')] };
  const disputed = await loadDisputes(ports, aClassifier(), 'table-1');
  expect([workbook.reads, disputed.elsewhere, [...disputed.cells]]).toEqual([read + 1, 1, [['p4', ['Cafe', 4.5]]]]);
  const [row] = disputed.rows;
  expect([classOf(row!, 'contender'), classOf({ ...row!, original: null }, 'original')]).toEqual(['Office', null]);
});
