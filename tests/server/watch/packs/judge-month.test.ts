import { judgeMonth, mostNamed, type MonthFacts } from '../../../../server/watch/packs/judge-month.ts';
import { comparePacks } from '../../../../server/watch/packs/compare-packs.ts';
import { samplePack } from '../../../fixtures/pack-content.ts';

const sample = samplePack();
const intact = (log: 'feedback' | 'audit') => ({
  ...{ log, name: log, intact: true as const, events: 9, erased: 0 },
  anchors: { own: 0, others: 0, lastSequence: null, lastAt: null },
});
const stable = { ...sample.drift, incidents: [], reports: sample.drift.reports.slice(0, 10) };
/** A month of which nothing is wrong. */
const WELL: MonthFacts = {
  ...sample,
  drift: stable,
  verdicts: [intact('feedback'), intact('audit')],
  changeKinds: new Map(),
};
const judge = (facts: Partial<MonthFacts> = {}) => {
  const { answers, verdict } = judgeMonth({ ...WELL, ...facts });
  return {
    verdict,
    ...Object.fromEntries(answers.map(({ question, state, finding }) => [question, [state, finding.code]])),
  };
};
const audited = (rows: number, value: number) => ({
  ...sample.accuracy!,
  audit: {
    ...{ share: 0.02, drawn: rows, asked: rows, noticed: 0 },
    estimate: { value, low: value - 0.02, high: value + 0.02, rows },
  },
});

test('a month in which all was looked at and well is good', () => {
  expect(judge()).toMatchObject({ verdict: 'good', right: ['good', 'audit-holds'], data: ['good', 'as-learned'] });
  expect(judge()).not.toHaveProperty('month');
});

test('of a model that Amend did not test it is told how often it is right, by the least biased figure there is', () => {
  const declared = { model: 'fraud 2.3', version: 1, trainRows: 900, testRows: 0, declaredBy: 'Ada' };
  const at = '2026-10-02T09:00:00.000Z';
  const elsewhere = [{ ...declared, declaredAt: at, rows: 17_904, firstAt: at, lastAt: at }];
  const of = (accuracy: MonthFacts['accuracy']) => {
    const [first] = judgeMonth({ ...WELL, versions: [], elsewhere, accuracy }).answers;
    return [first!.state, first!.finding.code];
  };
  expect(of(sample.accuracy)).toEqual(['unknown', 'audit-untested']);
  const few = { ...sample.accuracy!, audit: audited(29, 0.5).audit };
  expect(of(few)).toEqual(['unknown', 'labelled-untested']);
  expect(of({ ...few, labelled: 0, realised: null })).toEqual(['unknown', 'unlabelled']);
  expect(of(null)).toEqual(['unknown', 'not-answered']);
  const { answers } = judgeMonth({ ...WELL, versions: [], elsewhere, accuracy: few });
  expect(answers.find(({ question }) => question === 'right')!.finding.values).toMatchObject({
    ...{ rows: 318, coverage: 318 / 17_904, version: 1 },
  });
});

test.each<[string, Partial<MonthFacts>, string, string, string]>([
  // The test's interval begins at .891.
  ['answers are surely worse than the test', { accuracy: audited(200, 0.85) }, 'attention', 'right', 'audit-below'],
  ['fewer than 30 drawn rows were judged', { accuracy: audited(29, 0.5) }, 'unknown', 'right', 'few-audited'],
  ['nothing was answered', { accuracy: null, versions: [] }, 'unknown', 'right', 'not-answered'],
  ['a report found drift', { drift: sample.drift }, 'attention', 'data', 'drifted'],
  ['an incident is open', { drift: { ...stable, incidents: sample.drift.incidents } }, 'attention', 'data', 'drifted'],
  ['nothing was compared', { drift: { ...stable, reports: [] } }, 'unknown', 'data', 'never-compared'],
  ['a proposal waits', { said: { ...sample.said, waiting: 1 } }, 'attention', 'people', 'waiting'],
  ['the month goes on', { isOver: false }, 'unknown', 'month', 'goes-on'],
  [
    'a log is broken',
    {
      verdicts: [intact('audit'), { ...intact('feedback'), intact: false, firstBroken: 3, fault: 'chain', reason: '' }],
    },
    'attention',
    'logs',
    'broken',
  ],
])('%s: the month is not', (_, facts, state, question, code) => {
  expect(judge(facts)).toMatchObject({ verdict: state, [question]: [state, code] });
});

test('reports of segments say nothing of all rows', () => {
  const reports = sample.drift.reports.map((line) => ({ ...line, segment: { column: 'Centre', value: '1' } }));
  expect(judge({ drift: { ...stable, reports } })).toMatchObject({ data: ['unknown', 'never-compared'] });
});

test('what calls for a look goes before what is not known', () => {
  expect(judge({ accuracy: null, said: { ...sample.said, waiting: 1 } })).toMatchObject({ verdict: 'attention' });
});

test('columns are named by how often they drifted, then by name', () => {
  expect(mostNamed(['b', 'a', 'c', 'c', 'd'], 3)).toEqual(['c', 'a', 'b']);
});

test('a pack that is as the one before differs in nothing', () => {
  expect(comparePacks(sample, sample)).toEqual([]);
});

test('what is otherwise is told, and amounts of two currencies are not compared', () => {
  const before = { ...sample, verdict: 'good' as const, drift: stable, rules: [], accuracy: audited(200, 0.95) };
  const codes = comparePacks(before, { ...sample, accuracy: audited(200, 0.9) }).map(({ code, values }) => [
    code,
    values,
  ]);
  expect(codes).toEqual([
    ['verdict', { before: 'good', now: 'attention' }],
    ['accuracy', { before: 0.95, now: 0.9, beyond: true }],
    ['drift-new', { columns: ['Amount'] }],
    ['rules', { added: 1, gone: 0 }],
  ]);
  const cost = { ...sample.accuracy!.cost!, currency: 'CHF', expected: 1 };
  expect(comparePacks({ ...sample, accuracy: { ...sample.accuracy!, cost } }, sample)).toEqual([]);
});
