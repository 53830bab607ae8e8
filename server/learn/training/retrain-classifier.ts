import type { Kysely } from 'kysely';
import { readClassChanges } from '../../record/classes/class-history-store.ts';
import { readClassWords } from '../../record/classes/class-store.ts';
import { readClassifier } from '../../record/classifiers/classifier-store.ts';
import type { Database } from '../../platform/database/schema.ts';
import { untilAvailable } from '../../platform/database/until-available.ts';
import { readLastSequence } from '../../record/feedback/feedback-store.ts';
import { readLabels } from '../../record/labels/label-store.ts';
import type { LabelledRow } from '../../record/labels/labelled-row.ts';
import { readTrust } from '../../record/labels/trust-store.ts';
import { learnInWorker } from '../fitting/learn-in-worker.ts';
import type { LearnedModel, LearningTask } from '../fitting/learn-model.ts';
import { readArtifact } from '../models/model-store.ts';
import { holdBackFloods } from '../trust/hold-back.ts';
import { reportProgress } from './report-progress.ts';
import { saveLearned } from './save-learned.ts';
import type { TrainingServices } from './training-services.ts';
import type { Training } from './training-store.ts';

/**
 * One training from labels to version: read the labels, learn and judge in a worker, and, in one transaction, save the
 * version, promote it if the gate says so, and end the training. Ended by somebody else meanwhile, it leaves nothing.
 *
 * @param cancel aborted by this process when the training is to stop; aborts itself when another process ended it
 * @throws {ProblemError} too-few-labels, one-class, table-too-large
 */
export async function retrainClassifier(
  { db, clock, log }: TrainingServices,
  training: Training,
  cancel: AbortController,
): Promise<void> {
  const startedAt = clock();
  const { signal } = cancel;
  const progress = reportProgress(db, training.id, cancel);
  let learned: LearnedModel;
  let material: LearningMaterial;
  try {
    progress.note('reading', 0);
    await untilAvailable(() => holdBackFloods({ db, clock }, training.classifier_id), signal);
    material = await untilAvailable(() => readMaterial(db, training), signal);
    learned = await learnInWorker(material.labels, material.task, { onProgress: progress.note, signal });
    progress.note('saving', 0);
  } finally {
    await progress.stop();
  }
  const durationMs = clock().getTime() - startedAt.getTime();
  const {
    judgedAgainst,
    lastSequence,
    classChanges,
    trustChanges,
    task: { columns },
  } = material;
  // What took minutes to learn is not lost because the database is away for seconds.
  const saved = await untilAvailable(
    () =>
      saveLearned(db, training, learned, {
        ...{ judgedAgainst, lastSequence, trustChanges, columns, classChanges, durationMs },
        at: clock(),
      }),
    signal,
  );
  log.info({ training: training.id, classifier: training.classifier_id, saved, durationMs }, 'training ended');
}

/** All that a training reads. */
interface LearningMaterial {
  readonly labels: readonly LabelledRow[];
  readonly lastSequence: number;
  /** How often the catalogue had changed by whose names the labels are called. */
  readonly classChanges: number;
  /** How often it had changed whose words count. */
  readonly trustChanges: number;
  /** The champion at this moment. */
  readonly judgedAgainst: number | null;
  readonly task: LearningTask;
}

async function readMaterial(db: Kysely<Database>, training: Training): Promise<LearningMaterial> {
  const classifier = await readClassifier(db, training.classifier_id);
  const { labels, lastSequence, classChanges, trustChanges, names } = await readLabelsAt(db, classifier.id);
  const champion =
    classifier.champion === null ? undefined : await readArtifact(db, classifier.id, classifier.champion);
  const judged =
    classifier.champion === null || champion === undefined
      ? null
      : { version: classifier.champion, ...champion, names };
  const task = {
    columns: classifier.columns,
    learner: training.learner,
    seed: training.seed,
    champion: judged,
    segmentColumn: classifier.policies.segmentColumn,
    unknownShare: classifier.policies.unknownShare,
  };
  return { labels, lastSequence, classChanges, trustChanges, judgedAgainst: classifier.champion, task };
}

/**
 * The labels, the event up to which the log was read, and what classes are called: together, of one moment.
 */
async function readLabelsAt(
  db: Kysely<Database>,
  classifierId: string,
): Promise<
  Pick<LearningMaterial, 'labels' | 'lastSequence' | 'classChanges' | 'trustChanges'> & {
    readonly names: ReadonlyMap<string, string>;
  }
> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (snapshot) => ({
      lastSequence: await readLastSequence(snapshot, classifierId),
      labels: await readLabels(snapshot, classifierId),
      classChanges: await readClassChanges(snapshot, classifierId),
      names: await readClassWords(snapshot, classifierId),
      trustChanges: (await readTrust(snapshot, classifierId)).changes,
    }));
}
