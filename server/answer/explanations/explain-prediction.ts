import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Explanation, explanationRequest, SimilarCorrection } from '../../../contract/explanation.ts';
import type { CellValue } from '../../../contract/cell.ts';
import { featureHash } from '../../../contract/row-hash.ts';
import { explainInSteps } from '../../../ml/explain/explain-row.ts';
import { encodeRows } from '../../../ml/online/online-model.ts';
import { arrangeCells, columnPositions } from '../../record/classifiers/arrange-cells.ts';
import { hashByNow } from '../../record/classifiers/earlier-columns.ts';
import { mayHearOf, requireOwn, type OwnRows } from '../../record/scopes/own-rows.ts';
import { shownCells } from '../../record/classifiers/shown-cells.ts';
import type { Database } from '../../platform/database/schema.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { answerBlock } from '../serving/answer-block.ts';
import type { AnsweringModel, AnsweringModels } from '../serving/answering-models.ts';
import { nextBest } from '../serving/next-best.ts';
import { sameRowTest } from '../serving/same-row.ts';
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
 * @param own whoever sees some rows only asks about theirs, and is told of classes and labels of theirs alone
 * @throws {ProblemError} unknown-classifier, no-champion, column-missing, beyond-scope
 */
export async function explainPrediction(
  { db, models, pastLabels }: ExplainServices,
  classifierId: string,
  request: z.output<typeof explanationRequest>,
  own: OwnRows | null,
): Promise<Explanation> {
  const model = await models.currentOrFirst(classifierId);
  const { classifier, columns: read } = model;
  const { keys, columns } = request.rows;
  const key = keys[0]!;
  const cells = arrangeCells(
    columnPositions(
      classifier,
      columns.map(({ name }) => name),
    ),
    columns.map(({ values }) => values[0] ?? null),
  );
  requireOwn(
    own,
    cells.map((cell) => [cell]),
    1,
  );
  const rowHash = featureHash(classifier, cells);
  const table = tableOfRows(read, [cells]);
  const seen = await pastLabels.rowsSeen(model);
  const encoded = encodeRows(model.online, table);
  const { classes, predictions, probabilities } = answerBlock(model, [{ key, rowHash, cells }], encoded, own);
  const answer = predictions[0]!;
  const className = request.class ?? answer.class;
  // Of a class that was said of others’ rows alone there is as much to say as of one that nobody knows.
  const isHeard = className === answer.class || mayHearOf(own, className);
  const { probability, effects } = isHeard
    ? await inTurns(explainInSteps(model.online, table, model.names.asLearned(model.online.classes, className), seen))
    : { probability: 0, effects: [] };
  const alike = await pastLabels.mostAlike(model, encoded, { exceptKey: key, own, count: MOST_SIMILAR });
  const ground =
    answer.source === 'label' ? await groundOf(db, model, { key, rowHash, cells, class: answer.class }, alike) : null;
  const number = isHeard ? classes.indexOf(className) : -1;
  const confidence = className === answer.class ? answer.confidence : (probabilities[number] ?? 0);
  return {
    key,
    class: className,
    confidence,
    source: answer.source,
    ...(answer.unknown === true ? { unknown: true } : {}),
    ...(answer.outside === undefined || className !== answer.class ? {} : { outside: answer.outside }),
    modelVersion: model.version,
    alternatives: nextBest(classes, probabilities, className, own),
    sentence: explanationSentence(className, ground, probability, effects, read),
    reasonsFor: effects
      .filter(({ effect }) => effect > 0)
      .slice(0, MOST_REASONS)
      .map((effect) => toReason(effect, read)),
    reasonsAgainst: effects
      .filter(({ effect }) => effect < 0)
      .slice(0, MOST_REASONS)
      .map((effect) => toReason(effect, read)),
    similar: alike.map((label) => toSimilar(model, label)),
  };
}

/** Where the label comes from that answers for a row. */
async function groundOf(
  db: Kysely<Database>,
  model: AnsweringModel,
  row: { key: string; rowHash: string; cells: readonly CellValue[]; class: string },
  alike: readonly AlikeLabel[],
): Promise<LabelGround> {
  const { classifier } = model;
  const own = await readLabelOfRow(db, classifier.id, row.key);
  const isOwn = own?.class === row.class && sameRowTest(model, row)(hashByNow(classifier, own));
  const said = isOwn
    ? own
    : alike.find((label) => hashByNow(classifier, label) === row.rowHash && label.class === row.class);
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
