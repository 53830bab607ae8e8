import { randomUUID } from 'node:crypto';
import type { CellValue, RowBatch } from '../../contract/cell.ts';
import type { ClassifierDraft } from '../../contract/classifier.ts';
import type { FeedbackEvent, FeedbackOrigin } from '../../contract/feedback.ts';
import type { LearnerChoice } from '../../contract/learner.ts';
import type { Call } from '../../demo/set-up-rollback.ts';
import { seededRandom } from '../../ml/random.ts';
import type { Amend } from './start-amend.ts';

/** A server that is asked over HTTP, in this process or in one of its own. */
type Caller = { readonly call: Call };

/** A purchase: what it was, where, how much; and the account it belongs to. */
export interface Purchase {
  readonly key: string;
  readonly cells: readonly CellValue[];
  readonly account: string;
}

const COLUMNS = [
  { name: 'Merchant', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Centre', type: 'category' },
] as const;

const MERCHANTS: Readonly<Record<string, readonly string[]>> = {
  travel: ['Northern Rail tickets', 'City Cabs', 'Harbour Hotel', 'Blue Sky Airways'],
  meals: ['Bistro Verde', 'Corner Coffee', 'Noodle Palace', 'Bakery on Mill Lane'],
  office: ['Paper & Pens Ltd', 'Desk Supplies Direct', 'Toner Warehouse'],
  software: ['Cloudbase subscription', 'Mapmaker licence', 'Mailwing renewal'],
};

/** Seeded purchases of four accounts, told apart by their merchants. Keys are `p0`, `p1`, … from `first` on. */
export function purchases(count: number, seed: number, first = 0): Purchase[] {
  const random = seededRandom(seed);
  const accounts = Object.keys(MERCHANTS);
  return Array.from({ length: count }, (_, n) => {
    const account = accounts[random.integer(accounts.length)]!;
    const merchants = MERCHANTS[account]!;
    const merchant = `${merchants[random.integer(merchants.length)]!} ${100 + random.integer(900)}`;
    return {
      key: `p${first + n}`,
      cells: [merchant, Math.round(random.next() * 50_000) / 100, `CC${random.integer(5)}`],
      account,
    };
  });
}

/** The draft of a classifier of purchases. */
export function purchaseDraft(name: string, policies: ClassifierDraft['policies'] = {}): ClassifierDraft {
  return {
    name,
    columns: COLUMNS.map((column) => ({ ...column })),
    keyColumns: ['Id'],
    labelColumn: 'Account',
    policies,
  };
}

/** Purchases as a block of rows for a prediction. */
export function rowsOf(rows: readonly Purchase[]): RowBatch {
  return {
    keys: rows.map((row) => row.key),
    columns: COLUMNS.map(({ name }, at) => ({ name, values: rows.map((row) => row.cells[at]!) })),
  };
}

export interface Said {
  readonly kind?: FeedbackEvent['kind'];
  readonly origin?: FeedbackOrigin;
  readonly class?: string;
  readonly view?: string;
}

/** Says something of purchases; without a class, each is said to be of its own account. */
export async function say(amend: Caller, classifier: string, rows: readonly Purchase[], said: Said = {}) {
  const kind = said.kind ?? 'correct';
  const names = kind === 'correct' || kind === 'accept';
  return amend.call('recordFeedback', {
    params: { classifier },
    body: {
      columns: COLUMNS.map((column) => column.name),
      ...(said.view === undefined ? {} : { view: said.view }),
      events: rows.map((row) => ({
        id: randomUUID(),
        kind,
        origin: said.origin ?? 'correction-column',
        key: row.key,
        cells: [...row.cells],
        ...(names ? { class: said.class ?? row.account } : {}),
        saidAt: '2026-11-02T09:00:00.000Z',
      })),
    },
  });
}

/** Trains and waits for the end. */
export async function train(amend: Caller, classifier: string, learner: LearnerChoice = 'auto') {
  const { id } = await amend.call('startTraining', { params: { classifier }, body: { learner } });
  return trainingEnd(amend, classifier, id);
}

/** Asks for a training's status until it is no longer running. */
export async function trainingEnd(amend: Caller, classifier: string, training: string) {
  for (;;) {
    const status = await amend.call('getTraining', { params: { classifier, training } });
    if (status.state !== 'running') return status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Classifies rows; the answer by key. */
export async function predict(amend: Amend, classifier: string, view: string, rows: readonly Purchase[]) {
  const answer = await amend.call('predict', { params: { classifier }, body: { view, rows: rowsOf(rows) } });
  return new Map(
    answer.keys.map((key, row) => [
      key,
      {
        class: answer.classes[answer.predicted[row]!]!,
        confidence: answer.confidence[row]!,
        source: answer.sources[row]!,
      },
    ]),
  );
}
