import { emptyForm, formOf } from '../../../../addin/feeds/form/feed-form.ts';
import { keptForm } from '../../../../addin/feeds/form/kept-form.ts';
import { fieldsOf, proposeColumns } from '../../../../addin/feeds/form/propose-columns.ts';
import { settingsKey, settingsOf } from '../../../../addin/feeds/form/settings-of-form.ts';
import { sinkBesideSource } from '../../../../addin/feeds/form/sink-form.ts';
import { emptySource } from '../../../../addin/feeds/form/source-form.ts';
import { feedSettings, type FeedSettings } from '../../../../contract/feeds/feed.ts';
import type { FeedSource } from '../../../../contract/feeds/feed-source.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { aConnection, aFeed, aTriedRecord, feedSettingsOf } from '../../../fakes/fake-feeds.ts';

const CLASSIFIER = aClassifier();
const CONNECTION = aConnection().id;
const TABLE = { connection: CONNECTION, schema: 'crm', table: 'mails', keyColumns: ['id', 'day'] };
const SOURCES: readonly FeedSource[] = [
  { kind: 'postgres', ...TABLE, takesPresent: false, takesChanges: true },
  { kind: 'mysql', ...TABLE, cursorColumn: 'id', everySeconds: 5, overlapSeconds: 60, takesPresent: true },
  { kind: 'imap', connection: CONNECTION, mailbox: 'INBOX/Claims', takesPresent: false, marksSeen: true },
  { kind: 'file', format: {} },
  { kind: 'file', format: { delimiter: '\t', encoding: 'windows-1252', decimal: ',', dates: 'day-first' } },
  { kind: 'folder', folder: 'in', suffix: '.txt', format: { delimiter: ';' }, everySeconds: 30 },
  {
    ...{ kind: 'kafka', connection: CONNECTION, topic: 'tweets', group: 'amend', format: 'avro', from: 'latest' },
    ...{ chunk: 1_000, waitMs: 50 },
  },
];
const WHOLE: Partial<FeedSettings> = {
  columns: [...feedSettingsOf().columns, { name: 'Followers', from: 'user.followers', type: 'number', clean: [] }],
  label: 'said',
  filter: { condition: { column: 'Followers', operator: 'at-least', value: 5 } },
  malformed: 'drop',
  sinks: [
    {
      ...{ kind: 'mysql', ...TABLE, answer: { class: 'class', version: 'version' }, addsRows: true },
      fields: [
        { from: 'subject', column: 'topic' },
        { from: 'head.a=b', column: 'text of it' },
      ],
      when: { column: 'Amend confidence', operator: 'less', value: 0.5 },
    },
    { kind: 'kafka', connection: CONNECTION, topic: 'answers', format: 'json', what: 'raw' },
    { kind: 'kafka', connection: CONNECTION, topic: 'all', format: 'json', what: 'enriched', compression: 'gzip' },
  ],
  actions: [
    { when: { column: 'Amend class', operator: 'is', values: ['Meals'] }, channels: [CONNECTION], everyMinutes: 0 },
  ],
  sendsCorrections: false,
  lagAlert: { records: 1_000, minutes: 5 },
};

describe('a feed that is opened to be changed', () => {
  test.each(SOURCES.map((source) => [source.kind, source] as const))(
    'says the same again where nothing is typed: %s',
    (_, source) => {
      const settings = feedSettings.parse(feedSettingsOf({ ...WHOLE, source }));
      expect(settingsOf(formOf(aFeed({ settings }), CLASSIFIER))).toEqual(settings);
    },
  );

  test('says the same again with an expression of CEL, and without a key', () => {
    const { key: _, ...rest } = feedSettingsOf({ filter: { cel: 'record.id > 1' } });
    expect(settingsOf(formOf(aFeed({ settings: rest }), CLASSIFIER))).toEqual(rest);
  });

  test('has a column that the classifier got since without a field', () => {
    const columns = [...CLASSIFIER.columns, { name: 'City', type: 'category' as const }];
    const form = formOf(aFeed(), { columns });
    expect(form.columns.map(({ name, from }) => [name, from])).toEqual([
      ['Merchant', 'merchant'],
      ['Amount', 'amount'],
      ['City', ''],
    ]);
    expect(form.carried).toEqual([]);
  });
});

