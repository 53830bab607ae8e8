import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import { evolve, labelOf, UNLABELLED, type RowLabel } from '../../contract/label.ts';
import { isVerdict } from '../../contract/proposals.ts';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import { readAllKeptLabels } from '../../server/record/labels/label-store.ts';
import { histories } from '../setup/histories.ts';
import { useOfficeInNode } from '../setup/office-in-node.ts';
import { useAmend } from '../setup/use-amend.ts';
import { PersonAtDesk } from './person-at-desk.ts';
import { CLASSES, DAY_MS, history, ROWS, take, type History, type Table } from './desk-history.ts';
import { CLASS, CORRECTION, type SheetRow } from './sheet-at-desk.ts';

/**
 * Two people with a copy of one table each, in the emulated Excel and through the unmodified Office.js, edit, sort,
 * filter, insert, delete, copy, cut and undo, while the network fails in every way, clocks are wrong and panes are
 * closed and crash: at the end server, sheets and log agree row by row, and nothing was overwritten unseen.
 * `HISTORIES=5000` plays more of them, `HISTORY_SEED` others.
 */
const HISTORIES = histories(50, 500);
const SEED = Number(process.env['HISTORY_SEED'] ?? 20_260_301);
const IS_LONG = HISTORIES > 500;
/** One that hangs is ended. */
const MOST_MS = IS_LONG ? 3_600_000 : 900_000;
/** Each with a classifier of its own: they mostly wait for the database. */
const AT_ONCE = 10;
const PEOPLE = ['corrector', 'second-corrector'] as const;
const NAMES = ['Demo corrector', 'Second demo corrector'] as const;

useOfficeInNode();
const amend = useAmend();

/** A table whose rows are known by a column of the person's own, or by Amend's id. */
function tableOf({ keyColumn }: Table): (string | number)[][] {
  const rows = Array.from({ length: ROWS }, (_, row) => [`r${row}`, `shop ${row}`, row + 1, '']);
  return [[keyColumn, 'Merchant', 'Amount', 'Account'], ...rows];
}

async function classifierOf({ keyColumn, approval }: Table): Promise<string> {
  const created = await amend.call('createClassifier', {
    body: {
      name: `Desk ${randomUUID()}`,
      columns: [
        { name: 'Merchant', type: 'text' },
        { name: 'Amount', type: 'number' },
      ],
      keyColumns: [keyColumn],
      labelColumn: 'Account',
    },
  });
  if (approval !== null)
    await amend.call('setPolicies', {
      params: { classifier: created.id },
      body: { ...created.policies, approval: { needs: 'some', classes: [approval] } },
    });
  return created.id;
}

/** An approver takes what waits, or takes it not, in turns. */
async function judgeAll(classifier: string): Promise<void> {
  const [params, headers] = [{ classifier }, { [DEMO_PERSON_HEADER]: 'approver' }];
  const { proposals } = await amend.call('listProposals', { params, headers });
  if (proposals.length === 0) return;
  const verdicts = proposals.map(({ sequence }, at) => ({
    id: randomUUID(),
    proposal: sequence,
    verdict: at % 2 === 0 ? ('approve' as const) : ('reject' as const),
  }));
  await amend.call('judgeProposals', { params, headers, body: { verdicts } });
}

async function play({ table, steps }: History) {
  const classifier = await classifierOf(table);
  const people = PEOPLE.map(
    (demoId, who) =>
      new PersonAtDesk(
        {
          ...{ url: amend.url, demoId, classifier, classes: CLASSES, newId: randomUUID },
          clockOffsetMs: who === 0 ? -DAY_MS : DAY_MS,
        },
        tableOf(table),
      ),
  );
  for (const person of people) await person.begin();
  const unseen = people.map(() => new Set<string>());
  const unread: string[][] = people.map(() => []);
  for (const { who, step, waits } of steps) {
    const person = people[who]!;
    if (step.does === 'judge') await judgeAll(classifier);
    else for (const key of await take(person, step, table)) unseen[who]!.add(key);
    if (step.does === 'type-over') unread[who]!.push(...keysSaying(person, table, step.class));
    // What is typed over Amend's class just before the pane closes, it does not read any more; and nobody who opens it
    // again can tell it from what Amend wrote.
    if (step.does === 'close' || step.does === 'crash') for (const key of unread[who]!) unseen[who]!.add(key);
    if (waits) await person.settle();
    if (waits || person.isClosed) unread[who] = [];
  }
  for (const person of people) {
    person.network = 'up';
    if (person.isClosed) await person.open();
    await person.settle();
    if (person.work === null) await person.open();
    person.press((actions) => actions.sendNow());
    await person.settle();
    person.press((actions) => actions.rescan());
    await person.settle();
    // Whatever was emptied while nobody looked is asked about: one takes it back, the other writes it again.
    person.press((actions) => (person === people[0] ? actions.takeBackEmptied() : actions.writeEmptiedAgain()));
    await person.settle();
  }
  for (const person of people) await person.arriveLate();
  return { classifier, people, table, unseen };
}

/** Rows beside which a class stands as Amend's. */
function keysSaying(person: PersonAtDesk, { keyColumn }: Table, name: string): string[] {
  return person.sheet.rows.filter((row) => row[CLASS] === name).map((row) => String(row[keyColumn]));
}

