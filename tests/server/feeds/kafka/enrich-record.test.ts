import fc from 'fast-check';
import { answerOf, enrichedJson, messageOf, rawValue } from '../../../../server/feeds/kafka/enrich-record.ts';
import { sinkRecord } from '../../../setup/parts/sink-record.ts';

const textOf = (bytes: Uint8Array | null) => Buffer.from(bytes!).toString();

describe('a record with its answer', () => {
  it('is what it was, and one field more', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.constantFrom(0, 1, 4), (record, space) => {
        const own = JSON.stringify(record, null, space);
        const bytes = Buffer.from(own);
        const enriched = textOf(enrichedJson(sinkRecord({ bytes })));
        // The same where its source says that it is an object, and it need not be read again.
        const jsonNames = Object.keys(JSON.parse(own) as object);
        expect(textOf(enrichedJson(sinkRecord({ bytes, jsonNames })))).toBe(enriched);
        expect(enriched.startsWith(own.slice(0, own.lastIndexOf('}')).trimEnd())).toBe(true);
        const { amend, ...rest } = JSON.parse(enriched) as Record<string, unknown>;
        expect(enriched).toContain(JSON.stringify(answerOf(sinkRecord({ bytes }))));
        expect(amend).toMatchObject({ class: 'negative', sequence: 1, position: '7' });
        expect(JSON.stringify(rest)).toBe(JSON.stringify(JSON.parse(own)));
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('says that the row may be of none of the classes, and nothing of it where not', () => {
    const record = sinkRecord({ bytes: Buffer.from('{}') });
    const { class: name, confidence, source, ...answer } = record.answer;
    const unknown = { ...record, answer: { class: name, confidence, source, unknown: true as const, ...answer } };
    expect(textOf(enrichedJson(unknown))).toBe(`{"amend":${JSON.stringify(answerOf(unknown))}}`);
    expect(textOf(enrichedJson(record))).not.toContain('unknown');
  });

  it('is read where its bytes are more than the object: a mark of their order, the number of a schema', () => {
    const own = Buffer.from('{"id":7}');
    for (const before of [
      [0xef, 0xbb, 0xbf],
      [0, 0, 0, 0, 1],
    ]) {
      const bytes = Buffer.concat([Buffer.from(before), own]);
      expect(textOf(enrichedJson(sinkRecord({ bytes, jsonNames: ['id'] })))).toMatch(/^\{"id":7,"amend":\{/);
    }
  });

  it('keeps an answer that it had: the topic that it came from was written by Amend', () => {
    const once = enrichedJson(sinkRecord({}));
    const twice = enrichedJson(sinkRecord({ bytes: once, sequence: 9 }));
    const { amend, amend2 } = JSON.parse(textOf(twice)) as Record<string, { sequence: number }>;
    expect([amend!.sequence, amend2!.sequence]).toEqual([1, 9]);
  });

  it('is its fields by path where it was no JSON, without what the broker knew of it', () => {
    const fields = new Map<string, string | number>([
      ['kafka.key', 'k'],
      ['user.name', 'Ann'],
      ['id', 7],
    ]);
    for (const bytes of [null, Buffer.from([0, 0, 0, 0, 1, 0xff]), Buffer.from('[1]'), Buffer.from('text')]) {
      const record = sinkRecord({ bytes, fields });
      expect(JSON.parse(textOf(enrichedJson(record)))).toMatchObject({
        ...{ 'user.name': 'Ann', id: 7, amend: { class: 'negative' } },
      });
      expect(textOf(enrichedJson(record))).not.toContain('kafka.key');
    }
    expect(textOf(rawValue(sinkRecord({ bytes: null, fields })))).toBe('{"user.name":"Ann","id":7}');
  });

  it('goes by the key of its source, otherwise by its row’s', () => {
    const keyOf = (given: Parameters<typeof sinkRecord>[0]) => messageOf(sinkRecord(given), Buffer.from('')).key;
    expect(textOf(keyOf({ sourceKey: Buffer.from('K'), key: ['7'] }))).toBe('K');
    expect(textOf(keyOf({ key: ['7'] }))).toBe('7');
    expect(textOf(keyOf({ key: ['a', 7] }))).toBe('["a",7]');
    expect(keyOf({ key: [] })).toBeNull();
  });

  it('says in its headers what a reader drops repeats by, and which Amend said last', () => {
    const given = new Map([['amend-sequence', Buffer.from('1')]]);
    const { headers } = messageOf(sinkRecord({ headers: given, sequence: 2, cause: 'correction' }), Buffer.from(''));
    expect(Object.fromEntries([...headers].map(([name, bytes]) => [name, textOf(bytes)]))).toEqual({
      ...{ 'amend-sequence': '2', 'amend-partition': 'tweets-0', 'amend-position': '7', 'amend-cause': 'correction' },
    });
  });
});
