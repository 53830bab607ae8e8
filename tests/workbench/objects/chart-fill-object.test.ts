import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('a fill takes a colour by number or name, gives it up, and refuses what is none', () => {
  const { workbook, sheet } = bookOf([['a', 1]]);
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.sheet().get('Charts').object('Add', 'Line', batch.range('A1:B1'), 'Auto'));
  const fill = (method: string, ...args: unknown[]) =>
    ask(
      host,
      (batch) =>
        void batch
          .sheet()
          .get('Charts')
          .object('GetItemAt', 0)
          .get('Format')
          .get('Fill')
          .call(method, ...args),
    );
  fill('SetSolidColor', 'ff0000');
  expect(sheet.charts[0]?.areaFill).toBe('#FF0000');
  expect(fill('SetSolidColor', '#12')).toBe('InvalidArgument');
  fill('Clear');
  expect(sheet.charts[0]?.areaFill).toBeNull();
});
