import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { FeedbackLogEntry } from '../../contract/feedback.ts';
import { evolve, labelOf, UNLABELLED, type RowLabel } from '../../contract/label.ts';
import { readAllKeptLabels } from '../../server/record/labels/label-store.ts';
import { useAmend } from '../setup/use-amend.ts';
import { PersonAtDesk, type Network } from './person-at-desk.ts';

/**
 * Two people with a copy of one table each edit, sort, insert, delete and undo, while the network fails in every way
 * and panes are closed and crash: at the end server, sheets and log agree row by row, and nothing was overwritten
 * unseen. `HISTORIES=5000` plays more of them, `HISTORY_SEED` others.
 */
const HISTORIES = Number(process.env['HISTORIES'] ?? 500);
const SEED = Number(process.env['HISTORY_SEED'] ?? 20_260_301);
const IS_LONG = process.env['HISTORIES'] !== undefined;
const MOST_MS = IS_LONG ? 3_600_000 : 55_000;
const ROWS = 4;
/** Each with a classifier of its own: they mostly wait for the database. */
const AT_ONCE = 10;
const CLASSES = ['Meals', 'Travel', 'Office'];
const PEOPLE = ['corrector', 'second-corrector'] as const;
const NAMES = ['Demo corrector', 'Second demo corrector'] as const;

const amend = useAmend();

type Step =
  | { readonly does: 'type'; readonly row: number; readonly class: string | null }
  | { readonly does: 'type-unseen'; readonly row: number; readonly class: string }
  | { readonly does: 'undo' | 'sort' | 'insert' | 'reload' | 'crash' | 'decide' | 'rescan' | 'send' }
  | { readonly does: 'delete'; readonly row: number }
  | { readonly does: 'network'; readonly is: Network };

const row = fc.nat(ROWS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('type' as const),
      row,
      class: fc.option(fc.constantFrom(...CLASSES), { freq: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('type-unseen' as const), row, class: fc.constantFrom(...CLASSES) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constantFrom('undo', 'sort', 'insert', 'reload', 'crash', 'decide', 'rescan', 'send'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('delete' as const), row }) },
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('network' as const),
      is: fc.constantFrom<Network>('up', 'down', 'answers-lost', 'twice'),
    }),
  },
);
/** Who does what, and whether they wait for it. */
const history = fc.array(fc.record({ who: fc.nat(1), step, waits: fc.boolean() }), { minLength: 2, maxLength: 14 });

type History = readonly { readonly who: number; readonly step: Step; readonly waits: boolean }[];

async function take(person: PersonAtDesk, step: Step): Promise<void> {
  const { workbook, actions } = person;
  const keys = workbook.columns[0]!.values;
  switch (step.does) {
    case 'type': {
      const key = `r${step.row}`;
      if (keys.includes(key)) workbook.type(key, step.class);
      return;
    }
    case 'type-unseen': {
      const key = `r${step.row}`;
      if (keys.includes(key)) workbook.typeQuietly(key, step.class);
      return;
    }
    case 'delete': {
      const at = keys.indexOf(`r${step.row}`);
      workbook.corrections.delete(`r${step.row}`);
      return at === -1 ? undefined : workbook.deleteRow(at);
    }
    case 'insert':
      return workbook.columns.forEach((column, at) => {
        column.values.splice(1, 0, [`n${randomUUID()}`, 'new shop', 9, null][at]!);
      });
    case 'sort':
      return workbook.columns.forEach((column) => void column.values.reverse());
    case 'network':
      person.network = step.is;
      return;
    case 'decide': {
      if (person.work === null) return;
      actions.loadDisputes();
      await person.settle();
      const { rows } = person.work.disputed;
      return actions.decide(rows, 'contender');
    }
    case 'reload':
    case 'crash':
      if (step.does === 'reload') await person.settle();
      return person.open();
    case 'undo':
    case 'rescan':
      return person.work === null ? undefined : actions[step.does]();
    case 'send':
      return actions.sendNow();
  }
}

