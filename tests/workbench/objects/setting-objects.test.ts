import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('settings and custom properties are added, replaced, found in any case and deleted', () => {
  const { workbook } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const settings = batch.workbook.get('Settings');
    settings.object('Add', 'Key', 'one');
    settings.object('Add', 'Key', { two: [2] });
    const custom = batch.workbook.get('Properties').get('Custom');
    custom.object('Add', 'Owner', 'me');
    custom.object('Add', 'Version', 3);
  });
  expect([[...workbook.settings], [...workbook.customProperties]]).toEqual([
    [['Key', { two: [2] }]],
    [
      ['Owner', 'me'],
      ['Version', 3],
    ],
  ]);
  const read = ask(host, (batch) => {
    batch.workbook.get('Settings').object('GetItemOrNullObject', 'KEY').load('value');
    batch.workbook.get('Properties').get('Custom').item('Version').load('type');
    batch.workbook.get('Settings').item('Key').call('Delete');
    batch.workbook.get('Properties').get('Custom').call('DeleteAll');
    batch.workbook.get('Settings').call('GetCount');
  });
  expect(read).toEqual([{ _Id: 'Key', Value: { two: [2] } }, { Id: 'Version', Type: 'Number' }, null, null, 0]);
});
