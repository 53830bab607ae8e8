import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CellValue } from '../../contract/cell.ts';
import type { ColumnChange } from '../../contract/column-change.ts';
import type { ColumnType } from '../../contract/classifier.ts';
import { seededRandom } from '../../ml/random.ts';
import { lockHead } from '../../server/record/feedback/feedback-store.ts';
import { rebuildLabels } from '../../server/record/labels/rebuild-labels.ts';
import { train } from '../setup/purchases.ts';
import { useAmend } from '../setup/use-amend.ts';

/**
 * Random histories of a classifier whose columns are changed between corrections, trainings and answers. The rows never
 * change: a sheet has all the columns that there could ever be, and what is sent of it are those of the moment.
 */
const amend = useAmend();

/** Columns that come and go; “Merchant” stays. */
const WANDERING = ['Amount', 'Centre', 'Month', 'Note'] as const;
const TYPES = ['text', 'category', 'number', 'ignored'] as const;
const CLASSES = ['Travel', 'Meals', 'Office'] as const;
const MERCHANTS = ['City Cabs', 'Bistro Verde', 'Paper & Pens'];

interface SheetRow {
  readonly key: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly class: string;
}

function sheetRows(count: number, prefix: string, seed: number): SheetRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, n) => {
    const kind = n % CLASSES.length;
    return {
      key: `${prefix} ${n}`,
      class: CLASSES[kind]!,
      cells: {
        // Rows that are asked about are no twins of those that were spoken of.
        Merchant: `${MERCHANTS[kind]!} ${100 * seed + random.integer(40)}`,
        Amount: random.integer(500) / 4,
        Centre: random.integer(4) === 0 ? null : `C${random.integer(5)}`,
        Month: `M${random.integer(3)}`,
        Note: random.integer(2) === 0 ? null : `note ${random.integer(9)}`,
      },
    };
  });
}
const ROWS = sheetRows(36, 'row', 1);
const ASKED = sheetRows(24, 'asked', 2);

type Step =
  | { readonly do: 'say'; readonly rows: readonly number[]; readonly class: (typeof CLASSES)[number] }
  | { readonly do: 'train' }
  | { readonly do: 'toggle'; readonly column: (typeof WANDERING)[number]; readonly type: ColumnType }
  | { readonly do: 'retype'; readonly column: (typeof WANDERING)[number]; readonly type: ColumnType }
  | { readonly do: 'call'; readonly column: (typeof WANDERING)[number] };

const wandering = fc.constantFrom(...WANDERING);
const type = fc.constantFrom(...TYPES);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('toggle' as const), column: wandering, type }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retype' as const), column: wandering, type }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('call' as const), column: wandering }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('say' as const),
      rows: fc.uniqueArray(fc.nat({ max: ROWS.length - 1 }), { minLength: 1, maxLength: 5 }),
      class: fc.constantFrom(...CLASSES),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'train' as const }) },
);

/** A classifier, the columns that it has by now, and what was said of rows. */
class History {
  readonly params: { classifier: string };
  readonly said = new Map<string, string>();
  columns = new Map<string, ColumnType>([
    ['Merchant', 'text'],
    ['Amount', 'number'],
    ['Centre', 'category'],
  ]);

  constructor(classifier: string) {
    this.params = { classifier };
  }

  batch(rows: readonly SheetRow[], emptied: ReadonlySet<string> = new Set()) {
    return {
      keys: rows.map(({ key }) => key),
      columns: [...this.columns.keys()].map((name) => ({
        name,
        values: rows.map(({ cells }) => (emptied.has(name) ? null : cells[name]!)),
      })),
    };
  }

  async say(rows: readonly SheetRow[], className?: string): Promise<void> {
    const columns = [...this.columns.keys()];
    const events = rows.map(({ key, cells, class: own }) => ({
      id: randomUUID(),
      kind: 'correct' as const,
      origin: 'correction-column' as const,
      key,
      cells: columns.map((name) => cells[name]!),
      class: className ?? own,
      saidAt: '2026-11-02T09:00:00.000Z',
    }));
    await amend.call('recordFeedback', { params: this.params, body: { columns, events } });
    for (const { key, class: name } of events) this.said.set(key, name);
  }

