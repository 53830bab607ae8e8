import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { seededRandom } from '../../ml/random.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { useDatabase } from '../setup/use-database.ts';

let amend: Amend;
const database = useDatabase(() => amend.close());
const now = () => new Date('2026-03-02T09:00:00Z');

type Payment = readonly [key: string, amount: number | null, kind: string, day: number];

/** Payments around 100 of three kinds; a dozen are far too large, a few of a kind that hardly occurs. */
function payments(count: number, seed: number): Payment[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, (_, at): Payment => {
    const usual = 80 + 40 * random.next();
    const kind = ['rent', 'wages', 'goods'][random.integer(3)]!;
    const day = 46_000 + random.integer(30);
    const key = `${seed}-${at}`;
    if (at % 100 === 37) return [key, 9_000 + 1_000 * random.next(), kind, day];
    if (at % 100 === 71) return [key, 90 + 20 * random.next(), `refund ${at}`, day];
    return [key, usual, kind, day];
  });
}
const isLarge = ([, amount]: Payment) => amount !== null && amount > 1_000;
const isRefund = ([, , kind]: Payment) => kind.startsWith('refund');

const rowsOf = (some: readonly Payment[]) => ({
  keys: some.map(([key]) => key),
  columns: [
    { name: 'Amount', values: some.map(([, amount]) => amount) },
    { name: 'Kind', values: some.map(([, , kind]) => kind) },
    { name: 'Day', values: some.map(([, , , day]) => day) },
  ],
});

async function findsUnusual(name: string, alertRate = 0.02): Promise<string> {
  const { id } = await amend.call('createClassifier', {
    body: {
      name,
      kind: 'anomalies',
      columns: [
        { name: 'Amount', type: 'number' },
        { name: 'Kind', type: 'category' },
        { name: 'Day', type: 'date' },
      ],
      keyColumns: ['Id'],
      labelColumn: 'Verdict',
      policies: { alertRate },
    },
  });
  return id;
}

const predict = (classifier: string, view: string, some: readonly Payment[]) =>
  amend.call('predict', { params: { classifier }, body: { view, rows: rowsOf(some) } });

const say = (classifier: string, view: string, said: readonly (readonly [Payment, string])[]) =>
  amend.call('recordFeedback', {
    params: { classifier },
    body: {
      view,
      columns: ['Amount', 'Kind', 'Day'],
      events: said.map(([[key, ...cells], name]) => ({
        ...{ id: randomUUID(), kind: 'correct' as const, origin: 'review' as const, key, cells, class: name },
        saidAt: now().toISOString(),
      })),
    },
  });

const stateOf = async (id: string) =>
  await database.db
    .selectFrom('anomaly_detectors')
    .select(['state', 'learned'])
    .where('classifier_id', '=', id)
    .executeTakeFirstOrThrow();

beforeAll(async () => {
  amend = await startAmend(database.url, now);
});

test('rows of a table are scored: the odd ones stand out, with the columns that made them odd', async () => {
  const classifier = await findsUnusual('Payments', 0.04);
  const some = payments(500, 1);
  const answer = await predict(classifier, randomUUID(), some);
  const alerts = some.filter((_, at) => answer.classes[answer.predicted[at]!] === 'anomaly');
  expect(alerts.filter(isLarge)).toHaveLength(5);
  expect(alerts).toHaveLength(20);
  const reasonsOf = (payment: Payment) =>
    answer.anomalies!.reasons.find(({ row }) => some[row] === payment)!.reasons.map(({ column, odd }) => [column, odd]);
  for (const large of some.filter(isLarge)) expect(reasonsOf(large)[0]).toEqual(['Amount', 'high']);
  for (const refund of alerts.filter(isRefund)) expect(reasonsOf(refund)[0]).toEqual(['Kind', 'rare']);
  expect(answer.anomalies!.scores.every((score) => score > 0 && score < 1)).toBe(true);
  expect(answer.modelVersion).toBe(0);
});

test('the same rows make the same detector, however they are cut, asked again, or the server restarted', async () => {
  const some = payments(700, 2);
  const [whole, cut] = [await findsUnusual('Whole'), await findsUnusual('Cut')];
  await predict(whole, randomUUID(), some);
  const view = randomUUID();
  for (const [from, to] of [
    [0, 1],
    [1, 300],
    [200, 450],
  ] as const)
    await predict(cut, view, some.slice(from, to));
  await amend.close();
  amend = await startAmend(database.url, now);
  await predict(cut, view, some.slice(400));
  const [one, other] = [await stateOf(whole), await stateOf(cut)];
  expect(other.state!.equals(one.state!)).toBe(true);
  expect([one.learned, other.learned]).toEqual([700, 700]);
  // Both judge alike from then on.
  const later = payments(50, 3);
  const judged = await Promise.all([whole, cut].map((id) => predict(id, randomUUID(), later)));
  expect(judged[1]!.anomalies).toEqual(judged[0]!.anomalies);
});

test('a row whose cells changed is learned again; one that was erased is unlearned', async () => {
  const classifier = await findsUnusual('Edited');
  const some = payments(200, 4);
  await predict(classifier, randomUUID(), some);
  const [key, , kind, day] = some[5]!;
  await predict(classifier, randomUUID(), [[key, 50_000, kind, day]]);
  const report = await amend.call('readAnomalies', { params: { classifier } });
  expect([report.rows, report.learned]).toEqual([200, 201]);
  expect(report.last.at(-1)).toMatchObject({ key, verdict: 'none' });
  await amend.call('eraseRow', { params: { classifier }, body: { key, because: 'asked for' } });
  await predict(classifier, randomUUID(), some.slice(0, 1));
  const after = await amend.call('readAnomalies', { params: { classifier } });
  expect(after.rows).toBe(199);
  expect(after.last.map((row) => row.key)).not.toContain(key);
});

