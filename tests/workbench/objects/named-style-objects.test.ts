import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('a style is added, given a look, put on cells and deleted', () => {
  const { workbook, sheet } = bookOf([['a', 'b']]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const styles = batch.workbook.get('Styles');
    styles.call('Add', 'Diagonal');
    const style = styles.item('Diagonal');
    style.get('Font').set('Color', '#FF0000').set('Bold', true);
    style.get('Fill').set('Color', '#FFF2CC');
    style.set('HorizontalAlignment', 'Center');
    batch.range('A1').set('Style', 'Diagonal');
  });
  expect(sheet.styleAt(0, 0)).toEqual(
    expect.objectContaining({ fontColor: '#FF0000', bold: true, fill: '#FFF2CC', horizontal: 'Center' }),
  );
  const read = ask(host, (batch) => {
    batch.range('A1:B1').load('style');
    batch.range('B1').load('style');
    batch.workbook.get('Styles').item('Good').load('builtIn', 'name');
    batch.workbook.get('Styles').item('Diagonal').call('Delete');
    batch.range('A1').load('style');
  });
  expect(read).toEqual([
    { Style: null },
    { Style: 'Normal' },
    { Id: 'Good', BuiltIn: true, Name: 'Good' },
    null,
    { Style: 'Normal' },
  ]);
  expect(ask(host, (batch) => void batch.range('A1').set('Style', 'Diagonal'))).toBe('InvalidArgument');
});
