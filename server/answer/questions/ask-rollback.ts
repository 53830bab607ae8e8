import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { GO_AHEAD, ROLL_BACK } from '../../../contract/metric.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Advice, AnsweringVersion, RollbackAnswer, rollbackQuestion } from '../../../contract/rollback.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import type { ModelVersion } from '../../../contract/training.ts';
import {
  accuracySentence,
  adviceSentence,
  helpSentence,
  ruleSentence,
  trainingSentence,
} from '../../../contract/words/rollback-words.ts';
import type { DecisionTreeModel } from '../../../ml/decision-tree/decision-tree.ts';
import { ruleOfRow } from '../../../ml/decision-tree/rules.ts';
import { bestClasses } from '../../../ml/evaluation/best-class.ts';
import { predictProbabilities, type ClassificationModel } from '../../../ml/learners/classification-model.ts';
import { ruleInWords } from '../../learn/models/explanation-in-words.ts';
import { readArtifact, readGlobalExplanation, readVersion } from '../../learn/models/model-store.ts';
import { openModel } from '../../learn/models/open-model.ts';
import type { Database } from '../../platform/database/schema.ts';
import { arrangeCells, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { requireOpen } from '../../record/classifiers/require-open.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { MEASURED_COLUMNS, measuredCells } from '../../record/observations/observation-cells.ts';
import { readMetric } from '../../record/observations/read-metric.ts';
import type { PredictionLog } from '../predictions/prediction-log.ts';
import { whatWouldHelp } from './what-would-help.ts';

export interface QuestionServices {
  readonly db: Kysely<Database>;
  readonly predictionLog: Pick<PredictionLog, 'record'>;
  readonly clock: () => Date;
}

type Question = z.output<typeof rollbackQuestion>;

/**
 * Roll back or go ahead: what the version in use says by itself, without what it was taught since its training, so that
 * the accuracy beside the answer is the accuracy of what answered. Answered once it is in the history.
 *
 * @throws {ProblemError} unknown-classifier, not-a-metric, classifier-archived, no-champion, model-gone
 */
export async function askRollback(
  { db, predictionLog, clock }: QuestionServices,
  classifierId: string,
  question: Question,
  person: string,
): Promise<RollbackAnswer> {
  const metric = await readMetric(db, classifierId);
  requireOpen(metric);
  const { version, model } = await openChampion(db, metric);
  const cells = arrangeCells(columnPositions(metric, MEASURED_COLUMNS), measuredCells(question));
  const answered = answerRow(metric, model, cells);
  const explanation = await readGlobalExplanation(db, classifierId, version.version);
  const id = randomUUID();
  const askedAt = clock();
  const row = {
    key: id,
    rowHash: featureHash(metric, cells),
    class: answered.decision,
    source: 'model',
    cells,
  } as const;
  await predictionLog.record({
    id,
    classifierId,
    viewId: id,
    modelVersion: version.version,
    causedBy: 'request',
    predictedAt: askedAt,
    askedBy: person,
    rows: [{ ...row, confidence: answered.confidence }],
  });
  return {
    id,
    askedAt: askedAt.toISOString(),
    ...inWords(question, answered, version),
    pairs: explanation?.pairs ?? { columns: [], classes: [], points: [] },
  };
}

/** The version in use, as it was trained. */
async function openChampion(
  db: Kysely<Database>,
  { id, name, champion }: StoredClassifier,
): Promise<{ readonly version: ModelVersion; readonly model: ClassificationModel }> {
  if (champion === null) throw new ProblemError('no-champion', { reason: 'untrained' });
  const version = await readVersion(db, id, champion);
  const artifact = await readArtifact(db, id, champion);
  // Another one may have been put in use meanwhile, and this one forgotten.
  if (version === undefined || artifact === undefined)
    throw new ProblemError('model-gone', { classifier: name, version: champion });
  const model = openModel(artifact.bytes);
  if (model === null) throw new ProblemError('no-champion', { reason: 'unreadable', classifier: name });
  return { version, model };
}

type Answered = Pick<RollbackAnswer, 'decision' | 'confidence' | 'rule'>;

function answerRow(
  { columns }: StoredClassifier,
  model: ClassificationModel,
  cells: Parameters<typeof tableOfRows>[1][number],
): Answered {
  const table = tableOfRows(columns, [cells]);
  const probabilities = predictProbabilities(model, table);
  const best = bestClasses(probabilities, model.classes.length)[0]!;
  const { champion, classes } = model;
  return {
    decision: classes[best]!,
    confidence: probabilities[best]!,
    rule:
      champion.learner === 'decision-tree'
        ? ruleInWords(ruleOfRow(champion.model as DecisionTreeModel, classes, table))
        : null,
  };
}

/** What the answer says, beside how it was found. */
function inWords(
  question: Question,
  { decision, confidence, rule }: Answered,
  { metrics, ...version }: ModelVersion,
): Omit<RollbackAnswer, 'id' | 'askedAt' | 'pairs'> {
  const model: AnsweringVersion = {
    version: version.version,
    learner: version.learner,
    trainedAt: version.trainedAt,
    trainedBy: version.trainedBy,
    trainRows: version.trainRows,
    accuracy: metrics.accuracy,
    majorityAccuracy: metrics.majorityAccuracy,
    trainAccuracy: metrics.trainAccuracy ?? null,
    learned: metrics.learned,
  };
  const advice = adviceOf(decision, model);
  const help = whatWouldHelp(metrics);
  return {
    decision,
    confidence,
    advice,
    model,
    rule,
    help,
    words: {
      advice: adviceSentence(advice, question, { decision, confidence }, model),
      accuracy: accuracySentence(model),
      training: trainingSentence(model),
      rule: ruleSentence(rule, decision, model),
      help: helpSentence(help, model),
    },
  };
}

function adviceOf(decision: string, { learned }: AnsweringVersion): Advice {
  if (learned === 'nothing') return 'none';
  if (decision === ROLL_BACK) return 'roll-back';
  return decision === GO_AHEAD ? 'go-ahead' : 'none';
}
