import { expect, test } from '@jest/globals';
import { bookOf } from '../workbook/book.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('a geometric shape is named by its form, placed, filled, turned and given text', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const shape = batch.sheet().get('Shapes').object('AddGeometricShape', 'RightTriangle');
    shape.set('Left', 100).set('Top', 50).set('Width', 80).set('LockAspectRatio', true).set('Width', 160);
    shape.call('IncrementLeft', 5).call('IncrementTop', -10).call('IncrementRotation', -30);
    shape.get('Fill').call('SetSolidColor', '#ff0000');
    shape.get('LineFormat').set('Color', 'black').set('Weight', 2);
    shape.get('TextFrame').get('TextRange').set('Text', 'Here');
  });
  expect(sheet.shapes).toEqual([
    expect.objectContaining({
      ...{
        name: 'Right Triangle 1',
        form: 'RightTriangle',
        left: 105,
        top: 40,
        width: 160,
        height: 144,
        rotation: 330,
      },
      ...{ fill: '#FF0000', lineColor: 'black', lineWeight: 2, text: 'Here' },
    }),
  ]);
  workbook.history.startHere();
  ask(host, (batch) => {
    const shape = batch.sheet().get('Shapes').object('GetItemAt', 0);
    shape.get('Fill').call('Clear');
    shape.get('TextFrame').call('DeleteText');
    shape.call('ScaleHeight', 0.5, 'CurrentSize', 'ScaleFromBottomRight');
  });
  expect([sheet.shapes[0]?.fill, sheet.shapes[0]?.text, sheet.shapes[0]?.height, sheet.shapes[0]?.top]).toEqual([
    null,
    '',
    72,
    112,
  ]);
  workbook.undo();
  expect(sheet.shapes[0]?.text).toBe('Here');
});

test('shapes lie over one another in an order that can be changed, and go', () => {
  const { workbook, sheet } = bookOf([]);
  const host = hostOf(workbook);
  ask(host, (batch) => {
    const shapes = batch.sheet().get('Shapes');
    shapes.object('AddLine', 10, 60, 110, 20, 'Straight').set('Name', 'line');
    shapes.object('AddTextBox', 'note').set('Name', 'box');
    shapes.object('GetItem', 'box').call('SetZOrder', 'SendToBack');
  });
  expect(
    sheet.shapes.map(({ name, left, top, width, height, form }) => [name, left, top, width, height, form]),
  ).toEqual([
    ['box', 0, 0, 144, 72, 'TextBox'],
    ['line', 10, 20, 100, 40, 'StraightRising'],
  ]);
  ask(host, (batch) => void batch.sheet().get('Shapes').item('line').call('Delete'));
  expect(ask(host, (batch) => void batch.sheet().get('Shapes').call('GetCount'))).toEqual([1]);
});
