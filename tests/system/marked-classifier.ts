import { randomUUID } from 'node:crypto';
import type { Condition } from '../../contract/conditions/condition.ts';
import type { Policies } from '../../contract/classifier.ts';
import { isInDoubleSample } from '../../ml/sampling/double-sample.ts';
import type { Amend } from '../setup/start-amend.ts';
import {
  batchOf,
  COLUMNS,
  draft,
  eventsOf,
  EVERYTHING,
  MARKER,
  otherRows,
  ownRows,
  type ScopedRow,
} from './scoped-rows.ts';

/** Some of the scope look like others' rows, and one of the scope was said to be another's in the meantime. */
export const LOOK_ALIKES = ownRows(8, 700).map((own) => ({ ...own, cells: [`Depot ${own.key}`, 12, '4711', ''] }));
export const OWN = [...ownRows(80), ...LOOK_ALIKES];
const OTHERS = otherRows(120);
/** Rows of the scope that were others' before. */
export const CAME = ownRows(6, 600);

export const VIEW = randomUUID();
/** Their rows are spoken of, and nobody is told but by the one endpoint that asks about each. */
export const STALE_VIEWS = { answerView: randomUUID(), tryFeedback: randomUUID() };
const STALE = otherRows(12, 2_000);

/** Rows whose class is certain: some of the scope, and some of others. */
export const OWN_GOLDEN = ownRows(12, 4_800);
export const OTHERS_GOLDEN = otherRows(12, 4_900);

const SHARE = 0.5;
const inDoubleSample = (rows: readonly ScopedRow[]) => rows.filter(({ key }) => isInDoubleSample(key, SHARE));
const OWN_DOUBLES = inDoubleSample(ownRows(120, 4_000));
const OTHERS_DOUBLES = inDoubleSample(otherRows(80, 4_200));
/** Rows that two people differ about. */
export const DIFFERING = [...OWN_DOUBLES, ...OTHERS_DOUBLES].filter((_, n) => n % 4 > 0).map(({ key }) => key);

const OWN_PROPOSED = ownRows(60, 3_000);
/** Some of them are in {@link VIEW}. */
const OTHERS_PROPOSED = otherRows(120, 900);

const MARKED = { ...EVERYTHING, 'X-Person': `${MARKER} Bob` };
const MARKED_TOO = { ...EVERYTHING, 'X-Person': `${MARKER} Cleo` };
const CARA = { ...EVERYTHING, 'X-Person': 'Cara' };
const DAN = { ...EVERYTHING, 'X-Person': 'Dan' };

/** What there is to be asked about. */
export interface MarkedClassifier {
  readonly classifier: string;
  /** Of events that spoke of others' rows. */
  readonly othersEvents: readonly string[];
  /** Sequences of the corrections that wait for approval, of the scope and of others. */
  readonly waiting: readonly number[];
  /** Ids of comments: Ann's own, on rows of the scope and of others, and such as nobody has written. */
  readonly comments: readonly string[];
  /** Rows of the scope and of others that are commented on, under keys that are not marked. */
  readonly talked: readonly ScopedRow[];
  /** Work-lists: of rows of the scope, of both, and of others alone. */
  readonly lists: readonly string[];
  /** Ids of answers for rows of the scope, and of others. */
  readonly predictions: readonly string[];
}

/** A classifier that holds something of every kind of rows of the scope, and of others' rows, which are marked. */
export async function makeMarkedClassifier(amend: Amend): Promise<MarkedClassifier> {
  const { id: classifier } = await amend.call('createClassifier', { body: draft('Cards'), headers: EVERYTHING });
  const params = { classifier };
  await sayEverything(amend, classifier);
  await train(amend, classifier);
  await sayAside(amend, classifier);
  await propose(amend, classifier);
  await type(amend, classifier);
  const shown = [...OWN, ...OTHERS, ...ownRows(40, 8_000), ...otherRows(40, 900)];
  const batches: string[] = [];
  for (const [view, rows] of [
    [VIEW, shown],
    ...Object.values(STALE_VIEWS).map((stale) => [stale, [...STALE, ...ownRows(10, 8_000)]] as const),
  ] as const)
    batches.push(
      (await amend.call('predict', { params, body: { view, rows: batchOf(rows) }, headers: EVERYTHING })).batch,
    );
  const lists = await giveLists(amend, classifier);
  const query = { limit: 1_000 };
  const { entries } = await amend.call('listFeedback', { params, query, headers: EVERYTHING });
  return {
    classifier,
    lists,
    predictions: shown.map((_, at) => `${batches[0]!}:${at}`),
    othersEvents: entries.filter(({ person }) => person?.includes(MARKER)).map(({ id }) => id),
    waiting: entries.filter(({ needsApproval }) => needsApproval === true).map(({ sequence }) => sequence),
    ...(await talk(amend, classifier)),
  };
}

