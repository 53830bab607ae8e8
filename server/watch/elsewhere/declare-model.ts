import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { elsewhereDraft, ElsewhereModel } from '../../../contract/elsewhere.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { DEFAULT_THRESHOLDS } from '../../../ml/drift/drift-status.ts';
import {
  mergeProfiles,
  profileReference,
  type ReferenceProfile,
  type TableProfile,
} from '../../../ml/sketches/table-profile.ts';
import { appendAuditEvent, type Changing } from '../../platform/audit/audit-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { lockClassifier, readClassifier, type StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { mergeAsRead } from '../profiles/merge-profiles.ts';
import { listHoursOf, readHour, type Span } from '../profiles/profile-store.ts';
import { answeredTable } from './answered-table.ts';
import { hasTrainings, insertElsewhereModel, readElsewhereModels } from './elsewhere-store.ts';

/**
 * Declares a version of a model that Amend did not train, and notes who did. From the first on the classifier is
 * watched, and neither trained nor answered.
 *
 * @throws {ProblemError} unknown-classifier, classifier-archived, model-own, model-declared, column-missing,
 *   column-unclear, too-few-answers
 */
export async function declareModel(
  db: Kysely<Database>,
  classifierId: string,
  { model, reference: of }: z.output<typeof elsewhereDraft>,
  { person, at }: Changing,
): Promise<ElsewhereModel> {
  const described = await readClassifier(db, classifierId);
  const reference = 'train' in of ? referenceOfRows(described, of) : await referenceOfTime(db, classifierId, of);
  const rows = reference.train.rows + reference.holdout.rows;
  const { minimumRows } = DEFAULT_THRESHOLDS;
  if (rows < minimumRows) throw new ProblemError('too-few-answers', { rows, least: minimumRows });
  return db.transaction().execute(async (transaction) => {
    const classifier = await lockClassifier(transaction, classifierId);
    requireOpen(classifier);
    if (classifier.isElsewhere !== true && (await hasTrainings(transaction, classifierId)))
      throw new ProblemError('model-own', { classifier: classifier.name });
    const declared = await readElsewhereModels(transaction, classifierId);
    if (declared.some((each) => each.model === model))
      throw new ProblemError('model-declared', { classifier: classifier.name, model });
    const version = (declared[0]?.version ?? 0) + 1;
    const made = { model, version, declaredBy: person, declaredAt: at.toISOString() };
    await insertElsewhereModel(transaction, classifierId, made, reference);
    const details = { before: declared[0]?.model ?? null, after: model };
    const event = { kind: 'model-declared', subject: model, author: person, reason: '', details };
    await appendAuditEvent(transaction, classifierId, event, at);
    return { ...made, trainRows: reference.train.rows, testRows: reference.holdout.rows };
  });
}

type Reference = z.output<typeof elsewhereDraft>['reference'];

function referenceOfRows(
  classifier: StoredClassifier,
  { train, test }: Extract<Reference, { train: unknown }>,
): ReferenceProfile {
  const nothing = { rows: { keys: [], columns: train.rows.columns.map(({ name }) => ({ name, values: [] })) } };
  return profileReference(
    answeredTable(classifier, train),
    answeredTable(classifier, test ?? { ...nothing, classes: [], confidence: [] }),
  );
}

/** What was logged in a time, of whichever version. It was not learned from here, so all of it is the holdout. */
async function referenceOfTime(
  db: Kysely<Database>,
  classifierId: string,
  { from, to }: Extract<Reference, { from: unknown }>,
): Promise<ReferenceProfile> {
  const span: Span = { from: new Date(from), to: new Date(to) };
  const hours = await listHoursOf(db, classifierId, span);
  async function* read(): AsyncGenerator<TableProfile> {
    for (const hour of hours) {
      const profile = await readHour(db, classifierId, hour.modelVersion, hour);
      if (profile !== undefined) yield profile;
    }
  }
  const { predictions, ...logged } = await mergeAsRead(read());
  return { train: { ...logged, predictions: null }, holdout: { ...mergeProfiles([]), predictions } };
}
