import fc from 'fast-check';
import { readJson } from '../../../../server/feeds/kafka/read-json.ts';
import { readText } from '../../../../server/feeds/kafka/read-text.ts';

const fieldsOf = (text: string) => Object.fromEntries(readJson(Buffer.from(text)).fields ?? []);

describe('a record of JSON', () => {
  it('keeps every digit of a whole number, and touches no text', () => {
    expect(
      fieldsOf(
        '{"id":569587686496825344,"minus":-9007199254740993,"safe":9007199254740991,"text":"9007199254740993 \\" 9007199254740993","9007199254740993":1,"list":[9007199254740993],"large":1e30,"pi":3.14159265358979312}',
      ),
    ).toEqual({
      ...{ id: '569587686496825344', minus: '-9007199254740993', safe: 9007199254740991 },
      text: '9007199254740993 " 9007199254740993',
      ...{ '9007199254740993': 1, list: '["9007199254740993"]', large: 1e30, pi: Math.PI },
    });
  });

  it('reads what JSON.parse reads, but for whole numbers that it would round', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.double(), fc.maxSafeInteger())), (record) => {
        // A text of many digits has all of them looked at.
        const text = JSON.stringify({ ...record, digits: '1234567890123456' });
        const own = Object.entries(JSON.parse(text) as object).filter(([name]) => name !== '__proto__');
        for (const [name, value] of own) expect(readJson(Buffer.from(text)).fields?.get(name)).toEqual(value);
      }),
      { seed: 13, numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n }), (id) => {
        const read = readJson(Buffer.from(`{"id":${id}}`)).fields?.get('id');
        expect(read).toBe(Number.isSafeInteger(Number(id)) ? Number(id) : id.toString());
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('is read after the number of its schema, too', () => {
    expect(readJson(Buffer.concat([Buffer.from([0, 0, 0, 0, 7]), Buffer.from('{"id":1}')])).fields).toEqual(
      new Map([['id', 1]]),
    );
  });

  it.each([
    ['{"id": ', 'unreadable'],
    ['', 'unreadable'],
    ['{"id": 01234567890123456789}', 'unreadable'],
    ['"text"', 'no-fields'],
    ['[{"id":1}]', 'no-fields'],
    ['null', 'no-fields'],
    [Buffer.from([0x7b, 0xff, 0x7d]), 'unreadable'],
    [`{"a":${'['.repeat(200_000)}`, 'unreadable'],
  ])('is refused where it is none, or holds no fields: %#', (given, reason) => {
    expect(readJson(Buffer.from(given)).fault).toMatchObject({ reason });
  });
});

describe('a record of text', () => {
  it('is one field, or refused where it is no text', () => {
    expect(readText(Buffer.from('where is my bag')).fields).toEqual(new Map([['text', 'where is my bag']]));
    expect(readText(Buffer.from([0xff])).fault).toMatchObject({ reason: 'unreadable', format: 'UTF-8' });
  });
});