test('people confirm and reject the oddest rows; what they say orders the others', async () => {
  const classifier = await findsUnusual('Judged', 0.04);
  const view = randomUUID();
  const some = payments(600, 5);
  await predict(classifier, view, some);
  const queue = () => amend.call('reviewQueue', { params: { classifier }, query: { view, limit: 20 } });
  const before = await queue();
  expect(before.waiting).toBe(600);
  expect(before.rows[0]).toMatchObject({ class: 'anomaly', alternatives: [{ class: 'usual' }] });
  expect(before.rows.map(({ anomaly }) => anomaly!.score)).toEqual(
    before.rows.map(({ anomaly }) => anomaly!.score).toSorted((a, b) => b - a),
  );
  const [large, refunds] = [some.filter(isLarge), some.filter(isRefund)];
  const said = [...large.slice(0, 3).map((row) => [row, 'usual'] as const), [refunds[0]!, 'anomaly'] as const];
  const receipt = await say(classifier, view, said);
  expect(receipt.changed.map((row) => [row.key, row.class, row.source])).toEqual(
    said.map(([[key], name]) => [key, name, 'label']),
  );
  const after = await queue();
  expect(after.waiting).toBe(596);
  const placeOf = ({ rows }: typeof after, [key]: Payment) => rows.findIndex((row) => row.key === key);
  expect(said.every(([row]) => placeOf(after, row) === -1)).toBe(true);
  // The other large payments are like those that are usual; the other refunds are like the one that was confirmed.
  const scoreOf = async (row: Payment) => (await predict(classifier, view, [row])).anomalies!.scores[0]!;
  const wasOf = (row: Payment) => before.rows.find(({ key }) => key === row[0])!.anomaly!.score;
  for (const row of large.slice(3)) expect(await scoreOf(row)).toBeLessThan(wasOf(row));
  const report = await amend.call('readAnomalies', { params: { classifier } });
  expect(report.verdicts).toEqual({ anomalies: 1, usual: 3, areLearned: true });
  expect(report.alerts).toBe(24);
  expect(report.columns.map(({ name }) => name)).toEqual(['Amount', 'Kind', 'Day']);
});

test('programs are answered with score and reasons; what is no verdict is refused, and nothing is trained', async () => {
  const classifier = await findsUnusual('Programs');
  const some = payments(200, 6);
  await predict(classifier, randomUUID(), some);
  const { predictions } = await amend.call('classifyRows', {
    params: { classifier },
    query: {},
    body: { rows: [{ key: 'new', Amount: 70_000, Kind: 'rent', Day: 46_010 }] },
  });
  expect(predictions[0]).toMatchObject({ class: 'anomaly', anomaly: { reasons: [{ column: 'Amount', odd: 'high' }] } });
  const train = await amend.send('startTraining', { params: { classifier }, body: {} });
  expect(train.body).toMatchObject({ status: 409, code: 'finds-anomalies' });
  const word = await amend.send('recordFeedback', {
    params: { classifier },
    body: {
      columns: ['Amount', 'Kind', 'Day'],
      events: [
        {
          ...{ id: randomUUID(), kind: 'correct', origin: 'review', key: 'new', cells: [1, 'rent', 46_001] },
          ...{ class: 'odd', saidAt: now().toISOString() },
        },
      ],
    },
  });
  expect(word.body).toMatchObject({ code: 'class-unknown' });
  const ofClasses = await amend.call('createClassifier', {
    body: {
      name: 'Classes',
      columns: [{ name: 'Amount', type: 'number' }],
      keyColumns: ['Id'],
      labelColumn: 'Account',
    },
  });
  const report = await amend.send('readAnomalies', { params: { classifier: ofClasses.id } });
  expect(report.body).toMatchObject({ code: 'labels-needed' });
});

test('texts that no database holds are scored as any others, and learned once', async () => {
  const classifier = await findsUnusual('Cut texts');
  const some: Payment[] = [...payments(100, 7), ['cut', 100, 'rent \uD83D', 46_001], ['nul \0', 100, 'nul \0', 46_001]];
  const first = await predict(classifier, randomUUID(), some);
  expect(first.keys).toEqual(some.map(([key]) => key));
  await predict(classifier, randomUUID(), some);
  const report = await amend.call('readAnomalies', { params: { classifier } });
  expect([report.rows, report.learned]).toEqual([102, 102]);
});

test('the queue has the rows of its view, also where thousands elsewhere are odder', async () => {
  const classifier = await findsUnusual('Elsewhere');
  const view = randomUUID();
  const some = payments(60, 8);
  await predict(classifier, view, some);
  await sql`
    insert into anomaly_rows (classifier_id, row_id, place, row_key, row_hash, score, cells)
    select ${classifier}::uuid, gen_random_uuid(), 1000 + at, 'elsewhere ' || at, '', 0.999, '[1, "rent", 46000]'
    from generate_series(1, 6000) at`.execute(database.db);
  const queue = () => amend.call('reviewQueue', { params: { classifier }, query: { view, limit: 100 } });
  const before = await queue();
  expect([before.rows.length, before.waiting]).toEqual([60, 60]);
  await say(classifier, view, [[some[0]!, 'usual']]);
  const after = await queue();
  expect([after.rows.length, after.waiting]).toEqual([59, 59]);
  expect(after.rows.map(({ key }) => key)).not.toContain(some[0]![0]);
});