test('what was tried is known again by its settings, whatever the name and the reason', () => {
  const form = formOf(aFeed(), CLASSIFIER);
  expect(settingsKey({ ...form, name: 'Other', because: 'So.', step: 'trial' })).toBe(settingsKey(form));
  expect(settingsKey({ ...form, malformed: 'warn' })).not.toBe(settingsKey(form));
});

describe('what is proposed', () => {
  const FIELDS = ['ID', 'merchant ', 'Sum', 'AMOUNT'].map((name) => ({ name, value: '' }));

  test('are the fields that are called as the columns are, and by other names of these', () => {
    const form = proposeColumns(emptyForm(CLASSIFIER), CLASSIFIER, FIELDS);
    expect(form.columns.map(({ from }) => from)).toEqual(['merchant ', 'AMOUNT']);
    const alsoCalled = [{ column: 'Amount', names: ['Sum'] }];
    const others = FIELDS.filter(({ name }) => name !== 'AMOUNT');
    expect(proposeColumns(emptyForm(CLASSIFIER), { ...CLASSIFIER, alsoCalled }, others).columns[1]!.from).toBe('Sum');
  });

  test('is the key of the classifier, or of the table that is read', () => {
    const topic = { ...emptyForm(CLASSIFIER), source: { ...emptySource, kind: 'kafka' as const } };
    expect(proposeColumns(topic, CLASSIFIER, FIELDS).key).toBe('ID');
    const table = { ...topic, source: { ...emptySource, keyColumns: 'number' } };
    expect(proposeColumns(table, CLASSIFIER, FIELDS).key).toBe('number');
  });

  test('is nothing in the place of what somebody chose', () => {
    const empty = emptyForm(CLASSIFIER);
    const columns = [{ ...empty.columns[0]!, from: 'Sum' }, empty.columns[1]!];
    const form = proposeColumns({ ...empty, columns, key: 'other' }, CLASSIFIER, FIELDS);
    expect(form.columns.map(({ from }) => from)).toEqual(['Sum', 'AMOUNT']);
    expect(form.key).toBe('other');
  });

  test('is made of the fields of all records, with a value where one has any', () => {
    const records = [
      aTriedRecord({ fields: [{ name: 'id', value: '' }] }),
      aTriedRecord({
        fields: [
          { name: 'id', value: '7' },
          { name: 'text', value: 'a' },
        ],
      }),
    ];
    expect(fieldsOf({ records })).toEqual([
      { name: 'id', value: '7' },
      { name: 'text', value: 'a' },
    ]);
  });

  test('is a sink beside the rows that are read, and none beside mails', () => {
    expect(sinkBesideSource({ ...emptySource, connection: 'c', table: 't', keyColumns: 'id' })).toMatchObject({
      ...{ kind: 'postgres', connection: 'c', schema: 'public', table: 't', keyColumns: 'id' },
    });
    expect(sinkBesideSource({ ...emptySource, kind: 'imap' })).toBeNull();
  });
});

describe('a feed that a browser has kept', () => {
  const form = formOf(aFeed({ settings: feedSettingsOf(WHOLE) }), CLASSIFIER);
  const kept = (value: unknown) => keptForm(JSON.parse(JSON.stringify(value)), CLASSIFIER);

  test('is as it was', () => {
    expect(kept(form)).toEqual(form);
    expect(kept(emptyForm(CLASSIFIER))).toEqual(emptyForm(CLASSIFIER));
  });

  test('has the columns that the classifier has by now', () => {
    const columns = [
      { name: 'Amount', type: 'number' as const },
      { name: 'City', type: 'text' as const },
    ];
    expect(keptForm(form, { columns })?.columns.map(({ name, from }) => [name, from])).toEqual([
      ['Amount', 'amount'],
      ['City', ''],
    ]);
  });

  test.each([
    ['nothing', null],
    ['a text', 'abc'],
    ['another thing', { name: 'x' }],
    ['one of a step that there is not', { ...form, step: 'other' }],
    ['one of a source without its fields', { ...form, source: { kind: 'postgres' } }],
    ['one of another sink', { ...form, sinks: [{ kind: 'kafka' }] }],
    ['one of another action', { ...form, actions: [{}] }],
    ['one of another column', { ...form, columns: [null] }],
    ['a change of nothing that is named', { ...form, of: { id: 1 } }],
  ])('is none where it is %s', (_, value) => {
    expect(kept(value)).toBeNull();
  });
});
