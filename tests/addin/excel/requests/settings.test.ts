import { openWorkbook, type OpenWorkbook } from '../open-workbook.ts';

let workbook: OpenWorkbook;
beforeAll(async () => {
  workbook = await openWorkbook();
});
afterAll(() => workbook.close());

test('a setting is read as it was kept last, in the workbook that was saved and opened too; null where there is none', async () => {
  await workbook.startWith([['Id'], ['a']]);
  const read = (key: string) => workbook.pane.evaluate((name) => port.readSetting(name), key);
  expect(await read('amend.view')).toBeNull();
  await workbook.pane.evaluate(async () => {
    await port.writeSetting('amend.view', 'one');
    await port.writeSetting('amend.view', 'two');
    await port.writeSetting('amend.corrections {7-A}', '[["Travel",["a"]]]');
  });
  await workbook.saveAndOpen();
  expect(await read('amend.view')).toBe('two');
  expect(await read('amend.corrections {7-A}')).toBe('[["Travel",["a"]]]');
});
