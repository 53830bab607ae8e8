import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { ConnectionOf } from '../../contract/feeds/connection.ts';
import type { ModelReport } from '../../contract/model-report.ts';
import type { TrainingStatus } from '../../contract/training.ts';
import { CompanyDatabase, MAIL_FIELDS, ANSWER } from './company-database.ts';
import { countSeen, type Postman } from './deliver-mails.ts';
import { mailSample, type SampleMail } from './mail-sample.ts';
import type { OwnServer } from '../own-server.ts';
import { PersonAtSheet } from './person-at-sheet.ts';
import { writeMail } from './write-mail.ts';

/** What the case is made of. */
export interface MailParts {
  readonly server: OwnServer;
  readonly company: CompanyDatabase;
  readonly mailbox: { readonly connection: ConnectionOf<'imap'>; readonly name: string };
  readonly postman: Postman;
  /** Mails that somebody had sorted before, and mails that come in each of two weeks. */
  readonly labelled: number;
  readonly weekly: number;
  /** Told of what is done, a line a step. */
  readonly say: (line: string) => void;
}

/** What was measured. */
export interface MailFigures {
  /** Milliseconds from the sending of each mail to its class in the table. */
  readonly delays: readonly number[];
  readonly delivered: number;
  /** Mails in the table, and records that the feed counts as answered. */
  readonly inTable: number;
  readonly answered: number;
  readonly seen: number;
  /** Rows that a person gave another class, and how long until the last of them stood in the table. */
  readonly corrected: number;
  readonly correctedInTable: number;
  readonly writeBackMs: number;
  readonly refusesTheFeed: boolean;
  readonly first: TrainingStatus;
  /** What the schedule started; null where it started nothing. */
  readonly weekly: TrainingStatus | null;
  /** What the sheet “Amend model” shows of the version that answers in the end. */
  readonly report: ModelReport;
}

const COLUMNS = ['Subject', 'Text'] as const;
const SEED = 11;
/** Mondays at three, in UTC. */
const WEEKLY = '0 3 * * 1';
/** Mails come so long after one another. */
const PACE_MS = 100;
const LOOK_MS = 20;
/** Nothing of the case takes longer. */
const PATIENCE_MS = 180_000;

/**
 * E-mails in a mailbox become rows of a company's table with a class, are corrected in a sheet that shows the table,
 * and the model learns from that once a week. Those that were sorted before were English; from the first week on,
 * customers write in German, too.
 */
export async function runMailCase(parts: MailParts): Promise<MailFigures> {
  const { server, company, mailbox, say } = parts;
  const classifier = await makeClassifier(server);
  say(`teaching it by ${parts.labelled} mails that were sorted before, all of them English`);
  const first = await teach(server, classifier, sortedBefore(parts.labelled, server.now()));
  const feed = await startFeed(parts, classifier);
  const person = new PersonAtSheet(server, classifier, company, COLUMNS);
  say(`week 1: ${parts.weekly} mails, German ones among them`);
  const one = await passWeek(parts, person, 1);
  const monday = nextMonday(server.now());
  say(`the clock goes to ${monday.toISOString().slice(0, 16)}, a minute after the weekly training is due`);
  await server.moveClockTo(monday);
  const weekly = await trainedBySchedule(server, classifier);
  say(`week 2: ${parts.weekly} mails`);
  const two = await passWeek(parts, person, 2);
  const version = (await server.call('getClassifier', { params: { classifier } })).champion!;
  const { feeds } = await server.call('listFeeds', { params: { classifier } });
  return {
    delays: [...one.delays, ...two.delays],
    delivered: 2 * parts.weekly,
    inTable: (await company.classified()).length,
    answered: feeds.find(({ id }) => id === feed)!.status.answered,
    seen: await countSeen(mailbox.connection, mailbox.name, new Set([...one.sent, ...two.sent])),
    corrected: one.corrected + two.corrected,
    correctedInTable: one.correctedInTable + two.correctedInTable,
    writeBackMs: Math.max(one.writeBackMs, two.writeBackMs),
    refusesTheFeed: await company.refusesTheFeed(),
    first,
    weekly,
    report: await server.call('modelReport', { params: { classifier, version: String(version) } }),
  };
}

async function makeClassifier({ call }: OwnServer): Promise<string> {
  // By nothing but its schedule it is trained again.
  const policies = { retrainSchedule: WEEKLY, retrainAfterCorrections: 0, retrainOnDrift: false };
  const columns = COLUMNS.map((name) => ({ name, type: 'text' as const }));
  const body = { name: 'Mails', columns, keyColumns: ['message_id'], labelColumn: 'class', policies };
  return (await call('createClassifier', { body })).id;
}

function sortedBefore(count: number, now: Date): SampleMail[] {
  const earlier = mailSample(3 * count, SEED, new Date(now.getTime() - 90 * 86_400_000));
  return earlier.filter(({ language }) => language === 'en').slice(0, count);
}

