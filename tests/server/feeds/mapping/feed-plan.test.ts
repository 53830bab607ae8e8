import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { feedSettings } from '../../../../contract/feeds/feed.ts';
import { ANSWER_COLUMNS } from '../../../../contract/feeds/feed-sink.ts';
import { cleanText } from '../../../../server/feeds/mapping/clean-text.ts';
import { answeredColumns, feedColumns } from '../../../../server/feeds/mapping/feed-columns.ts';
import { planFeed } from '../../../../server/feeds/mapping/feed-plan.ts';
import { mapRecord } from '../../../../server/feeds/mapping/map-record.ts';
import { compileFilter } from '../../../../server/feeds/mapping/record-filter.ts';
import { settingsFault } from '../../../../server/feeds/mapping/settings-fault.ts';
import { aRecord } from '../../../fakes/list-source.ts';

const CONNECTION = '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11';
const CLASSIFIER = {
  columns: [
    { name: 'Text', type: 'text' as const },
    { name: 'Amount', type: 'number' as const },
    { name: 'Old', type: 'text' as const, dropped: true as const },
    { name: 'Note', type: 'ignored' as const },
  ],
  alsoCalled: [{ column: 'Amount', names: ['Betrag'] }],
};
const settings = (more: object = {}) =>
  feedSettings.parse({
    source: { kind: 'kafka', connection: CONNECTION, topic: 't', group: 'g', format: 'json', from: 'latest' },
    key: ['id', 'line'],
    columns: [
      { name: 'Text', from: 'user.text', clean: ['trim'] },
      { name: 'betrag', from: 'amount' },
      { name: 'Country', from: 'country', type: 'category' },
    ],
    ...{ malformed: 'warn', sinks: [], actions: [], sendsCorrections: false },
    ...more,
  });
const record = (fields: object = {}) =>
  aRecord('7', { id: 4711, line: ' a ', 'user.text': ' Hello ', amount: 3, country: 'DE', ...fields });

describe('a record', () => {
  const map = (fields: object = {}, more: object = {}) =>
    mapRecord(record(fields), 'p', settings(more), feedColumns(settings(more), CLASSIFIER));

  test('becomes a row: columns by their names in the classifier, carried ones beside, its key as a sheet has it', () => {
    expect(feedColumns(settings(), CLASSIFIER)).toMatchObject([
      { called: 'Text', type: 'text', isOfClassifier: true },
      { called: 'Amount', type: 'number', isOfClassifier: true },
      { called: 'Country', type: 'category', isOfClassifier: false },
    ]);
    expect(answeredColumns(feedColumns(settings(), CLASSIFIER)).map(({ name }) => name)).toEqual([
      'Text',
      'Amount',
      'Country',
      ...Object.values(ANSWER_COLUMNS),
    ]);
    expect(map().row).toEqual({
      key: '4711\u001fa',
      keyCells: [4711, ' a '],
      cells: ['Hello', 3, 'DE'],
      label: null,
      lesson: null,
    });
    expect(map({}, { key: undefined }).row).toMatchObject({ key: 'p ▸ 7', keyCells: [] });
    expect(map({ said: ' spam ' }, { label: 'said' }).row).toMatchObject({ label: 'spam' });
  });

  test.each([
    [{ id: null }, { reason: 'no-key', field: 'id' }],
    [{ line: '  ' }, { reason: 'no-key', field: 'line' }],
    [{ line: 'x'.repeat(1_000) }, { reason: 'key-too-long', field: 'id' }],
    [{ said: 'x'.repeat(300) }, { reason: 'text-too-long', field: 'said' }],
  ])('that has %j is not taken', (fields, fault) => {
    expect(map(fields, { label: 'said' }).fault).toEqual(fault);
  });

  test('without a field that the model reads is not taken; without one that is carried along it is', () => {
    const without = (name: string) => {
      const fields = new Map([...record().fields].filter(([path]) => path !== name));
      return mapRecord({ ...record(), fields }, '', settings(), feedColumns(settings(), CLASSIFIER));
    };
    expect(without('amount').fault).toEqual({ reason: 'field-missing', field: 'amount' });
    expect(without('country').row?.cells).toEqual(['Hello', 3, null]);
  });
});

describe('cleaning', () => {
  test.each([
    [' a  b\n', ['trim', 'one-blank'], 'a b'],
    ['<p>Where is<br>my &amp; <b>bag</b>?</p><script>x()</script>', ['no-html', 'one-blank'], 'Where is my & bag?'],
    ['1 < 2 and 3 > 2', ['no-html'], '1 < 2 and 3 > 2'],
    ['@united see https://t.co/x?y=1 now', ['no-mentions', 'no-links', 'one-blank', 'trim'], 'see now'],
    ['mail me@example.com #Fail', ['no-mentions', 'no-hash', 'lower-case'], 'mail me@example.com fail'],
  ] as const)('of %j by %j', (text, steps, cleaned) => expect(cleanText(text, steps)).toBe(cleaned));

  test('takes any text, and makes none longer', () => {
    const steps = ['no-html', 'no-links', 'no-mentions', 'no-hash', 'one-blank', 'trim'] as const;
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('<', '>', 'a', '/', '&', ' ', '"', '@', '#', 'http://'), maxLength: 60 }),
        (text) => expect(cleanText(text, ['one-blank', ...steps]).length).toBeLessThanOrEqual(text.length),
      ),
      { seed: 7, numRuns: 300 },
    );
    for (const hostile of ['<div>'.repeat(6_000), '<'.repeat(32_767), '&amp;'.repeat(6_000), '<a href="'.repeat(3_000)])
      expect(typeof cleanText(hostile, steps)).toBe('string');
  });
});

