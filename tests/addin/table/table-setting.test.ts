import { readTableSetting, writeTableSetting } from '../../../addin/table/table-setting.ts';
import { WorkbookProblem } from '../../../addin/ports/workbook-port.ts';
import { FakeWorkbook } from '../../fakes/fake-workbook.ts';

const of = { classifier: 'c', table: 't' };
const other = { classifier: 'c', table: 'u' };

test('each table has its own, in place of what was kept before, and null keeps nothing', async () => {
  const workbook = new FakeWorkbook([]);
  await writeTableSetting(workbook, 's', of, { minutes: 5 });
  await writeTableSetting(workbook, 's', other, { minutes: 15 });
  await writeTableSetting(workbook, 's', of, { minutes: 60 });
  expect(await readTableSetting(workbook, 's', of)).toEqual({ ...of, minutes: 60 });
  await writeTableSetting(workbook, 's', of, null);
  expect(await readTableSetting(workbook, 's', of)).toBeNull();
  expect(await readTableSetting(workbook, 's', other)).toEqual({ ...other, minutes: 15 });
});

test('what somebody else wrote is none, and a workbook that takes no settings keeps nothing', async () => {
  const workbook = new FakeWorkbook([]);
  workbook.settings.set('s', '{ no list');
  expect(await readTableSetting(workbook, 's', of)).toBeNull();
  workbook.breakNext('writeSetting', new WorkbookProblem('read-only', 'For reading.', 'Save a copy.'));
  await writeTableSetting(workbook, 's', of, { minutes: 5 });
  expect(await readTableSetting(workbook, 's', of)).toBeNull();
});
