import { randomUUID } from 'node:crypto';
import type { ClassifierDraft } from '../../../../contract/classifier.ts';
import type { FeedbackEvent } from '../../../../contract/feedback.ts';
import { auditRoutes } from '../../../../server/record/audit/routes.ts';
import { classifierRoutes } from '../../../../server/record/classifiers/routes.ts';
import { createLabelCounter } from '../../../../server/record/labels/label-count-store.ts';
import { lifeCycleRoutes } from '../../../../server/record/life-cycle/routes.ts';
import { createOwnRowsReader } from '../../../../server/record/scopes/own-rows-store.ts';
import { createTakeAside } from '../../../../server/record/opinions/take-aside.ts';
import { createFeedbackLog } from '../../../../server/record/feedback/feedback-log.ts';
import { NO_CHANGES, type OnRecorded } from '../../../../server/record/feedback/learn-recorded.ts';
import { feedbackRoutes } from '../../../../server/record/feedback/routes.ts';
import type { Database } from '../../../../server/platform/database/schema.ts';
import type { Kysely } from 'kysely';
import { AUDIT_KEY } from '../../../setup/audit-key.ts';
import { SILENT, startTestServer, type TestServer } from '../../../setup/test-server.ts';

export const NOW = new Date('2026-03-01T09:00:00.000Z');

/** Columns as a hostile header has them: `__proto__` is a name like any other. */
export const COLUMNS = Object.freeze(['Merchant', '__proto__', 'Note']);

export const DRAFT: ClassifierDraft = {
  name: 'Cards',
  columns: [
    { name: 'Merchant', type: 'text' },
    { name: '__proto__', type: 'number' },
    { name: 'Note', type: 'ignored' },
  ],
  keyColumns: ['Id'],
  labelColumn: 'Account',
};

/** An event about row `PC-1`, labelled `Travel`, unless told otherwise. */
export function event(changes: Partial<FeedbackEvent> = {}): FeedbackEvent {
  return {
    id: randomUUID(),
    kind: 'correct',
    origin: 'correction-column',
    key: 'PC-1',
    cells: ['City Taxi', 12.5, 'x'],
    class: 'Travel',
    saidAt: '2026-03-01T08:59:00.000Z',
    ...changes,
  };
}

/** The classifiers and feedback components over real HTTP on a real database. */
export async function startFeedbackServer(
  db: Kysely<Database>,
  onRecorded: OnRecorded = async () => NO_CHANGES,
): Promise<TestServer> {
  const readOwnRows = createOwnRowsReader(db);
  const classifiers = { db, clock: () => NOW, readOwnRows, countFeedback: createLabelCounter(db) };
  const feedbackLog = createFeedbackLog(db, () => NOW);
  const takeAside = createTakeAside({ db, clock: () => NOW });
  return startTestServer([
    classifierRoutes(classifiers),
    lifeCycleRoutes(classifiers),
    auditRoutes({ db, clock: () => NOW, auditKey: AUDIT_KEY }),
    feedbackRoutes({
      db,
      log: SILENT,
      feedbackLog,
      readOwnRows,
      takeAside,
      answersTo: async () => () => new Set<string>(),
      cellsAnswered: async () => () => [],
      signedMonthsOf: async () => [],
      onRecording: async () => undefined,
      onRecorded,
      clock: () => NOW,
    }),
  ]);
}

/** A classifier with a name of its own. */
export async function createCards(server: TestServer): Promise<{ classifier: string }> {
  const { id } = await server.call('createClassifier', { body: { ...DRAFT, name: `Cards ${randomUUID()}` } });
  return { classifier: id };
}
