import { expect, test } from '@jest/globals';
import { ChangeFeed } from '../../../workbench/workbook/workbook-events.ts';
import { bookOf } from './book.ts';

test('listeners hear at once and in order, watchers once a tick; who left hears nothing', async () => {
  const feed = new ChangeFeed();
  const { sheet } = bookOf([]);
  const heard: string[] = [];
  const stop = feed.listen((event) => void heard.push(event.kind));
  const leave = feed.watch(() => void heard.push('watched'));
  feed.tell({ kind: 'sheetAdded', sheet });
  feed.changed();
  feed.tell({ kind: 'sheetDeleted', sheet });
  expect([heard, feed.version]).toEqual([['sheetAdded', 'sheetDeleted'], 3]);
  await Promise.resolve();
  stop();
  leave();
  feed.tell({ kind: 'sheetAdded', sheet });
  await Promise.resolve();
  expect(heard).toEqual(['sheetAdded', 'sheetDeleted', 'watched']);
});

test('what changes only the view is no change of what the workbook holds', () => {
  const feed = new ChangeFeed();
  const { sheet } = bookOf([]);
  feed.viewChanged();
  feed.tell({ kind: 'selectionChanged', sheet, area: sheet.selection });
  feed.tell({ kind: 'sheetActivated', sheet });
  expect([feed.version, feed.contentVersion]).toEqual([3, 0]);
  feed.changed();
  feed.tell({ kind: 'sheetRenamed', sheet, before: 'x' });
  expect([feed.version, feed.contentVersion]).toEqual([5, 2]);
});
