import { emptyAction, emptyForm, type FeedForm, type SetupStep } from '../../../../addin/feeds/form/feed-form.ts';
import { emptySink } from '../../../../addin/feeds/form/sink-form.ts';
import { emptySource, type SourceForm } from '../../../../addin/feeds/form/source-form.ts';
import { missingAt } from '../../../../addin/feeds/setup/missing-of.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';

const CLASSIFIER = aClassifier();
const EMPTY = emptyForm(CLASSIFIER);
const SINK = { ...emptySink, connection: 'c', table: 't', keyColumns: 'id' };
const CARRIED = { name: 'merchant', from: 'm', clean: [], type: 'text' as const };

const at = (step: SetupStep, fields: Partial<FeedForm>) => missingAt(step, { ...EMPTY, ...fields }, CLASSIFIER);
const source = (fields: Partial<SourceForm>) => at('source', { source: { ...emptySource, ...fields } });
const mapped = EMPTY.columns.map((column) => ({ ...column, from: 'x' }));

test.each<[string, Partial<SourceForm>, string | null]>([
  ['a table', {}, 'Choose a connection.'],
  ['a table', { connection: 'c' }, 'Say which table, with its schema.'],
  ['a table', { connection: 'c', table: 't' }, 'Name the columns that tell the table’s rows apart.'],
  ['a table', { connection: 'c', table: 't', keyColumns: 'id' }, null],
  ['MySQL', { kind: 'mysql', connection: 'c', table: 't', keyColumns: 'id' }, 'Name the column that grows.'],
  [
    'MySQL',
    { kind: 'mysql', connection: 'c', table: 't', keyColumns: 'id', cursorColumn: 'id', everySeconds: '1.5' },
    'Seconds are a whole number from 1 to 86400.',
  ],
  ['a mailbox', { kind: 'imap', connection: 'c', mailbox: '' }, 'Say which mailbox.'],
  ['uploads', { kind: 'file' }, null],
  ['a folder', { kind: 'folder' }, 'Say which folder.'],
  ['a folder', { kind: 'folder', folder: 'in', suffix: ' ' }, 'Say what the names of files end with.'],
  ['a folder', { kind: 'folder', folder: 'in', everySeconds: '0' }, 'Seconds are a whole number from 1 to 86400.'],
  ['a topic', { kind: 'kafka', connection: 'c' }, 'Say which topic.'],
  ['a topic', { kind: 'kafka', connection: 'c', topic: 't', group: '' }, 'Name the consumer group.'],
  [
    'a topic',
    { kind: 'kafka', connection: 'c', topic: 't', chunk: '6000' },
    'Records at once are a whole number from 1 to 5000.',
  ],
  ['a topic', { kind: 'kafka', connection: 'c', topic: 't', waitMs: '' }, 'It waits 1 to 60000 ms.'],
])('of %s with %j is missing: %s', (_, fields, said) => {
  expect(source(fields)).toBe(said);
});

test.each<[SetupStep, Partial<FeedForm>, string | null]>([
  ['fields', {}, 'Say from which field “Merchant” is made.'],
  ['fields', { columns: mapped }, null],
  [
    'fields',
    { columns: mapped, carried: [{ ...CARRIED, name: '' }] },
    'A field that is carried along has a name and a field.',
  ],
  // Called as a column of the classifier is, but for its case.
  ['fields', { columns: mapped, carried: [CARRIED] }, 'Two columns are called “merchant”.'],
  ['records', {}, null],
  ['records', { filter: { by: 'condition', condition: ' ', cel: '' } }, 'Write the condition.'],
  ['records', { filter: { by: 'condition', condition: 'Amount > 1', cel: '' } }, null],
  ['records', { filter: { by: 'cel', condition: '', cel: '' } }, 'Write the expression.'],
  ['sinks', {}, null],
  ['sinks', { sinks: [SINK, emptySink] }, 'Sink 2: Choose a connection.'],
  ['sinks', { sinks: [{ ...SINK, class: '' }] }, 'Sink 1: Name the column of the class.'],
  ['sinks', { key: 'id\nday', sinks: [SINK] }, 'Sink 1: Name as many key columns as the row’s key has fields, 2.'],
  ['sinks', { sinks: [{ ...SINK, kind: 'kafka' }] }, 'Sink 1: Say which topic.'],
  ['sinks', { sinks: [{ ...SINK, when: 'Amend confidence < 0.5' }] }, null],
  ['actions', { actions: [emptyAction] }, 'Notice 1: Write the condition.'],
  ['actions', { actions: [{ ...emptyAction, when: 'Amount > 1' }] }, 'Notice 1: Choose a channel.'],
  [
    'actions',
    { actions: [{ when: 'Amount > 1', channels: ['c'], everyMinutes: '-1' }] },
    'Notice 1: Minutes are a whole number from 0 to 10080.',
  ],
  ['trial', {}, 'Give the feed a name.'],
  ['trial', { name: 'Mails' }, null],
])('at the step %s with %j is missing: %s', (step, fields, said) => {
  expect(at(step, fields)).toBe(said);
});

test('a condition of the filter knows carried columns, and not the answer, which comes later', () => {
  const carried = [{ ...CARRIED, name: 'Followers', type: 'number' as const }];
  const by = (condition: string) => at('records', { carried, filter: { by: 'condition', condition, cel: '' } });
  expect(by('Followers > 5')).toBeNull();
  expect(by('Amend confidence < 0.5')).toMatch(/^There is no column “Amend confidence”/);
});
