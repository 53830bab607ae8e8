/** @jest-environment ./tests/setup/page-environment.js */
import { act, renderHook, waitFor } from '@testing-library/react';
import { useWorkbookVersion } from '../../../workbench/grid/use-workbook.ts';
import { at, bookOf } from '../workbook/book.ts';

test('the version rises with what is changed, and stays with what is only asked', async () => {
  const { workbook } = bookOf([['a']]);
  const { result } = renderHook(() => useWorkbookVersion(workbook));
  const before = result.current;
  workbook.find('A1');
  expect(result.current).toBe(before);
  act(() => workbook.writeCells(at(workbook, 'A1'), [['b']], 'user'));
  await waitFor(() => expect(result.current).toBeGreaterThan(before));
});