/** Work-lists of own rows, of both, and of others; people have done some of each. */
async function giveLists(amend: Amend, classifier: string): Promise<string[]> {
  const own = ownRows(20, 6_000);
  const others = otherRows(20, 6_200);
  const ids: string[] = [];
  for (const [name, rows, condition] of [
    ['Own', own, { column: 'Amount', operator: 'more', value: 1 }],
    ['Both', [...OWN.slice(0, 20), ...own, ...others], { column: 'Note', operator: 'is-not', values: [`${MARKER} x`] }],
    [`${MARKER} list`, others, undefined],
  ] as const) {
    const body = { name, to: { people: [], role: 'corrector' as const }, note: name, rows: batchOf(rows) };
    const draft = {
      ...body,
      ...(condition === undefined ? {} : { condition: structuredClone(condition) as Condition }),
    };
    const { list } = await amend.call('giveWork', { params: { classifier }, body: draft, headers: EVERYTHING });
    ids.push(list.id);
  }
  await say(amend, classifier, own.slice(0, 6), CARA, { origin: 'review' });
  await say(amend, classifier, others.slice(0, 9), MARKED, { origin: 'review' });
  return ids;
}

export const say = (
  amend: Amend,
  classifier: string,
  rows: readonly ScopedRow[],
  headers: Record<string, string>,
  said?: Parameters<typeof eventsOf>[1],
) =>
  amend.call('recordFeedback', {
    params: { classifier },
    body: { columns: [...COLUMNS], events: eventsOf(rows, said) },
    headers,
  });

/** Others go on speaking: of new rows, and of some that are shown, each time another class. */
export async function sayOn(amend: Amend, classifier: string, time: number): Promise<void> {
  const again = STALE.map((row) => ({ ...row, class: `${MARKER} class ${time % 2}` }));
  await say(amend, classifier, [...otherRows(3, 10_000 + 3 * time), ...again], MARKED);
}

async function sayEverything(amend: Amend, classifier: string): Promise<void> {
  await say(amend, classifier, OWN, EVERYTHING, { origin: 'label-column' });
  await say(amend, classifier, OTHERS, MARKED, { origin: 'label-column' });
  await say(amend, classifier, OTHERS.slice(0, 40), MARKED, { predictedClass: `${MARKER} class 1` });
  await say(amend, classifier, OWN.slice(0, 30), EVERYTHING, { predictedClass: `${MARKER} class 1` });
  await say(amend, classifier, asOthers(OWN.slice(0, 3), `${MARKER} class 0`), MARKED, { basedOn: 0 });
  await say(amend, classifier, asOthers(OWN.slice(3, 8), 'Fuel'), MARKED, { basedOn: 0 });
  await say(amend, classifier, asOthers(CAME, 'Fuel'), MARKED);
  await say(amend, classifier, CAME, CARA, { basedOn: 0 });
}

/** Rows of the scope as they are said to be others'. */
function asOthers(rows: readonly ScopedRow[], name: string): ScopedRow[] {
  return rows.map(({ key }, n) => ({ ...OTHERS[n]!, key, class: name }));
}

