import { randomUUID } from 'node:crypto';
import { seededRandom } from '../../ml/random.ts';
import { createOwnRowsReader } from '../../server/record/scopes/own-rows-store.ts';
import { checksWithIncidents } from '../../server/watch/incidents/follow-drift.ts';
import { makeDriftReport } from '../../server/watch/monitoring/make-drift-report.ts';
import { readContent, readDocument } from '../../server/watch/packs/pack-store.ts';
import { readPdf } from '../setup/read-pdf.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { SILENT } from '../setup/test-server.ts';
import { useDatabase } from '../setup/use-database.ts';
import { keptWatch } from '../setup/watched-checks.ts';

const HOUR_MS = 3_600_000;
const START = Date.parse('2026-03-02T00:00:00Z');
let now = START;

let amend: Amend;
const database = useDatabase(() => amend.close());
let classifier: string;

const COLUMNS = ['Seconds to order', 'Basket', 'Country'] as const;
interface Order {
  readonly key: string;
  readonly cells: readonly [number, number, string];
  readonly said: 'pays' | 'fraud';
  readonly confidence: number;
  /** What is known weeks later. */
  readonly truth: 'pays' | 'fraud';
}

/** Orders of a shop and what its model says of them; `factor` times the seconds to order. */
function orders(count: number, seed: number, factor = 1): Order[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at) => {
    const seconds = Math.round(200 * Math.exp(random.next() - 0.5));
    const truth = seconds < 150 && random.next() < 0.5 ? 'fraud' : 'pays';
    return {
      key: `${seed}-${at}`,
      cells: [seconds * factor, Math.round(8_000 * random.next()) / 100, ['DE', 'AT', 'PL'][random.integer(3)]!],
      // Quick orders are taken for fraud: in milliseconds none is quick.
      said: seconds * factor < 150 ? 'fraud' : 'pays',
      confidence: 0.7 + 0.3 * random.next(),
      truth,
    };
  });
}

const answered = (some: readonly Order[]) => ({
  rows: {
    keys: some.map(({ key }) => key),
    columns: COLUMNS.map((name, at) => ({ name, values: some.map(({ cells }) => cells[at]!) })),
  },
  classes: some.map(({ said }) => said),
  confidence: some.map(({ confidence }) => confidence),
});

const batch = (some: readonly Order[], at: number, more = {}) => ({
  ...{ id: randomUUID(), model: 'fraud 2.3', answeredAt: new Date(at).toISOString(), ...answered(some) },
  ...more,
});
const log = (body: ReturnType<typeof batch>) => amend.call('logElsewhere', { params: { classifier }, body });
const refused = async (body: ReturnType<typeof batch>) =>
  (await amend.send('logElsewhere', { params: { classifier }, body })).body;

/** Orders of every hour up to now. */
async function live(hours: number, perHour: number, factor = 1): Promise<Order[]> {
  const all: Order[] = [];
  for (let hour = 0; hour < hours; hour++, now += HOUR_MS) {
    const some = orders(perHour, 1_000 + (now - START) / HOUR_MS, factor);
    await log(batch(some, now));
    all.push(...some);
  }
  return all;
}

/** As the checks that Amend makes by itself. */
async function check() {
  const { db } = database;
  const clock = () => new Date(now);
  const readOwnRows = createOwnRowsReader(db);
  const services = { db, clock, readOwnRows, settle: async () => undefined, onDriftReport: () => undefined };
  // The server has profiled what was logged by the time that it has made a report.
  await amend.call('driftSources', { params: { classifier } });
  const report = await makeDriftReport(services, classifier, { hours: 12 }, null);
  const checks = checksWithIncidents({
    ...{ db, clock, log: SILENT, makeReport: async () => report, tell: async () => undefined },
    // Nothing of it trains here.
    retrain: () => Promise.reject(new Error('a model from elsewhere was retrained')),
  });
  const of = { classifierId: classifier, classifier: 'Fraud', windowHours: 12, owner: null };
  await checks.onChecked(of, report, clock());
  return report;
}

beforeAll(async () => {
  amend = await startAmend(database.url, () => new Date(now));
  ({ id: classifier } = await amend.call('createClassifier', {
    body: {
      name: 'Fraud',
      columns: [
        { name: 'Seconds to order', type: 'number' },
        { name: 'Basket', type: 'number' },
        { name: 'Country', type: 'category' },
      ],
      keyColumns: ['Order'],
      labelColumn: 'Outcome',
      policies: { retrainAfterCorrections: 1 },
    },
  }));
  await keptWatch(database.db, classifier);
});

