import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  CHAIN_START,
  chainEntries,
  hashOf,
  type ChainHead,
  type EntryContent,
  type StoredEntry,
} from '../../../../server/platform/audit/chain.ts';
import { followChain } from '../../../../server/platform/audit/verify-log.ts';

const LOG = 'audit/7b0e3f6a';
const RUNS = { numRuns: 400, seed: 16 };

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const scalar = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
const content: fc.Arbitrary<EntryContent> = fc.record({
  author: fc.option(text),
  about: fc.array(scalar, { minLength: 1, maxLength: 3 }),
  payload: fc.array(fc.oneof(scalar, fc.dictionary(text, scalar, { maxKeys: 3 })), { minLength: 1, maxLength: 4 }),
});
/** A log that begins in form 1 and goes on in form 2, either part of any length, some of its payloads erased. */
const log = fc
  .record({
    old: fc.array(text, { maxLength: 4 }),
    posts: fc.array(fc.array(content, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
    erased: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  })
  .map(({ old, posts, erased }) => written(old, posts, erased));

function written(old: readonly string[], posts: readonly EntryContent[][], erased: readonly boolean[]): StoredEntry[] {
  const entries: StoredEntry[] = [];
  const head = (): ChainHead => entries.at(-1) ?? { sequence: 0, hash: CHAIN_START };
  for (const said of old) {
    const { sequence, hash } = head();
    const entry = { sequence: sequence + 1, hash: '', text: said };
    entries.push({ ...entry, hash: hashOf(entry, hash, LOG) });
  }
  posts.forEach((post, day) => {
    const at = new Date(Date.UTC(2026, 0, 1 + day));
    const links = chainEntries(head(), post, LOG, at);
    links.forEach((link, index) => entries.push({ ...link, ...post[index]!, at }));
  });
  return entries.map((entry, index) => (erased[index] === true ? erase(entry) : entry));
}

function erase(entry: StoredEntry): StoredEntry {
  return 'text' in entry ? entry : { ...entry, payload: null, seal: { ...entry.seal, salt: null } };
}

const verify = (entries: readonly StoredEntry[], head: ChainHead | undefined, name = LOG) =>
  followChain({
    name,
    readPage: async (after, limit) =>
      entries
        .filter(({ sequence }) => sequence > after)
        .sort((a, b) => a.sequence - b.sequence)
        .slice(0, limit),
    readHead: async () => head ?? { sequence: 0, hash: CHAIN_START },
  });

const wrongly = (digits: string): string => (digits.startsWith('0') ? '1' : '0') + digits.slice(1);

/** Every way to change one stored field of an entry, by the field's name. */
function changesOf(entry: StoredEntry): [string, StoredEntry][] {
  const hash = { ...entry, hash: wrongly(entry.hash) };
  if ('text' in entry)
    return [
      ['hash', hash],
      ['text', { ...entry, text: `${entry.text} ` }],
    ];
  const { seal, about, payload, author, at } = entry;
  const sealed = (change: Partial<typeof seal>) => ({ ...entry, seal: { ...seal, ...change } });
  const ofPayload: [string, StoredEntry][] =
    payload === null
      ? [
          ['payload', { ...entry, payload: [] }],
          ['salt', sealed({ salt: '0'.repeat(32) })],
        ]
      : [
          ...payload.map((value, at): [string, StoredEntry] => [
            `payload ${at}`,
            { ...entry, payload: payload.with(at, [value]) },
          ]),
          ['payload', { ...entry, payload: [...payload, null] }],
          ['payload away, salt kept', { ...entry, payload: null }],
          ['salt', sealed({ salt: wrongly(seal.salt!) })],
          ['salt away, payload kept', sealed({ salt: null })],
        ];
  return [
    ['hash', hash],
    ['form', sealed({ form: seal.form + 1 })],
    ['digest', sealed({ payloadDigest: wrongly(seal.payloadDigest!) })],
    ['no digest', sealed({ payloadDigest: null })],
    ['time', { ...entry, at: new Date(at.getTime() + 1) }],
    ['author', { ...entry, author: author === null ? '' : `${author} ` }],
    ['nobody', { ...entry, author: author === null ? 'null' : null }],
    ...about.map((value, at): [string, StoredEntry] => [
      `about ${at}`,
      { ...entry, about: about.with(at, `${String(value)}!`) },
    ]),
    ['about', { ...entry, about: [...about, null] }],
    ...ofPayload,
  ];
}

const renumbered = (entries: readonly StoredEntry[]) => entries.map((entry, i) => ({ ...entry, sequence: i + 1 }));

describe('a chain', () => {
  test('holds in form 1, in form 2, and from one into the other, whatever payloads were erased', () =>
    fc.assert(
      fc.asyncProperty(log, async (entries) => {
        const erased = entries.filter((entry) => 'payload' in entry && entry.payload === null).length;
        expect(await verify(entries, entries.at(-1))).toEqual({ intact: true, events: entries.length, erased });
        const none = entries.map(erase);
        expect(await verify(none, none.at(-1))).toMatchObject({ intact: true, events: entries.length });
      }),
      RUNS,
    ));

  test('breaks at an entry of which any one field was changed', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), async (entries, pick) => {
        const index = pick % entries.length;
        for (const [field, changed] of changesOf(entries[index]!)) {
          const verdict = await verify(entries.with(index, changed), entries.at(-1));
          expect([field, verdict]).toEqual([
            field,
            expect.objectContaining({ intact: false, events: index, firstBroken: index + 1 }),
          ]);
        }
      }),
      RUNS,
    ));

  test('breaks where an entry was removed, at the end as well, and whether or not the others close up', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), async (entries, pick) => {
        const index = pick % entries.length;
        const left = entries.toSpliced(index, 1);
        const gap = { intact: false, events: index, firstBroken: index + 1, fault: 'missing' };
        expect(await verify(left, entries.at(-1))).toMatchObject(gap);
        expect(await verify(renumbered(left), entries.at(-1))).toMatchObject({ firstBroken: index + 1 });
      }),
      RUNS,
    ));

  test('breaks at the first of two entries that changed places', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), fc.nat(), async (entries, one, other) => {
        const [a, b] = [one % entries.length, other % entries.length].sort((x, y) => x - y) as [number, number];
        fc.pre(a !== b);
        const swapped = renumbered(entries.with(a, entries[b]!).with(b, entries[a]!));
        expect(await verify(swapped, entries.at(-1))).toMatchObject({ intact: false, firstBroken: a + 1 });
      }),
      RUNS,
    ));

  test('breaks where an entry was put in, made up or a copy, and before or after all others', () =>
    fc.assert(
      fc.asyncProperty(log, fc.nat(), fc.nat(), async (entries, where, which) => {
        const at = where % (entries.length + 1);
        const copied = which % entries.length;
        const longer = renumbered(entries.toSpliced(at, 0, entries[copied]!));
        // A copy of the entry at its own place is that entry: the next one is put in.
        const firstBroken = copied === at ? at + 2 : at + 1;
        expect(await verify(longer, entries.at(-1))).toMatchObject({ intact: false, firstBroken });
        const before = [{ ...entries[copied]!, sequence: -where }, ...entries];
        expect(await verify(before, entries.at(-1))).toMatchObject({ firstBroken: 1, fault: 'added', events: 0 });
      }),
      RUNS,
    ));

  test('that goes on behind its head, or whose head is another, breaks there', () =>
    fc.assert(
      fc.asyncProperty(log, content, async (entries, more) => {
        const head = entries.at(-1)!;
        const [link] = chainEntries(head, [more], LOG, new Date(0));
        const longer = [...entries, { ...link!, ...more, at: new Date(0) }];
        const after = { intact: false, events: entries.length, firstBroken: entries.length + 1, fault: 'head' };
        expect(await verify(longer, head)).toMatchObject(after);
        expect(await verify(entries, { ...head, hash: wrongly(head.hash) })).toMatchObject(after);
      }),
      RUNS,
    ));

  test('of another log is none of this one, however alike they are', () =>
    fc.assert(
      fc.asyncProperty(log, async (entries) => {
        const first = entries.findIndex((entry) => !('text' in entry));
        expect(await verify(entries, entries.at(-1), 'audit/other')).toMatchObject({ firstBroken: first + 1 });
      }),
      RUNS,
    ));
});