describe('a filter', () => {
  const ask = (expression: string, fields: object) => {
    const compiled = compileFilter(expression);
    return 'said' in compiled ? compiled : compiled.filter(record(fields).fields);
  };
  test.each([
    ['record.amount >= 3', {}, true],
    ['record.amount % 2 == 1', {}, true],
    ['record.user.text.startsWith(" He")', {}, true],
    ['record["user.text"].size() == 7', {}, true],
    ['has(record.nothing)', {}, false],
    ['record.country in ["DE", "AT"] && record.amount < 3', {}, false],
    ["record.country.matches('^(a+)+$')", { country: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaa!' }, false],
  ])('%s of %j is %s', (expression, fields, taken) => expect(ask(expression, fields)).toBe(taken));

  test.each(['record.nothing == 1', 'record.country', 'record.amount * 1.5 > 2.0', 'nobody(record)'])(
    '%s cannot be asked',
    (expression) => {
      expect(ask(expression, {})).toEqual({ said: expect.stringMatching(/./) });
    },
  );

  test('that would take too long is refused', () => {
    expect(compileFilter('[1].all(a, [1].all(b, [1].all(c, true)))')).toEqual({
      said: 'more than 2 of all, exists, exists_one, map and filter',
    });
  });

  const large = {
    text: 'aa '.repeat(10_900),
    ...Object.fromEntries([...Array(500).keys()].map((n) => [`f${n}`, 'x'])),
  };
  test.each([
    'record.all(k, record.all(j, record.text.size() > 3))',
    'record.map(k, record.text + record.text).size() > 3',
    'record.all(k, record.text.matches("(a|b)*c") || true)',
    'record.text.matches("(a?){50}a{50}")',
    'record.text.matches(record.text)',
    `(record.text${' + record.text'.repeat(60)}).contains("q")`,
  ])('%s is not asked of a record so large that nothing else would be answered meanwhile', (expression) => {
    const compiled = compileFilter(expression);
    if ('said' in compiled) throw new Error(compiled.said);
    const fields = record(large).fields;
    const before = process.cpuUsage();
    expect(compiled.filter(fields)).toEqual({ said: 'takes more than 20 ms with a record as large as this one' });
    // A tenth of a second, where the first would take an hour.
    expect(process.cpuUsage(before).user).toBeLessThan(100_000);
    expect(typeof compiled.filter(record({ text: 'a small one' }).fields)).toBe('boolean');
  });

  test('of words, dates and numbers is asked of the largest records', () => {
    for (const expression of [
      'record.text.contains("zz") || record.f3 == "x"',
      'record.f7.startsWith("x") && record.text.size() > 100',
      'has(record.f3) && record.f3 in ["x", "y"] && record.amount > 2',
      'record.text.matches("zz$")',
    ]) {
      const compiled = compileFilter(expression);
      if ('said' in compiled) throw new Error(compiled.said);
      expect([true, false]).toContain(compiled.filter(record(large).fields));
    }
    const list = `[${Array.from({ length: 300 }, (_, n) => n).join()}]`;
    expect(compileFilter(`${list}.all(a, ${list.slice(0, 500)}1].all(b, a < b))`)).toEqual({
      said: 'takes more than 20 ms',
    });
  });

  test('by a condition takes what it holds of, and sinks and actions ask for the answer, too', () => {
    const when = (column: string, value: string) => ({ column, operator: 'is', values: [value] });
    const sink = { kind: 'kafka', connection: CONNECTION, topic: 't', format: 'json', what: 'raw' };
    const plan = planFeed(
      settings({
        filter: { condition: when('Country', 'de') },
        sinks: [sink, { ...sink, when: when('Amend class', 'SPAM') }],
        actions: [{ when: { column: 'Amend confidence', operator: 'less', value: 0.5 }, channels: [CONNECTION] }],
      }),
      CLASSIFIER,
    );
    const sorted = plan.sort([record(), record({ country: 'FR' }), record({ id: null })], '');
    expect(sorted.map(({ outcome }) => outcome)).toEqual(['row', 'filtered', 'malformed']);
    const asked = [
      { cells: ['Hello', 3, 'DE'], class: 'spam', confidence: 0.9 },
      { cells: ['Hello', 3, 'DE'], class: 'ham', confidence: 0.4 },
    ];
    expect(plan.sinksOf(asked)).toEqual([[0, 1], [0]]);
    expect(plan.actionsOf(asked)).toEqual([[], [0]]);
  });
});

test('settings fit a classifier whose columns they all name, of which sinks find rows by the key', () => {
  const table = {
    kind: 'postgres',
    connection: CONNECTION,
    schema: 'public',
    table: 't',
    answer: { class: 'c' },
    addsRows: false,
  };
  expect(settingsFault(settings(), CLASSIFIER)).toBeNull();
  expect(settingsFault(settings({ sinks: [{ ...table, keyColumns: ['id', 'line'] }] }), CLASSIFIER)).toBeNull();
  expect(settingsFault(settings({ sinks: [{ ...table, keyColumns: ['id'] }] }), CLASSIFIER)).toEqual({
    reason: 'key-columns',
    sink: 0,
    key: 2,
  });
  const one = { columns: [{ name: 'Text', from: 'x' }] };
  expect(settingsFault(settings(one), CLASSIFIER)).toEqual({ reason: 'no-columns', column: 'Amount' });
});