// In this order: what happened to a shop's fraud model.
describe('a model that answers elsewhere', () => {
  test('is declared with what it learned from; Amend trains and answers nothing of it', async () => {
    expect(await refused(batch(orders(5, 1), now))).toMatchObject({ code: 'model-unknown' });
    const declare = (train: readonly Order[]) => ({
      model: 'fraud 2.3',
      reference: { train: answered(train), test: answered(orders(20, 3)) },
    });
    const few = await amend.send('declareModel', { params: { classifier }, body: declare(orders(20, 2)) });
    expect(few.body).toMatchObject({ code: 'too-few-answers' });
    const reference = { train: answered(orders(2_000, 2)), test: answered(orders(500, 3)) };
    const body = { model: 'fraud 2.3', reference };
    expect(await amend.call('declareModel', { params: { classifier }, body })).toMatchObject({
      ...{ model: 'fraud 2.3', version: 1, trainRows: 2_000, testRows: 500 },
    });
    expect((await amend.send('declareModel', { params: { classifier }, body })).body).toMatchObject({
      code: 'model-declared',
    });
    const { events } = await amend.call('listAudit', { params: { classifier } });
    expect(events.map(({ kind, subject }) => [kind, subject])).toContainEqual(['model-declared', 'fraud 2.3']);
    expect(await amend.call('getClassifier', { params: { classifier } })).toMatchObject({
      isElsewhere: true,
      champion: 1,
    });
    const { rows } = answered(orders(5, 4));
    const predict = await amend.send('predict', { params: { classifier }, body: { view: randomUUID(), rows } });
    const train = await amend.send('startTraining', { params: { classifier }, body: {} });
    expect([predict.body, train.body]).toMatchObject([{ code: 'model-elsewhere' }, { code: 'model-elsewhere' }]);
    const view = randomUUID();
    const refusals = [
      await amend.send('reviewQueue', { params: { classifier }, query: { view } }),
      await amend.send('readAcceptance', { params: { classifier } }),
      await amend.send('checkSkew', { params: { classifier }, body: { rows } }),
    ];
    const code = 'model-elsewhere';
    expect(refusals.map(({ body }) => body)).toMatchObject([{ code }, { code }, { code }]);
    expect((await amend.call('listVersions', { params: { classifier } })).versions).toEqual([]);
    await amend.call('readScorecard', { params: { classifier } });
    const { models } = await amend.call('listElsewhereModels', { params: { classifier } });
    expect(models.map(({ model }) => model)).toEqual(['fraud 2.3']);
  });

  test('what it answers is logged once, however often it is sent, and for its time', async () => {
    const some = batch(orders(10, 5), now);
    expect(await log(some)).toEqual({ rows: 10, version: 1, repeated: false });
    expect(await log(some)).toEqual({ rows: 10, version: 1, repeated: true });
    expect(await refused({ ...some, ...answered(orders(10, 6)) })).toMatchObject({ code: 'id-used' });
    expect(await refused(batch(orders(1, 7), now + HOUR_MS))).toMatchObject({ code: 'answered-when' });
    expect(await refused(batch(orders(1, 7), now - 93 * 24 * HOUR_MS))).toMatchObject({ code: 'answered-when' });
    const { count } = await database.db
      .selectFrom('predictions')
      .select((eb) => eb.fn.countAll<string>().as('count'))
      .executeTakeFirstOrThrow();
    expect(Number(count)).toBe(10);
  });

  let well: Order[];
  test('on ordinary days nothing is said', async () => {
    well = await live(24, 60);
    expect(await check()).toMatchObject({ verdict: 'stable', modelVersion: 1 });
    const { sources } = await amend.call('driftSources', { params: { classifier } });
    expect(sources.map(({ source, verdict }) => [source, verdict])).toEqual([['elsewhere', 'stable']]);
  });

  let garbage: Order[];
  test('seconds that come as milliseconds are named in the first window, and open an incident in the second', async () => {
    garbage = await live(12, 60, 1_000);
    const report = await check();
    expect(report.verdict).toBe('drift');
    expect(report.reasons).toContain('Seconds to order: values are about 1,000 times larger');
    const { sources } = await amend.call('driftSources', { params: { classifier } });
    expect(sources[0]!.columns.find(({ name }) => name === 'Seconds to order')).toMatchObject({
      skew: '“Seconds to order” looks 1,000 times as large as what version 1 was declared with.',
    });
    garbage.push(...(await live(12, 60, 1_000)));
    await check();
    const { incidents } = await amend.call('listIncidents', { params: { classifier } });
    const open = incidents.filter(({ closedAt }) => closedAt === null).map(({ measure }) => measure);
    expect(open).toContainEqual(expect.objectContaining({ column: 'Seconds to order' }));
  });

  test('weeks later, when labels come, how good its answers were is known', async () => {
    now += 21 * 24 * HOUR_MS;
    for (const some of [well, garbage])
      await amend.call('recordFeedback', {
        params: { classifier },
        body: {
          columns: [...COLUMNS],
          events: some.map(({ key, cells, truth }) => ({
            ...{ id: randomUUID(), kind: 'correct' as const, origin: 'label-column' as const, key, cells: [...cells] },
            ...{ class: truth, saidAt: new Date(now).toISOString() },
          })),
        },
      });
    const share = (some: readonly Order[]) => some.filter(({ said, truth }) => said === truth).length / some.length;
    const { liveAccuracy } = await amend.call('driftReport', { params: { classifier }, body: { hours: 24 * 24 } });
    const all = [...well, ...garbage];
    expect(liveAccuracy!.labelled).toBe(all.length);
    expect(liveAccuracy!.realised!.value).toBeCloseTo(share(all), 10);
    expect((await amend.call('listTrainings', { params: { classifier } })).trainings).toEqual([]);
  });

  test('its month is frozen with what it was declared as, how often it was right, and no word of a training', async () => {
    const { number } = await amend.call('freezePack', { params: { classifier }, body: { month: '2026-03' } });
    const { versions, elsewhere, answers, scorecard } = await readContent(database.db, classifier, number);
    expect(versions).toEqual([]);
    expect(elsewhere).toEqual([
      expect.objectContaining({ model: 'fraud 2.3', version: 1, rows: well.length + garbage.length + 10 }),
    ]);
    const rows = well.length + garbage.length;
    expect(answers.find(({ question }) => question === 'right')).toMatchObject({
      ...{ state: 'unknown', finding: { code: 'labelled-untested', values: { rows, coverage: rows / (rows + 10) } } },
    });
    const found = scorecard!.tests.flatMap(({ automatic }) => (automatic === null ? [] : [automatic.sentence]));
    expect(found.join(' ')).not.toMatch(/training|trained yet|learned/);
    expect(found.join(' ')).toContain('looked like when it was declared');
    const { pages } = readPdf(await readDocument(database.db, classifier, number, 'pdf'));
    const said = pages.flat().join(' ').replaceAll(/\s+/g, ' ');
    expect(said).toContain('Amend did not train this model');
    expect(said).toContain('Amend has no test of version 1');
    expect(said).not.toMatch(/learned from|Training score/);
  });

  test('a later version may be compared with a time in which all was well', async () => {
    const time = { from: new Date(START).toISOString(), to: new Date(START + 24 * HOUR_MS).toISOString() };
    const body = { model: 'fraud 2.4', reference: time };
    expect(await amend.call('declareModel', { params: { classifier }, body })).toMatchObject({ version: 2 });
    const some = orders(200, 9);
    await log(batch(some, now, { model: 'fraud 2.4' }));
    const report = await amend.call('driftReport', { params: { classifier }, body: { hours: 12 } });
    expect(report).toMatchObject({ modelVersion: 2, verdict: 'stable', window: { rows: 200 } });
  });
});

test('a classifier that Amend has trained is not watched in the place of its own model', async () => {
  const { id } = await amend.call('createClassifier', {
    body: { name: 'Own', columns: [{ name: 'Basket', type: 'number' }], keyColumns: ['Order'], labelColumn: 'Outcome' },
  });
  await database.db.updateTable('classifiers').set({ champion: 1 }).where('id', '=', id).execute();
  const some = orders(5, 1);
  const body = {
    ...batch(some, now),
    rows: {
      keys: some.map(({ key }) => key),
      columns: [{ name: 'Basket', values: some.map(({ cells }) => cells[1]) }],
    },
  };
  expect((await amend.send('logElsewhere', { params: { classifier: id }, body })).body).toMatchObject({
    code: 'model-own',
  });
});
