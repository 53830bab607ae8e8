import { expect, test } from '@jest/globals';
import { History } from '../../../workbench/workbook/history.ts';

function deed(log: string[], name: string) {
  return { undo: () => void log.push(`undo ${name}`), redo: () => void log.push(`redo ${name}`) };
}

test('deeds are undone latest first and redone in order; a new one forgets what was undone', () => {
  const log: string[] = [];
  const history = new History();
  history.add(deed(log, 'a'));
  history.add(deed(log, 'b'));
  history.undo();
  history.undo();
  history.undo();
  history.redo();
  expect(log).toEqual(['undo b', 'undo a', 'redo a']);
  history.add(deed(log, 'c'));
  expect([history.canUndo, history.canRedo]).toEqual([true, false]);
  history.forget();
  expect(history.canUndo).toBe(false);
});