  async answers(rows: readonly SheetRow[], emptied?: ReadonlySet<string>) {
    const body = { view: randomUUID(), rows: this.batch(rows, emptied), probabilities: true };
    return amend.call('predict', { params: this.params, body });
  }

  async change(...changes: ColumnChange[]): Promise<void> {
    await amend.call('changeColumns', { params: this.params, body: { changes } });
  }
}

async function begin(): Promise<History> {
  const { id } = await amend.call('createClassifier', {
    body: {
      name: randomUUID(),
      columns: [
        { name: 'Merchant', type: 'text' },
        { name: 'Amount', type: 'number' },
        { name: 'Centre', type: 'category' },
      ],
      keyColumns: ['Id'],
      labelColumn: 'Account',
    },
  });
  const history = new History(id);
  await history.say(ROWS);
  await train(amend, id, 'linear');
  return history;
}

/** Changes columns; what the version says of rows without a label is the same by a bit before and after. */
async function changeColumns(history: History, change: Step & { readonly column: string }): Promise<void> {
  const { columns } = history;
  const { column } = change;
  const isThere = columns.has(column);
  if (change.do === 'toggle' && isThere) {
    const emptied = await history.answers(ASKED, new Set([column]));
    await history.change({ do: 'drop', column });
    columns.delete(column);
    expect((await history.answers(ASKED)).probabilities).toEqual(emptied.probabilities);
    return;
  }
  // A column that the version knows, and that comes back, is read again: otherwise nothing changes.
  const [champion] = (await amend.call('listVersions', { params: history.params })).versions.filter(
    (each) => each.isChampion,
  );
  const isKnown = champion!.columns!.some(({ name }) => name === column);
  const before = await history.answers(ASKED);
  if (change.do === 'toggle') {
    await history.change({ do: 'add', column, type: change.type });
    columns.set(column, change.type);
    if (isKnown) return;
  } else if (!isThere) return;
  else if (change.do === 'retype') {
    await history.change({ do: 'retype', column, type: change.type });
    columns.set(column, change.type);
  } else await history.change({ do: 'call', column, names: [`also ${column}`] });
  expect((await history.answers(ASKED)).probabilities).toEqual(before.probabilities);
}

async function live(history: History, steps: readonly Step[]): Promise<void> {
  for (const each of steps) {
    if (each.do === 'say')
      await history.say(
        each.rows.map((row) => ROWS[row]!),
        each.class,
      );
    else if (each.do === 'train') await train(amend, history.params.classifier, 'linear');
    else await changeColumns(history, each as Step & { column: string });
    // No label is lost: every row answers with what was last said of it, by whatever columns.
    const { keys, predicted, classes, sources } = await history.answers(ROWS);
    expect(new Set(sources)).toEqual(new Set(['label']));
    expect(new Map(keys.map((key, row) => [key, classes[predicted[row]!]!]))).toEqual(history.said);
  }
}

describe('after any history of column changes, corrections and trainings', () => {
  test('no label is lost, versions answer as before by a bit, and all can be made once more from the log', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        const history = await begin();
        const { params } = history;
        await live(history, steps);
        const rebuilt = await rebuildLabels(amend.db, params.classifier, lockHead);
        expect(rebuilt).toEqual({ classifierId: params.classifier, rows: ROWS.length, differing: [] });
        expect(await amend.call('verifyAudit', { params })).toMatchObject({ intact: true });
        const { versions } = await amend.call('listVersions', { params });
        for (const { version } of versions)
          expect(
            await amend.call('reproduceVersion', { params: { ...params, version: String(version) } }),
          ).toMatchObject({ sameLabels: true, sameModel: true });
        // Another process, which learns all of it from the log, answers the same.
        const before = await history.answers(ASKED);
        await amend.restart();
        expect((await history.answers(ASKED)).probabilities).toEqual(before.probabilities);
      }),
      { numRuns: 6, seed: 91 },
    );
  }, 240_000);
});
