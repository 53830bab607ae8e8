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
    standing.noteAll([{ key: 'b', class: 'IT' }], new Set(['a', 'b']));
    expect(standing.classOf('a')).toBeNull();
    expect(standing.classOf('b')).toBe('IT');
  });

  test('what stood before and is gone was emptied unseen, in rows that are there, until something stands there', () => {
    const standing = new StandingCorrections();
    standing.recall(new Map([...'abc'].map((key) => [key, 'Travel'])));
    standing.noteAll([{ key: 'b', class: 'IT' }], new Set(['a', 'b']));
    expect([...standing.emptiedUnseen]).toEqual([['a', 'Travel']]);
    expect([...standing.toKeep]).toEqual([
      ['a', 'Travel'],
      ['b', 'IT'],
    ]);
    // A sort tells of every row: nobody has said anything of this one by it.
    expect(standing.note({ key: 'a', class: null })).toBe(false);
    expect(standing.emptiedUnseen.size).toBe(1);
    expect(standing.note({ key: 'a', class: 'Meals' })).toBe(true);
    expect(standing.emptiedUnseen.size).toBe(0);
  });

  test('what is emptied here is news and not asked about, what somebody else empties is asked about', () => {
    const standing = new StandingCorrections();
    standing.noteAll(
      [...'ab'].map((key) => ({ key, class: 'Travel' })),
      new Set('ab'),
    );
    expect(standing.note({ key: 'a', class: null })).toBe(true);
    expect(standing.noteUnseen({ key: 'b', class: null })).toBe(false);
    expect([...standing.emptiedUnseen]).toEqual([['b', 'Travel']]);
    standing.settle(['b']);
    expect(standing.toKeep.size).toBe(0);
  });

  test('what is noted while the column is read is newer than what was read', async () => {
    const standing = new StandingCorrections();
    standing.noteAll([{ key: 'a', class: 'Travel' }], new Set('abc'));
    await standing.looking(async (noted) => {
      standing.note({ key: 'a', class: null });
      standing.note({ key: 'b', class: 'Meals' });
      standing.noteAll(
        [...'ac'].map((key) => ({ key, class: 'Travel' })),
        new Set('abc'),
        noted,
      );
    });
    expect([...standing.toKeep]).toEqual([
      ['b', 'Meals'],
      ['c', 'Travel'],
    ]);
    expect(standing.emptiedUnseen.size).toBe(0);
  });
});
