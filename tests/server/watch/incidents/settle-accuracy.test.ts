import { randomUUID } from 'node:crypto';
import { classifierDraft } from '../../../../contract/classifier.ts';
import type { Notice } from '../../../../contract/notice.ts';
import { ProblemError } from '../../../../contract/problem.ts';
import { figuresWords, measureWords, saidByIncident } from '../../../../contract/words/incident-words.ts';
import { noticeWords } from '../../../../contract/words/notice-words.ts';
import { ensureMonth, insertBatch } from '../../../../server/answer/predictions/prediction-log-store.ts';
import { readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { readClassifier } from '../../../../server/record/classifiers/classifier-store.ts';
import { createClassifier } from '../../../../server/record/classifiers/create-classifier.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { readAccuracyRule } from '../../../../server/watch/archive/accuracy-rule-store.ts';
import { setAccuracyRule } from '../../../../server/watch/archive/change-rules.ts';
import { makeDueChecks } from '../../../../server/watch/archive/check-drift.ts';
import { checksWithIncidents } from '../../../../server/watch/incidents/follow-drift.ts';
import { listIncidents } from '../../../../server/watch/incidents/incident-store.ts';
import { aFeedbackDraft } from '../../../fixtures/feedback-draft.ts';
import { purchaseDraft } from '../../../setup/purchases.ts';
import { saveChampion } from '../../../setup/stored-classifier.ts';
import { SILENT } from '../../../setup/test-server.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const START = Date.parse('2026-11-02T00:00:00Z');
const HOUR_MS = 3_600_000;
const STEP = 2;
const ROWS = 20;
const BY = { person: 'Carla', at: new Date(START) };
const database = useDatabase();
type Opened = Extract<Notice, readonly ['incident-open', unknown]>;
const told: unknown[] = [];
let classifier: string;
let hour = 0;
const now = () => new Date(START + hour * HOUR_MS);

beforeAll(async () => {
  const draft = classifierDraft.parse(purchaseDraft(randomUUID(), { auditShare: 1 }));
  classifier = (await createClassifier(database.db, draft, 'Ann', now())).id;
  await saveChampion(database.db, classifier);
  await ensureMonth(database.db, now());
  await database.db
    .insertInto('drift_watch')
    .values({ classifier_id: classifier, step_hours: STEP, next_at: now() })
    .execute();
});

const look = () =>
  makeDueChecks(
    checksWithIncidents({
      ...{ db: database.db, clock: now, log: SILENT, retrain: async () => 'later' },
      makeReport: async () => {
        throw new ProblemError('no-live-rows', { classifier: 'Cards', hours: 12 });
      },
      tell: async (_transaction, notice) => void told.push(notice),
    }),
  );

/** Rows that are answered, and then asked about in the review list: of `ROWS` the first `right` are as answered. */
async function answerAndAsk(right: number, confidence = 0.95): Promise<void> {
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const key = `${hour} ${row}`;
    return { key, rowHash: key, class: 'meals', confidence, source: 'model' as const, cells: [key, 1, 'x'] };
  });
  const batch = { id: randomUUID(), classifierId: classifier, viewId: randomUUID(), modelVersion: 1 };
  const predictedAt = new Date(now().getTime() - 30 * 60_000);
  await insertBatch(database.db, { ...batch, causedBy: 'request', predictedAt, rows });
  const said = rows.map(({ key, cells }, row) => {
    const draft = { key, rowHash: key, cells, class: row < right ? 'meals' : 'travel', origin: 'review' } as const;
    return aFeedbackDraft({ ...draft, person: 'Ada', saidAt: now() });
  });
  await createFeedbackLog(database.db, now).append(classifier, said);
}

async function live(hours: number, right: number, confidence?: number): Promise<void> {
  for (const end = hour + hours; hour < end; hour += STEP) {
    await answerAndAsk(right, confidence);
    await look();
  }
}

const kinds = async () =>
  (await listIncidents(database.db, classifier)).map(({ measure: { kind }, state }) => `${kind} ${state}`).sort();

// In this order: three days of one classifier, whose answers are wrong by half from the second on.
describe('answers that get worse', () => {
  test('below which accuracy people are told is five points less than the test’s, until somebody sets it', async () => {
    const rule = () => readClassifier(database.db, classifier).then((found) => readAccuracyRule(database.db, found));
    const { tested, least, hours, setBy } = await rule();
    expect([least, hours, setBy]).toEqual([tested! - 0.05, 168, null]);
    await setAccuracyRule(database.db, classifier, { least: 0.9, hours: 12, because: 'Books' }, BY);
    await setAccuracyRule(database.db, classifier, { least: 0.9, hours: 12, because: '' }, BY);
    expect(await rule()).toMatchObject({ least: 0.9, hours: 12, setBy: 'Carla', setAt: BY.at.toISOString() });
    const events = await readAuditEvents(database.db, classifier, 0, 100);
    expect(events.filter(({ kind }) => kind === 'accuracy-rule-set')).toMatchObject([
      { reason: 'Books', details: { before: { least: null, hours: 168 }, after: { least: 0.9, hours: 12 } } },
    ]);
  });

  test('while they are good no incident opens', async () => {
    await live(26, 19);
    expect(await kinds()).toEqual([]);
  });

  test('open an incident once two windows that share no row say so, with the figures that say it', async () => {
    await live(12, 10);
    expect(await kinds()).toEqual([]);
    await live(18, 10);
    expect(await kinds()).toEqual(['accuracy open', 'concept open', 'part-accuracy open']);
    const part = (await listIncidents(database.db, classifier)).find(({ measure }) => 'part' in measure)!;
    expect(part.measure).toEqual({ kind: 'part-accuracy', part: { of: 'class', class: 'meals' } });
    expect(measureWords(part.measure)).toBe('“meals”: answers are wrong more often');
    expect(saidByIncident(part)).toMatch(
      /labels called \d\d\.\d % of \d+ answers of version 1 right at “meals”, and before that 95\.0 % of [\d,]+\.$/,
    );
    expect(part.events[0]!.figures!.parts!.judged).not.toEqual([]);
    const incident = (await listIncidents(database.db, classifier)).find(({ measure }) => measure.kind === 'accuracy')!;
    const { figures } = incident.events[0]!;
    expect([incident.report, incident.events[0]!.what]).toEqual([null, 'opened']);
    expect(figures!.audited!.high).toBeLessThan(figures!.least!);
    expect(figuresWords({ kind: 'accuracy' }, figures!)).toMatch(
      /of all answers of version 1 were right .* 90\.0 % is wanted\.$/,
    );
    expect(told.map((notice) => (notice as [string, { measure: { kind: string } }])[1].measure.kind).sort()).toEqual([
      'accuracy',
      'concept',
      'part-accuracy',
    ]);
    const ofPart = (told as Opened[]).find(([, { measure }]) => 'part' in measure)!;
    expect(noticeWords(ofPart).sentence).toMatch(/some answers of “.*” are not as before\. “meals”: answers are wrong/);
  });

  test('are over once two windows reach what is wanted', async () => {
    await live(34, 20);
    expect(await kinds()).toEqual(['accuracy closed', 'concept closed', 'part-accuracy closed']);
  });

  test('and answers that are less sure open one before any label comes', async () => {
    await live(30, 20, 0.6);
    expect(await kinds()).toEqual(expect.arrayContaining(['expected-accuracy open', 'accuracy closed']));
  });
});