async function train(amend: Amend, classifier: string): Promise<void> {
  const body = { learner: 'linear' as const };
  const { id } = await amend.call('startTraining', { params: { classifier }, body, headers: EVERYTHING });
  for (;;) {
    const params = { classifier, training: id };
    const { state } = await amend.call('getTraining', { params, headers: EVERYTHING });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(state);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Rows that two people are asked about: of each four they agree about one. And rows whose class is certain. */
async function sayAside(amend: Amend, classifier: string): Promise<void> {
  await mark(amend, classifier, OWN_GOLDEN, CARA);
  await mark(amend, classifier, OTHERS_GOLDEN, MARKED);
  await during(amend, classifier, { doubleShare: SHARE }, async () => {
    const asked = { origin: 'review' as const };
    const second = (rows: readonly ScopedRow[], name: string) =>
      rows.map((row) => (DIFFERING.includes(row.key) ? { ...row, class: name } : row));
    await say(amend, classifier, OWN_DOUBLES, CARA, asked);
    await say(amend, classifier, second(OWN_DOUBLES, 'Fuel'), DAN, asked);
    await say(amend, classifier, OTHERS_DOUBLES, MARKED, asked);
    await say(amend, classifier, second(OTHERS_DOUBLES, `${MARKER} class 3`), MARKED_TOO, asked);
    // Some are said to be others' by those who are asked for the second time.
    const moved = asOthers(OWN_DOUBLES.slice(0, 3), `${MARKER} class 0`);
    await say(amend, classifier, moved, MARKED, asked);
    await say(amend, classifier, second(moved, `${MARKER} class 3`), MARKED_TOO, asked);
    await say(amend, classifier, [...OWN_GOLDEN.slice(0, 6)], CARA, asked);
    await say(amend, classifier, [...OTHERS_GOLDEN.slice(0, 6)], MARKED_TOO, asked);
  });
}

async function mark(amend: Amend, classifier: string, certain: readonly ScopedRow[], headers: Record<string, string>) {
  const rows = certain.map(({ key, cells, class: name }) => ({ key, cells: [...cells], class: name }));
  await amend.call('markGolden', { params: { classifier }, body: { columns: [...COLUMNS], rows }, headers });
}

/** Corrections that wait for approval; of some rows of the scope they say that they are others'. */
async function propose(amend: Amend, classifier: string): Promise<void> {
  await say(amend, classifier, OWN_PROPOSED.slice(0, 20), EVERYTHING, { origin: 'label-column' });
  await during(amend, classifier, { approval: { needs: 'all' } }, async () => {
    await say(amend, classifier, OWN_PROPOSED, CARA, { predictedClass: `${MARKER} class 1` });
    await say(amend, classifier, OTHERS_PROPOSED, MARKED, { predictedClass: `${MARKER} class 1` });
    await say(amend, classifier, asOthers(OWN_PROPOSED.slice(0, 6), 'Fuel'), MARKED);
  });
}

/** Corrections that Ann has not sent: of a time when she saw every row. */
async function type(amend: Amend, classifier: string): Promise<void> {
  const typed = [...eventsOf(OWN.slice(30, 33)), ...eventsOf(OTHERS.slice(40, 46))];
  const events = typed.map((event) => ({ ...event, class: 'Fuel', predictedClass: `${MARKER} class 1` }));
  const params = { classifier };
  await amend.call('keepDrafts', { params, body: { columns: [...COLUMNS], events }, headers: EVERYTHING });
  const drafts = events.slice(-2).map(({ id }) => id);
  await amend.call('takeOutDrafts', { params, body: { drafts }, headers: EVERYTHING });
}

/** Does something while other policies hold. */
async function during(
  amend: Amend,
  classifier: string,
  policies: Partial<Policies>,
  work: () => Promise<void>,
): Promise<void> {
  const params = { classifier };
  const set = (body: Partial<Policies>) => amend.call('setPolicies', { params, body, headers: EVERYTHING });
  const { policies: before } = await amend.call('getClassifier', { params, headers: EVERYTHING });
  await set({ ...before, ...policies });
  await work();
  await set(before);
}

/** Comments by others on rows of theirs, some of which are of the scope by now; and Ann's on those and the scope's. */
async function talk(amend: Amend, classifier: string): Promise<Pick<MarkedClassifier, 'comments' | 'talked'>> {
  const params = { classifier };
  const write = (row: ScopedRow, id: string, text: string, headers: Record<string, string>) => {
    const body = { id, key: row.key, columns: [...COLUMNS], cells: [...row.cells], text };
    return amend.call('writeComment', { params, body, headers });
  };
  const own = [...ownRows(30, 6_000), ...ownRows(10, 6_100)];
  const others = otherRows(80, 6_000).filter(({ key }) => !key.includes(MARKER));
  const moved = own.slice(0, 5);
  const comments: string[] = [];
  for (const [n, row] of [...others, ...moved.map(({ key }, at) => ({ ...others[at]!, key })), ...own].entries()) {
    const isOthers = n < others.length + moved.length;
    if (isOthers) await write(row, randomUUID(), `${MARKER} says so`, MARKED);
    comments.push(randomUUID(), randomUUID(), randomUUID());
    await write(row, comments.at(-3)!, `Ann asks ${isOthers ? MARKER : ''}`, EVERYTHING);
    await write(row, comments.at(-2)!, `And ${isOthers ? MARKER : ''}`, EVERYTHING);
  }
  return { comments, talked: [...own, ...others] };
}