/** The entries of the log by row, in order; that its chain says the same. */
async function readLog(classifier: string): Promise<ReadonlyMap<string, readonly FeedbackLogEntry[]>> {
  const params = { classifier };
  const { entries } = await amend.call('listFeedback', { params, query: { limit: 1_000 } });
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => at + 1));
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
  const { intact, logs } = await amend.call('verifyAudit', { params });
  expect(intact).toBe(true);
  expect(logs.find(({ log }) => log === 'feedback')).toMatchObject({ intact: true, events: entries.length, erased: 0 });
  const rows = new Map<string, FeedbackLogEntry[]>();
  for (const entry of entries) rows.set(entry.key, [...(rows.get(entry.key) ?? []), entry]);
  return rows;
}

/** The label that a row's entries add up to; on the way, that nobody's word was replaced by one who had not seen it. */
function labelledBy(entries: readonly FeedbackLogEntry[]): RowLabel {
  return entries.reduce((before, entry) => {
    const after = evolve(before, entry);
    const stood = labelOf(before);
    const isUnseen = stood !== null && stood.person !== entry.person && (entry.basedOn ?? Infinity) < stood.sequence;
    if (isUnseen && entry.kind !== 'unsure' && !isVerdict(entry)) {
      expect(labelOf(after)?.class).toBe(stood.class);
      const contends = entry.class !== null && entry.class !== stood.class && entry.needsApproval !== true;
      if (contends) expect(after.contender?.class).toBe(entry.class);
    }
    return after;
  }, UNLABELLED);
}

async function check({ classifier, people, table, unseen }: Awaited<ReturnType<typeof play>>): Promise<void> {
  const log = await readLog(classifier);
  const labels = new Map([...log].map(([key, entries]) => [key, labelledBy(entries)]));
  const kept = await readAllKeptLabels(amend.db, classifier);
  expect(new Map(kept.map(({ key, label }) => [key, label]))).toEqual(labels);
  const { rows } = await amend.call('listDisputes', { params: { classifier } });
  const disputed = [...labels].filter(([, { contender }]) => contender !== null).map(([key]) => key);
  expect(rows.map(({ key }) => key).sort()).toEqual(disputed.sort());
  people.forEach((person, who) => {
    expect(person.outbox.snapshot()).toMatchObject({ pending: 0, setAside: [] });
    for (const { basedOn, seen } of person.claims) expect(basedOn).toBeLessThanOrEqual(seen);
    for (const [key, row] of rowsByKey(person.sheet.rows, table)) {
      if (!unseen[who]!.has(key)) expectTypedOverSaid((log.get(key) ?? []).filter(isOf(NAMES[who])), row);
      const cell = row[CORRECTION] === '' ? null : String(row[CORRECTION]);
      const entries = log.get(key) ?? [];
      const own = entries.filter((entry) => entry.person === NAMES[who] && entry.kind !== 'unsure');
      // What stands in the sheet is in the log; what somebody emptied is withdrawn.
      if (cell !== null) expect(entries.map((entry) => entry.class)).toContain(cell);
      const last = own.at(-1);
      // Who typed over Amend's class left the correction cell alone.
      if (last?.origin === 'class-column') continue;
      if (last !== undefined && !unseen[who]!.has(key) && !isCopied(entries, cell)) expect(cell).toBe(last.class);
      // Nor does a word stand whose cell was emptied while nobody looked: its author was asked about it, unless another
      // has spoken of the row since.
      const isLatest = last !== undefined && entries.at(-1) === last;
      if (cell === null && isLatest && unseen[who]!.has(key)) expect([key, last.class]).toEqual([key, null]);
    }
    person.leave();
  });
}

const isOf = (name: string | undefined) => (entry: FeedbackLogEntry) => entry.person === name;

/**
 * A class that somebody was seen typing over Amend's is in the log, of this row and of no other; unless they said
 * something in the correction column of the row, which goes before it where both are read together.
 */
function expectTypedOverSaid(entries: readonly FeedbackLogEntry[], row: SheetRow): void {
  const over = String(row[CLASS] ?? '');
  const isSaid = entries.some((entry) => entry.class === over || entry.origin === 'correction-column');
  if (over !== '') expect([over, isSaid]).toEqual([over, true]);
  const last = entries.at(-1);
  if (last?.origin === 'class-column' && last.class !== null) expect(over).toBe(last.class);
}

/** The rows that can be told apart, by their keys. */
function rowsByKey(rows: readonly SheetRow[], { keyColumn }: Table): ReadonlyMap<string, SheetRow> {
  const keys = rows.map((row) => String(row[keyColumn]));
  const isAlone = (key: string) => key !== '' && keys.indexOf(key) === keys.lastIndexOf(key);
  return new Map(rows.flatMap((row, at) => (isAlone(keys[at]!) ? [[keys[at]!, row]] : [])));
}

/** Whether the cell says what another had said, so that nothing had to be said again. */
function isCopied(entries: readonly FeedbackLogEntry[], cell: string | null): boolean {
  return new Set(entries.map(({ person }) => person)).size > 1 && entries.some((entry) => entry.class === cell);
}

test(
  'server, sheets and log agree, row by row, after any history of two people',
  async () => {
    let played = 0;
    const playAndCheck = async (each: History) => {
      try {
        await check(await play(each));
      } catch (error) {
        throw new Error(`after ${JSON.stringify(each)}`, { cause: error });
      }
      played++;
    };
    const property = fc.asyncProperty(fc.array(history, { minLength: AT_ONCE, maxLength: AT_ONCE }), (histories) =>
      Promise.all(histories.map(playAndCheck)).then(() => undefined),
    );
    const numRuns = Math.ceil(HISTORIES / AT_ONCE);
    await fc.assert(property, { numRuns, seed: SEED, endOnFailure: true });
    expect(played).toBe(numRuns * AT_ONCE);
  },
  MOST_MS,
);
