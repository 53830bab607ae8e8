import { randomUUID } from 'node:crypto';
import { SCORECARD_SECTIONS, type ScorecardTestName, type TestDocument } from '../../../../contract/scorecard.ts';
import { predict, purchaseDraft, purchases, say, train } from '../../../setup/purchases.ts';
import { useAmend } from '../../../setup/use-amend.ts';

const amend = useAmend();
let classifier: string;

beforeAll(async () => {
  classifier = (await amend.call('createClassifier', { body: purchaseDraft('Cards', { auditShare: 1 }) })).id;
});

const read = () => amend.call('readScorecard', { params: { classifier } });
const put = (test: ScorecardTestName, document: TestDocument | null) =>
  amend.send('documentTest', { params: { classifier }, body: { test, document } });
const of = async (name: ScorecardTestName) => (await read()).tests.find(({ test }) => test === name)!;
const DOCUMENT = { document: 'Assessment 14', result: 'No column holds personal data.', doneOn: '2026-01-05' };

// In this order: from the first day to the first month in use.
describe('the scorecard', () => {
  test('has the 28 tests of the paper, and before the first training not a point', async () => {
    const { tests, score, sections, version } = await read();
    expect(tests.map(({ test }) => test)).toEqual(Object.values(SCORECARD_SECTIONS).flat());
    expect(tests).toHaveLength(28);
    expect({ version, score, points: sections.map(({ points, of: all }) => [points, all]) }).toEqual({
      ...{ version: null, score: 0, points: Array.from({ length: 4 }, () => [0, 7]) },
    });
  });

  test('gives points for what training and use have shown, and says by what', async () => {
    const rows = purchases(700, 1);
    await say(amend, classifier, rows.slice(0, 500), { origin: 'label-column' });
    await train(amend, classifier, 'auto');
    await predict(amend, classifier, randomUUID(), rows.slice(500));
    await say(amend, classifier, rows.slice(500, 560), { origin: 'review' });
    const report = await amend.call('driftReport', { params: { classifier }, body: { hours: 12 } });
    const { tests, version } = await read();
    expect(version).toBe(1);
    const passed = tests.filter(({ points }) => points === 1).map(({ test }) => test);
    expect(passed).toEqual(
      expect.arrayContaining(['schema', 'offline-online', 'simpler', 'validated', 'debugging', 'stale']),
    );
    expect((await of('offline-online')).automatic).toMatchObject({ finding: { values: { rows: 60 } } });
    const { verdict } = report;
    expect((await of('invariants')).automatic).toMatchObject({ state: verdict === 'drift' ? 'failed' : 'passed' });
    // Who classifies rows that were learned from sends nothing else: the 200 new ones are as those were.
    expect((await of('skew')).automatic).toMatchObject({
      state: 'passed',
      finding: { values: { rows: 200, sources: 1 } },
    });
    expect((await of('canary')).automatic).toMatchObject({ finding: { code: 'never-shadowed' } });
    expect((await of('rollback')).automatic).toMatchObject({ state: 'unknown', finding: { code: 'nowhere-to-go' } });
  });

  test('gives half a point for what was done by hand, once it is written down', async () => {
    const before = (await read()).sections[0]!.points;
    const answer = await amend.call('documentTest', {
      params: { classifier },
      body: { test: 'privacy', document: DOCUMENT },
    });
    expect(answer.sections[0]!.points).toBe(before + 0.5);
    expect(await of('privacy')).toMatchObject({
      points: 0.5,
      automatic: null,
      document: { ...DOCUMENT, person: expect.any(String) },
    });
  });

  test('notes in the audit log who wrote down what, once, and who took it back', async () => {
    await put('privacy', DOCUMENT);
    await put('privacy', null);
    await put('privacy', null);
    expect(await of('privacy')).toMatchObject({ points: 0, document: null });
    const { events } = await amend.call('listAudit', { params: { classifier }, query: { limit: 1_000 } });
    const noted = events.filter(({ kind }) => kind.startsWith('test-document'));
    expect(noted.map(({ kind, subject, details }) => [kind, subject, details])).toEqual([
      ['test-documented', 'privacy', { before: null, after: DOCUMENT }],
      ['test-document-removed', 'privacy', { before: DOCUMENT, after: null }],
    ]);
  });

  test('the least of the sections is the score', async () => {
    const { sections, score, meaning } = await read();
    expect(score).toBe(Math.min(...sections.map(({ points }) => points)));
    expect(meaning).not.toBe('');
  });

  test('nothing is written down of a day that has not come', async () => {
    const { body } = await put('tuned', { ...DOCUMENT, doneOn: '2999-01-01' });
    expect(body).toMatchObject({ status: 422, code: 'test-not-yet-run' });
    expect(await of('tuned')).toMatchObject({ document: null });
  });
});
