import { StandingCorrections } from '../../../../addin/excel/corrections/standing-corrections.ts';

describe('StandingCorrections', () => {
  test('the first class of a row is news, the same again is not', () => {
    const standing = new StandingCorrections();
    expect(standing.note({ key: 'a', class: 'Travel' })).toBe(true);
    expect(standing.note({ key: 'a', class: 'Travel' })).toBe(false);
  });

  test('emptying a cell is news only where something stood', () => {
    const standing = new StandingCorrections();
    expect(standing.note({ key: 'a', class: null })).toBe(false);
    standing.note({ key: 'a', class: 'Travel' });
    expect(standing.note({ key: 'a', class: null })).toBe(true);
    expect(standing.classOf('a')).toBeNull();
  });

  test('a key named __proto__ is a key like any other', () => {
    const standing = new StandingCorrections();
    expect(standing.classOf('__proto__')).toBeNull();
    expect(standing.note({ key: '__proto__', class: 'Travel' })).toBe(true);
    expect(standing.classOf('__proto__')).toBe('Travel');
  });

  test('after a scan, rows that it did not name have no correction', () => {
    const standing = new StandingCorrections();
    standing.note({ key: 'a', class: 'Travel' });
    standing.noteAll([{ key: 'b', class: 'IT', cells: [], predictedClass: null, column: 'correction' as const }]);
    expect(standing.classOf('a')).toBeNull();
    expect(standing.classOf('b')).toBe('IT');
  });
});
