import { expect, test } from '@jest/globals';
import { Workbook } from '../../../workbench/workbook/workbook.ts';
import { ask, hostOf } from '../protocol/wire-client.ts';

test('what a document says of itself is text from the beginning, is set and taken back', () => {
  const workbook = new Workbook(() => new Date('2026-03-01T12:00:00.000Z'));
  const host = hostOf(workbook);
  const read = () =>
    ask(
      host,
      (batch) => void batch.workbook.get('Properties').load('title', 'author', 'creationDate', 'revisionNumber'),
    );
  expect(read()).toEqual([{ Title: '', Author: '', CreationDate: '2026-03-01T12:00:00.000Z', RevisionNumber: 0 }]);
  ask(host, (batch) => void batch.workbook.get('Properties').set('Title', 'Purchases').set('Author', 'Ann'));
  expect(read()).toEqual([expect.objectContaining({ Title: 'Purchases', Author: 'Ann' })]);
  workbook.undo();
  expect(read()).toEqual([expect.objectContaining({ Title: '', Author: '' })]);
  expect(ask(host, (batch) => void batch.workbook.get('Properties').set('LastAuthor', 'x'))).toBe('ApiNotFound');
});
