import { expect, test } from '@jest/globals';
import { areaOf, MAX_COLUMNS } from '../../../workbench/cells/area.ts';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

const NOON = new Date('2026-03-01T12:00:00.000Z');

test('a comment is found by its cell, answered, resolved, moved with its row, and deleted', () => {
  const workbook = new Workbook(() => NOON);
  const sheet = workbook.activeSheet;
  const host = hostOf(workbook);
  ask(host, (batch) => void batch.workbook.get('Comments').object('Add', 'Sheet1!B2', 'Why so much?', 'Plain'));
  ask(host, (batch) => {
    const comment = batch.sheet().get('Comments').object('GetItemByCell', 'B2');
    comment.get('Replies').object('Add', 'Two months', 'Plain');
    comment.set('Resolved', true);
  });
  const row = areaOf(0, 0, 1, MAX_COLUMNS);
  workbook.shiftCells(sheet, { kind: 'insert', band: row, along: 'rows' }, 'user', 'RowInserted');
  const read = ask(host, (batch) => {
    const comment = batch.workbook.get('Comments').object('GetItemByCell', 'Sheet1!B3');
    comment.load('content', 'authorName', 'creationDate', 'resolved');
    comment.get('Replies').load('items/content');
    comment.object('GetLocation').load('address');
  });
  const [comment] = sheet.comments;
  expect(read).toEqual([
    { Id: comment?.id, Content: 'Why so much?', AuthorName: 'You', CreationDate: NOON.toISOString(), Resolved: true },
    { _Items: [{ _Index: 0, Id: comment?.replies[0]?.id, Content: 'Two months' }] },
    { Address: 'Sheet1!B3' },
  ]);
  ask(host, (batch) => void batch.workbook.get('Comments').item(comment?.id).call('Delete'));
  expect(sheet.comments).toEqual([]);
  workbook.undo();
  expect(sheet.comments).toEqual([comment]);
});

test('a cell has one comment, and a comment one cell', () => {
  const host = hostOf(new Workbook());
  const add = (address: string) =>
    ask(host, (batch) => void batch.sheet().get('Comments').object('Add', address, 'x', 'Plain'));
  expect([typeof add('A1'), add('A1'), add('A2:A3')]).toEqual(['object', 'InvalidArgument', 'InvalidArgument']);
  expect(ask(host, (batch) => void batch.sheet().get('Comments').object('GetItemByCell', 'C9'))).toBe('ItemNotFound');
});