describe('followChain', () => {
  test('says in a sentence what broke', async () => {
    const entries = written([], [Array(4).fill({ author: null, about: ['x'], payload: ['y'] })], []);
    const head = entries.at(-1);
    const sentences = await Promise.all([
      verify(entries.toSpliced(1, 1), head),
      verify([{ ...entries[0]!, sequence: 0 }, ...entries], head),
      verify(entries.with(2, { ...entries[2]!, hash: wrongly(entries[2]!.hash) }), head),
      verify(entries.with(2, { ...entries[2]!, payload: ['z'] } as StoredEntry), head),
      verify(entries, entries[2]),
    ]);
    expect(sentences.map((verdict) => !verdict.intact && verdict.reason)).toEqual([
      'Entry 2 is missing.',
      'An entry that was never recorded stands before entry 1.',
      'Entry 3 is not what was recorded, or not where it was recorded.',
      'What entry 3 says is not what was recorded.',
      'The log does not end before entry 4, or not as its head says.',
    ]);
  });

  test('reads a long log in pages, so that memory does not grow with it', async () => {
    const entries = written([], [Array(1_201).fill({ author: null, about: ['x'], payload: ['y'] })], []);
    const pages: number[] = [];
    const verdict = await followChain({
      name: LOG,
      readPage: async (after, limit) => {
        const start = Math.max(0, after);
        const page = entries.slice(start, start + limit);
        pages.push(page.length);
        return page;
      },
      readHead: async () => entries.at(-1)!,
    });
    expect(verdict).toEqual({ intact: true, events: 1_201, erased: 0 });
    expect(pages).toEqual([500, 500, 201]);
  });

  test('an empty log holds', async () =>
    expect(await verify([], undefined)).toEqual({ intact: true, events: 0, erased: 0 }));
});
