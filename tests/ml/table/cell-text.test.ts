import { cellText } from '../../../ml/table/cell-text.ts';

describe('cellText', () => {
  test('trims texts and spells numbers and booleans', () => {
    expect(['  a b ', 12.5, true, -0.25].map(cellText)).toEqual(['a b', '12.5', 'true', '-0.25']);
  });

  test('says nothing for blanks, null, Excel errors and numbers that are not finite', () => {
    expect(['', '   ', null, '#N/A', ' #DIV/0! ', '#REF!', NaN, Infinity].map(cellText)).toEqual(
      new Array(8).fill(null),
    );
  });

  test('keeps text that only looks odd', () => {
    expect(['=1+1', '__proto__', '#hashtag', 'null'].map(cellText)).toEqual(['=1+1', '__proto__', '#hashtag', 'null']);
  });
});
