import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { CellValue } from '../../../../contract/cell.ts';
import type { SinkOf } from '../../../../contract/feeds/feed-sink.ts';
import { openDatabaseSink } from '../../../../server/feeds/databases/open-database-sink.ts';
import type { OpeningServices } from '../../../../server/feeds/ports/opening.ts';
import type { FeedSink, SinkRecord } from '../../../../server/feeds/ports/sink.ts';

type Settings = SinkOf<'postgres' | 'mysql'>;

/** A database that a sink is tried on. */
export interface TriedDatabase {
  readonly kind: Settings['kind'];
  readonly schema: () => string;
  readonly services: () => OpeningServices;
  /** Runs a statement of the database's own; rows as lists of what texts and numbers they have. */
  readonly ask: (statement: string) => Promise<unknown[][]>;
  /** Of a column for times. */
  readonly timeType: string;
  /** Cuts the sink's connection off. */
  readonly cut: () => Promise<void>;
}

const never = new AbortController().signal;

export function recordFor(
  sequence: number,
  key: readonly CellValue[],
  answer: Partial<SinkRecord['answer']> = {},
): SinkRecord {
  return {
    ...{ sequence, partition: '', position: String(sequence), key, cause: 'record', bytes: null, sourceKey: null },
    ...{ fields: new Map(), headers: new Map() },
    answer: {
      ...{ class: 'glad', confidence: 0.75, source: 'model', modelVersion: 3, predictionId: 'p' },
      answeredAt: new Date('2026-03-29T00:30:00.123Z'),
      ...answer,
    },
  };
}

