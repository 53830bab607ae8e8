import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { seededRandom } from '../../ml/random.ts';
import { tellOwner } from '../../server/people/channels/tell-owner.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { createOwnRowsReader } from '../../server/record/scopes/own-rows-store.ts';
import { checksWithIncidents } from '../../server/watch/incidents/follow-drift.ts';
import { makeDriftReport } from '../../server/watch/monitoring/make-drift-report.ts';
import { SILENT } from '../setup/test-server.ts';
import { keptWatch } from '../setup/watched-checks.ts';

/** A shop whose fraud model Amend did not train and only watches: declared, and told of what it answers, over REST. */

const HOUR_MS = 3_600_000;
const MODEL = 'fraud 2.3';
const COLUMNS = ['Seconds to order', 'Basket', 'Country'] as const;
const COUNTRIES = ['DE', 'AT', 'PL'];
/** Of the checks. */
const WINDOW_HOURS = 12;

/** Asks the server as somebody who may do everything; the answer's body. */
export type AskServer = (method: 'POST', path: string, body: object) => Promise<unknown>;

interface Order {
  readonly key: string;
  readonly cells: readonly [number, number, string];
}

/** Orders, and `factor` times the seconds that each took. */
function orders(count: number, seed: number, factor = 1): Order[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const seconds = Math.round(200 * Math.exp(random.next() - 0.5));
    const basket = Math.round(8_000 * random.next()) / 100;
    return { key: `${seed}-${at}`, cells: [seconds * factor, basket, COUNTRIES[random.integer(3)]!] };
  });
}

/** As the model answers them: quick orders are taken for fraud, so that in milliseconds none is. */
function answered(some: readonly Order[]) {
  return {
    rows: {
      keys: some.map(({ key }) => key),
      columns: COLUMNS.map((name, at) => ({ name, values: some.map(({ cells }) => cells[at]!) })),
    },
    classes: some.map(({ cells: [seconds] }) => (seconds < 150 ? 'fraud' : 'pays')),
    confidence: some.map((_, at) => 0.7 + (at % 30) / 100),
  };
}

/** Sets the classifier up and declares its model. @returns its id */
export async function declareShopModel(ask: AskServer): Promise<string> {
  const { id } = (await ask('POST', '/api/classifiers', {
    name: 'Fraud',
    columns: [
      { name: 'Seconds to order', type: 'number' },
      { name: 'Basket', type: 'number' },
      { name: 'Country', type: 'category' },
    ],
    keyColumns: ['Order'],
    labelColumn: 'Outcome',
  })) as { id: string };
  const reference = { train: answered(orders(2_000, 2)), test: answered(orders(500, 3)) };
  await ask('POST', `/api/classifiers/${id}/elsewhere-models`, { model: MODEL, reference });
  return id;
}

/** Tells what the model answered in some hours, counted back from now, the latest first. */
export async function tellAnswers(
  ask: AskServer,
  classifier: string,
  { from, to, factor = 1 }: { readonly from: number; readonly to: number; readonly factor?: number },
): Promise<void> {
  const now = Date.now();
  for (let hour = from; hour <= to; hour++)
    await ask('POST', `/api/classifiers/${classifier}/elsewhere-answers`, {
      ...{ id: randomUUID(), model: MODEL, answeredAt: new Date(now - hour * HOUR_MS).toISOString() },
      ...answered(orders(60, 1_000 + hour, factor)),
    });
}

/** Orders as a sheet has them, of which nobody knows yet what became. */
export function ordersCsv(): string {
  const lines = orders(40, 7).map(({ key, cells }) => [`O-${key}`, ...cells, ''].join(','));
  return [['Order', ...COLUMNS, 'Outcome'].join(','), ...lines].join('\r\n');
}

/**
 * Makes the checks of the last two windows, as the server makes them by itself: what lasts for both opens an incident,
 * and whoever is to be told is told.
 */
export async function checkTwoWindows(db: Kysely<Database>, classifierId: string): Promise<void> {
  await keptWatch(db, classifierId);
  const now = Date.now();
  // A window begins with an hour: one more between them, and they share no row.
  for (const back of [WINDOW_HOURS + 1, 0]) {
    const clock = () => new Date(now - back * HOUR_MS);
    const services = {
      ...{ db, clock, readOwnRows: createOwnRowsReader(db) },
      ...{ settle: async () => undefined, onDriftReport: () => undefined },
    };
    const report = await makeDriftReport(services, classifierId, { hours: WINDOW_HOURS }, null);
    const checks = checksWithIncidents({
      ...{ db, clock, log: SILENT, makeReport: async () => report, retrain: async () => 'later' as const },
      tell: (transaction, notice, key, owner, at) => tellOwner(transaction, notice, { key, owner, at, hasMail: false }),
    });
    const of = { classifierId, classifier: 'Fraud', windowHours: WINDOW_HOURS, owner: null };
    await checks.onChecked(of, report, clock());
  }
}
