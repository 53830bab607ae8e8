import { flattenFields } from '../../../../server/feeds/fields/flatten-fields.ts';

describe('the fields of a record', () => {
  it('are known by their path, whatever they lie within', () => {
    expect(flattenFields({ id: 7, user: { name: 'Ann', seen: { at: '2015-02-22' } } }).fields).toEqual(
      new Map<string, unknown>([
        ['id', 7],
        ['user.name', 'Ann'],
        ['user.seen.at', '2015-02-22'],
      ]),
    );
  });

  it('keep every digit of a whole number', () => {
    const record = { small: 12n, large: 569_587_686_496_825_344n, list: [9_007_199_254_740_993n, 1n] };
    expect(flattenFields(record).fields).toEqual(
      new Map<string, unknown>([
        ['small', 12],
        ['large', '569587686496825344'],
        ['list', '["9007199254740993",1]'],
      ]),
    );
  });

  it('are nothing where a value is none, and the text of JSON where it is a list', () => {
    expect(flattenFields({ none: null, list: [1, 'two'], not: Number.NaN, bytes: new Uint8Array(3) }).fields).toEqual(
      new Map<string, unknown>([
        ['none', null],
        ['list', '[1,"two"]'],
        ['not', null],
        ['bytes', null],
      ]),
    );
  });

  it.each([
    ['a list', [1], { reason: 'no-fields' }],
    ['a text', 'hello', { reason: 'no-fields' }],
    ['nothing', null, { reason: 'no-fields' }],
    ['what lies too deep', nested(9), { reason: 'too-deep' }],
    [
      'too many',
      Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`f${at}`, at])),
      { reason: 'too-many-fields' },
    ],
    ['a text that no cell holds', { a: { b: 'x'.repeat(32_768) } }, { reason: 'text-too-long', field: 'a.b' }],
  ])('are refused of %s', (_, record, fault) => {
    expect(flattenFields(record)).toEqual({ fields: null, fault });
  });

  it('lie as deep as is said', () => {
    expect(flattenFields(nested(8)).fault).toBeNull();
  });
});

/** Objects within one another, so many levels of them. */
function nested(levels: number): unknown {
  return levels === 1 ? { end: 1 } : { in: nested(levels - 1) };
}