/** What a sink keeps, whichever database it writes to. */
export function sinkFacts(database: TriedDatabase): void {
  let sinks: FeedSink[] = [];
  const open = async (given: Partial<Settings> = {}) => {
    const answer = { class: 'class', confidence: 'confidence', version: 'version', answeredAt: 'answered' };
    const settings = {
      ...{ kind: database.kind, connection: '7f2b0a52-6c8e-4a3e-9f53-0d2f1f1d7a11', schema: database.schema() },
      ...{ table: 'mails', keyColumns: ['id'], answer, addsRows: false, ...given },
    };
    const sink = await openDatabaseSink(settings, database.services());
    sinks.push(sink);
    return sink;
  };
  const rows = (table = 'mails') =>
    database.ask(`select id, class, confidence, version, answered from ${table} order by id`);

  beforeEach(async () => {
    for (const table of ['mails', 'answers'])
      await database.ask(
        `create table ${table} (id bigint primary key, class varchar(10), confidence decimal(5,3), version int, answered ${database.timeType})`,
      );
    await database.ask(`insert into mails (id) values (1), (2), (9007199254740993)`);
  });
  afterEach(async () => {
    for (const sink of sinks) await sink.close();
    sinks = [];
    await database.ask('drop table mails');
    await database.ask('drop table answers');
  });

  it('writes class, confidence, version and time into the row of the key, with all its digits, and into no other', async () => {
    const sink = await open();
    expect(
      await sink.deliver([recordFor(1, [2]), recordFor(2, ['9007199254740993'], { class: 'sad' })], never),
    ).toEqual({ gone: [] });
    expect(await rows()).toEqual([
      ['1', null, null, null, null],
      ['2', 'glad', '0.750', '3', '2026-03-29 00:30:00.123'],
      ['9007199254740993', 'sad', '0.750', '3', '2026-03-29 00:30:00.123'],
    ]);
  });

  it('changes nothing when it is written again, and leaves the last of several answers for a row', async () => {
    const sink = await open();
    const later = { answeredAt: new Date('2026-04-01T00:00:00.456Z') };
    await sink.deliver([recordFor(1, [1], { class: 'sad' }), recordFor(2, [1])], never);
    const first = await rows();
    expect(first[0]).toEqual(['1', 'glad', '0.750', '3', '2026-03-29 00:30:00.123']);
    // The confidence is finer than the column holds.
    await sink.deliver([recordFor(1, [1], later), recordFor(2, [1], { ...later, confidence: 0.75004 })], never);
    expect(await rows()).toEqual(first);
    await sink.deliver([recordFor(3, [1], { ...later, class: 'sad' })], never);
    expect((await rows())[0]).toEqual(['1', 'sad', '0.750', '3', '2026-04-01 00:00:00.456']);
  });

  it('says which rows are gone, or can be none, and writes the others', async () => {
    const sink = await open();
    const records = [recordFor(5, [77]), recordFor(6, ['no number']), recordFor(7, [null]), recordFor(8, [1])];
    const { gone } = (await sink.deliver(records, never))!;
    expect([...gone].sort()).toEqual([5, 6, 7]);
    expect((await rows()).map((row) => row[1])).toEqual(['glad', null, null]);
  });

  it('adds rows to a side table, each once', async () => {
    const sink = await open({ table: 'answers', addsRows: true });
    await sink.deliver([recordFor(1, [7]), recordFor(2, [8], { class: 'sad' })], never);
    const later = { answeredAt: new Date('2026-04-01T00:00:00.456Z') };
    expect(await sink.deliver([recordFor(3, [7], later), recordFor(4, [8], later)], never)).toEqual({ gone: [] });
    expect(await rows('answers')).toEqual([
      ['7', 'glad', '0.750', '3', '2026-03-29 00:30:00.123'],
      ['8', 'glad', '0.750', '3', '2026-04-01 00:00:00.456'],
    ]);
  });

  it('writes fields of the record into a row that it adds, and leaves them to others from then on', async () => {
    await database.ask(`alter table answers add subject varchar(60), add sent ${database.timeType}, add size int`);
    const fields = [
      { from: 'subject', column: 'subject' },
      { from: 'head.sent', column: 'sent' },
      { from: 'size', column: 'size' },
    ];
    const sink = await open({ table: 'answers', addsRows: true, fields });
    const of = (sequence: number, subject: string | null, more: Partial<SinkRecord['answer']> = {}): SinkRecord => ({
      ...recordFor(sequence, [sequence < 3 ? 7 : 8], more),
      fields: new Map<string, CellValue>([
        ['subject', subject],
        ['head.sent', '2026-03-28T08:15:00.125Z'],
      ]),
    });
    await sink.deliver([of(1, "Where is 'it'?"), of(3, null)], never);
    await sink.deliver([of(2, 'another subject', { class: 'sad' })], never);
    expect(await database.ask('select id, class, subject, sent, size from answers order by id')).toEqual([
      ['7', 'sad', "Where is 'it'?", '2026-03-28 08:15:00.125', null],
      ['8', 'glad', null, '2026-03-28 08:15:00.125', null],
    ]);
    const missing = await open({ table: 'answers', addsRows: true, fields: [{ from: 'subject', column: 'topic' }] });
    await expect(missing.deliver([of(4, '')], never)).rejects.toMatchObject({
      fault: { reason: 'missing', what: 'column', name: 'topic' },
    });
  });

  it('refuses a class that the column does not hold, all or nothing, and takes it once it does', async () => {
    const sink = await open();
    const records = [recordFor(1, [1]), recordFor(2, [2], { class: "much 'too' long" })];
    await expect(sink.deliver(records, never)).rejects.toMatchObject({ fault: { reason: 'refused' } });
    expect((await rows())[0]).toEqual(['1', null, null, null, null]);
    await database.ask('drop table mails');
    await database.ask(
      `create table mails (id bigint primary key, class varchar(99), confidence decimal(5,3), version int, answered ${database.timeType})`,
    );
    await database.ask('insert into mails (id) values (1), (2)');
    await sink.deliver(records, never);
    expect((await rows()).map((row) => row[1])).toEqual(['glad', "much 'too' long"]);
  });

  it('says what is missing, and goes on after its connection was cut', async () => {
    const missing = await open({ answer: { class: 'klass' } });
    await expect(missing.deliver([recordFor(1, [1])], never)).rejects.toMatchObject({
      fault: { reason: 'missing', what: 'column', name: 'klass' },
    });
    const nowhere = await open({ table: 'letters' });
    await expect(nowhere.deliver([recordFor(1, [1])], never)).rejects.toMatchObject({
      fault: { reason: 'missing', what: 'table' },
    });
    const sink = await open({ answer: { class: 'class' } });
    await sink.deliver([recordFor(1, [1])], never);
    await database.cut();
    await expect(sink.deliver([recordFor(2, [2])], never)).rejects.toMatchObject({ fault: { reason: 'unreachable' } });
    await sink.deliver([recordFor(2, [2])], never);
    expect((await rows()).map((row) => row[1])).toEqual(['glad', 'glad', null]);
  });

  it('writes many rows at once, and finds them by a key of several columns and odd names', async () => {
    await database.ask('drop table mails');
    const [q, quoted] = database.kind === 'mysql' ? ['`', '`Order ``No"`'] : ['"', '"Order `No"""'];
    await database.ask(
      `create table mails (${quoted} varchar(20), line int, ${q}the class${q} text, primary key (${quoted}, line))`,
    );
    const values = Array.from({ length: 1_200 }, (_, row) => `('A\u00e9${row >> 1}', ${row & 1})`);
    await database.ask(`insert into mails (${quoted}, line) values ${values.join()}`);
    const sink = await open({ keyColumns: ['Order `No"', 'line'], answer: { class: 'the class' } });
    await sink.deliver(
      values.map((_, row) => recordFor(row, [`A\u00e9${row >> 1}`, row & 1], { class: `c ${row}` })),
      never,
    );
    const written = await database.ask(`select ${q}the class${q} from mails order by ${quoted}, line`);
    expect(new Set(written.map(([each]) => each)).size).toBe(1_200);
  });
}
