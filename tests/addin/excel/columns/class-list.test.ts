import { inlineList } from '../../../../addin/excel/columns/class-list.ts';

describe('inlineList', () => {
  test('a short list stands in the drop-down itself', () => {
    expect(inlineList(Object.freeze(['Travel', 'IT']))).toBe('Travel,IT');
  });

  test('255 characters fit, 256 do not', () => {
    expect(inlineList(['a'.repeat(127), 'b'.repeat(127)])).toHaveLength(255);
    expect(inlineList(['a'.repeat(127), 'b'.repeat(128)])).toBeNull();
  });

  test.each([[['Travel, domestic']], [['=A1', 'x']], [[' Travel']]])(
    "%j would be read as part of the list's form",
    (classes) => {
      expect(inlineList(classes)).toBeNull();
    },
  );
});
