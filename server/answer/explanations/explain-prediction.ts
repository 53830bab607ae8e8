import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Explanation, explanationRequest, SimilarCorrection } from '../../../contract/explanation.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import { explainInSteps } from '../../../ml/explain/explain-row.ts';
import { encodeRows } from '../../../ml/online/online-model.ts';
import { arrangeCells, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import { shownCells } from '../../record/classifiers/shown-cells.ts';
import type { Database } from '../../platform/database/schema.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { answerBlock } from '../serving/answer-block.ts';
import type { AnsweringModel, AnsweringModels } from '../serving/answering-models.ts';
import { readLabelOfRow } from '../../record/labels/label-store.ts';
import { explanationSentence, toReason, type LabelGround } from './explanation-words.ts';
import type { AlikeLabel, PastLabels } from './past-labels.ts';

export interface ExplainServices {
  readonly db: Kysely<Database>;
  readonly models: AnsweringModels;
  readonly pastLabels: PastLabels;
}

const MOST_SIMILAR = 3;
const MOST_REASONS = 5;

/**
 * Why a row gets its class, or how the class asked about fares: what each column and word says, and the most similar
 * rows that people labelled. Some 5 to 50 ms, for the longest texts seconds; the first after a training up to half a
 * second more. All of it lets other requests in.
 *
 * @throws {ProblemError} unknown-classifier, no-champion, column-missing
 */
export async function explainPrediction(
  { db, models, pastLabels }: ExplainServices,
  classifierId: string,
  request: z.output<typeof explanationRequest>,
): Promise<Explanation> {
  const model = await models.current(classifierId);
  const { classifier } = model;
  const { keys, columns } = request.rows;
  const key = keys[0]!;
  const cells = arrangeCells(
    columnPositions(
      classifier,
      columns.map(({ name }) => name),
    ),
    columns.map(({ values }) => values[0] ?? null),
  );
  const rowHash = featureHash(classifier, cells);
  const table = tableOfRows(classifier.columns, [cells]);
  const seen = await pastLabels.rowsSeen(model);
  const encoded = encodeRows(model.online, table);
  const { classes, predictions, probabilities } = answerBlock(model, [{ key, rowHash }], encoded);
  const answer = predictions[0]!;
  const className = request.class ?? answer.class;
  const { probability, effects } = await inTurns(explainInSteps(model.online, table, className, seen));
  const alike = await pastLabels.mostAlike(model, encoded, key, MOST_SIMILAR);
  const ground =
    answer.source === 'label' ? await groundOf(db, model, { key, rowHash, class: answer.class }, alike) : null;
  const confidence = className === answer.class ? answer.confidence : (probabilities[classes.indexOf(className)] ?? 0);
  return {
    key,
    class: className,
    confidence,
    source: answer.source,
    modelVersion: model.version,
    sentence: explanationSentence(className, ground, probability, effects, classifier.columns),
    reasonsFor: effects
      .filter(({ effect }) => effect > 0)
      .slice(0, MOST_REASONS)
      .map((effect) => toReason(effect, classifier.columns)),
    reasonsAgainst: effects
      .filter(({ effect }) => effect < 0)
      .slice(0, MOST_REASONS)
      .map((effect) => toReason(effect, classifier.columns)),
    similar: alike.map((label) => toSimilar(model, label)),
  };
}

/** Where the label comes from that answers for a row. */
async function groundOf(
  db: Kysely<Database>,
  { classifier }: AnsweringModel,
  row: { key: string; rowHash: string; class: string },
  alike: readonly AlikeLabel[],
): Promise<LabelGround> {
  const own = await readLabelOfRow(db, classifier.id, row.key);
  const isOwn = own?.rowHash === row.rowHash && own.class === row.class;
  const said = isOwn ? own : alike.find((label) => label.rowHash === row.rowHash && label.class === row.class);
  return { class: row.class, isOwn, said: said ?? null };
}

function toSimilar(
  { classifier }: AnsweringModel,
  { key, class: className, person, saidAt, similarity, cells }: AlikeLabel,
): SimilarCorrection {
  return {
    key,
    class: className,
    person,
    saidAt: saidAt.toISOString(),
    similarity,
    cells: shownCells(classifier.columns, cells),
  };
}