async function teach({ call }: OwnServer, classifier: string, mails: readonly SampleMail[]): Promise<TrainingStatus> {
  const params = { classifier };
  const events = mails.map(({ id, subject, text, class: about, sentAt }) => ({
    ...{ id: randomUUID(), kind: 'correct' as const, origin: 'label-column' as const, key: `<${id}>` },
    ...{ cells: [subject, text], class: about, saidAt: sentAt.toISOString() },
  }));
  await call('recordFeedback', { params, body: { columns: [...COLUMNS], events } });
  const { id } = await call('startTraining', { params, body: {} });
  return trained(call, classifier, id);
}

async function trained(call: OwnServer['call'], classifier: string, training: string): Promise<TrainingStatus> {
  const status = await until(
    () => call('getTraining', { params: { classifier, training } }),
    ({ state }) => state !== 'running',
  );
  if (status.state !== 'done') throw new Error(status.problem?.detail ?? `The training was ${status.state}.`);
  return status;
}

/** Sets up what is read and what is written, tries both, and starts the feed, as an admin does. */
async function startFeed({ server: { call }, company, mailbox }: MailParts, classifier: string): Promise<string> {
  const connect = async (name: string, settings: ConnectionOf<'imap' | 'postgres'>) => {
    const { id } = await call('makeConnection', { body: { name, settings } });
    const { detail } = await call('testConnection', { params: { connection: id }, body: {} });
    if (detail !== null) throw new Error(detail);
    return id;
  };
  const database = { ...company.feed, kind: 'postgres', database: CompanyDatabase.database, tls: false } as const;
  const [source, sink] = [await connect('Mailbox', mailbox.connection), await connect('Company', database)];
  const settings = {
    source: { kind: 'imap' as const, connection: source, mailbox: mailbox.name, takesPresent: false, marksSeen: true },
    key: ['messageId'],
    // As they stand in the table, so that a row of the sheet is the row that was answered.
    columns: [
      { name: 'Subject', from: 'subject' },
      { name: 'Text', from: 'text' },
    ],
    malformed: 'dead-letter' as const,
    sinks: [
      {
        ...{ kind: 'postgres' as const, connection: sink, schema: 'public', table: 'mails' },
        ...{ keyColumns: ['message_id'], answer: ANSWER, addsRows: true },
        fields: Object.entries(MAIL_FIELDS).map(([from, column]) => ({ from, column })),
      },
    ],
    ...{ actions: [], sendsCorrections: true },
  };
  const params = { classifier };
  const { id: feed } = await call('makeFeed', { params, body: { name: 'Mails', settings } });
  await call('startFeed', { params: { classifier, feed }, body: {} });
  // Mails count as new from when it has looked into the mailbox for the first time.
  await until(
    async () => (await call('listFeeds', { params })).feeds.find(({ id }) => id === feed)!.status,
    ({ positions, fault }) => {
      if (fault !== null) throw new Error(fault.detail);
      return positions.length > 0;
    },
  );
  return feed;
}

/** Mails come in, and somebody goes through the table in a sheet. */
async function passWeek({ server, company, postman, weekly, say }: MailParts, person: PersonAtSheet, week: number) {
  const mails = mailSample(weekly, SEED + week, server.now());
  const before = (await company.classified()).length;
  const sent = new Map<string, number>();
  const arrived = new Map<string, number>();
  const watching = (async () => {
    await until(
      async () => {
        const rows = await company.classified();
        for (const { message_id: id } of rows) if (sent.has(id) && !arrived.has(id)) arrived.set(id, performance.now());
        return rows.length;
      },
      (rows) => rows >= before + weekly,
    );
  })();
  for (const [number, mail] of mails.entries()) {
    const bytes = await writeMail(mail, number);
    sent.set(`<${mail.id}>`, performance.now());
    await postman.deliver(bytes);
    await setTimeout(PACE_MS);
  }
  await watching;
  const done = await person.goThrough(new Map(mails.map(({ id, class: about }) => [`<${id}>`, about])));
  say(`  read in a sheet: ${done.accepted} answers accepted, ${done.corrected} classes of the table corrected`);
  const begun = performance.now();
  const right = await until(
    () => person.correctedInTable(),
    (rows) => rows === done.corrected,
  );
  const delays = [...sent].map(([id, at]) => arrived.get(id)! - at);
  return { ...done, correctedInTable: right, writeBackMs: performance.now() - begun, delays, sent: [...sent.keys()] };
}

/** The first minute past the next time that the weekly training is due. */
function nextMonday(now: Date): Date {
  const days = (8 - now.getUTCDay()) % 7 || 7;
  const day = new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return new Date(`${day}T03:01:00Z`);
}

async function trainedBySchedule({ call }: OwnServer, classifier: string): Promise<TrainingStatus | null> {
  const ofSchedule = async () =>
    (await call('listTrainings', { params: { classifier } })).trainings.find(({ cause }) => cause === 'schedule');
  const begun = await until(ofSchedule, (training) => training !== undefined);
  return begun === undefined ? null : trained(call, classifier, begun.id);
}

/** Asks until it holds: mails, feeds and trainings go on by themselves. Gives up with what was known last. */
async function until<Value>(ask: () => Promise<Value>, holds: (value: Value) => boolean): Promise<Value> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const value = await ask();
    if (holds(value) || performance.now() > end) return value;
    await setTimeout(LOOK_MS);
  }
}