async function play(steps: History) {
  const { id } = await amend.call('createClassifier', {
    body: {
      name: `Desk ${randomUUID()}`,
      columns: [
        { name: 'Merchant', type: 'text' },
        { name: 'Amount', type: 'number' },
      ],
      keyColumns: ['Id'],
      labelColumn: 'Account',
    },
  });
  const people = PEOPLE.map((demoId) => new PersonAtDesk(amend.url, demoId, id, ROWS, randomUUID));
  for (const person of people) await person.open();
  for (const { who, step, waits } of steps) {
    const person = people[who]!;
    await take(person, step);
    if (waits) await person.settle();
  }
  for (const person of people) {
    person.network = 'up';
    await person.settle();
    if (person.work === null) await person.open();
    person.actions.sendNow();
    await person.settle();
    person.actions.rescan();
    await person.settle();
  }
  return { id, people };
}

/** The entries of the log by row, in order. */
async function readLog(classifier: string): Promise<ReadonlyMap<string, readonly FeedbackLogEntry[]>> {
  const { entries } = await amend.call('listFeedback', { params: { classifier }, query: { limit: 1_000 } });
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => at + 1));
  expect(new Set(entries.map((entry) => entry.id)).size).toBe(entries.length);
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
    if (isUnseen && entry.kind !== 'unsure') {
      expect(labelOf(after)?.class).toBe(stood.class);
      if (entry.class !== null && entry.class !== stood.class) expect(after.contender?.class).toBe(entry.class);
    }
    return after;
  }, UNLABELLED);
}

async function check(
  { id, people }: Awaited<ReturnType<typeof play>>,
  typedUnseen: ReadonlySet<string>,
): Promise<void> {
  const log = await readLog(id);
  const params = { classifier: id };
  const labels = new Map([...log].map(([key, entries]) => [key, labelledBy(entries)]));
  const kept = await readAllKeptLabels(amend.db, id);
  expect(new Map(kept.map(({ key, label }) => [key, label]))).toEqual(labels);
  const { rows } = await amend.call('listDisputes', { params });
  const disputed = [...labels].filter(([, { contender }]) => contender !== null).map(([key]) => key);
  expect(rows.map(({ key }) => key).sort()).toEqual(disputed.sort());
  await expect(amend.call('verifyAudit', { params })).resolves.toMatchObject({ intact: true });
  for (const [who, person] of people.entries()) {
    expect(person.outbox.snapshot()).toMatchObject({ pending: 0, setAside: [] });
    for (const { basedOn, seen } of person.claims) expect(basedOn).toBeLessThanOrEqual(seen);
    for (const key of person.workbook.columns[0]!.values.map(String)) {
      const cell = person.workbook.corrections.get(key) ?? null;
      const entries = log.get(key) ?? [];
      const own = entries.filter((entry) => entry.person === NAMES[who] && entry.kind !== 'unsure');
      // What stands in the sheet is in the log; what somebody emptied is withdrawn.
      if (cell !== null) expect(entries.map((entry) => entry.class)).toContain(cell);
      const last = own.at(-1);
      if (last !== undefined && !typedUnseen.has(key) && !isCopied(entries, cell)) expect(cell).toBe(last.class);
    }
  }
}

/** Whether the cell says what another had said, so that nothing had to be said again. */
function isCopied(entries: readonly FeedbackLogEntry[], cell: string | null): boolean {
  return new Set(entries.map(({ person }) => person)).size > 1 && entries.some((entry) => entry.class === cell);
}

test(
  'server, sheets and log agree, row by row, after any history of two people',
  async () => {
    let played = 0;
    const playAndCheck = async (steps: History) => {
      const unseen = steps.flatMap(({ step: each }) => (each.does === 'type-unseen' ? [`r${each.row}`] : []));
      try {
        await check(await play(steps), new Set(unseen));
      } catch (error) {
        throw new Error(`after ${JSON.stringify(steps)}`, { cause: error });
      }
      played++;
    };
    const property = fc.asyncProperty(fc.array(history, { minLength: AT_ONCE, maxLength: AT_ONCE }), (histories) =>
      Promise.all(histories.map(playAndCheck)).then(() => undefined),
    );
    const numRuns = Math.ceil(HISTORIES / AT_ONCE);
    await fc.assert(property, { numRuns, seed: SEED, interruptAfterTimeLimit: MOST_MS, endOnFailure: true });
    // A machine that is busy plays fewer in the time that there is.
    expect(played).toBeGreaterThan(20);
    process.stdout.write(`${played} histories of two people were played.\n`);
  },
  MOST_MS + 60_000,
);
