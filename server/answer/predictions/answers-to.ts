import type { Kysely } from 'kysely';
import { startEncoding } from '../../../ml/online/online-model.ts';
import type { Database } from '../../platform/database/schema.ts';
import { inTurns } from '../../platform/turns/in-turns.ts';
import { startGivingWay } from '../../platform/turns/yielding.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { FeedbackDraft } from '../../record/feedback/feedback-entry.ts';
import type { AnswersTo } from '../../record/feedback/record-feedback.ts';
import { mayHearOf, ownView, type OwnRows } from '../../record/scopes/own-rows.ts';
import { answerBlock } from '../serving/answer-block.ts';
import type { AnsweringModel, AnsweringModels } from '../serving/answering-models.ts';
import { rowSlices } from '../serving/row-slices.ts';
import type { PredictionLog } from './prediction-log.ts';
import { readAnswers } from './prediction-log-store.ts';
import type { Views } from './views.ts';

interface KnowingServices {
  readonly db: Kysely<Database>;
  readonly models: AnsweringModels;
  readonly views: Views;
  readonly predictionLog: Pick<PredictionLog, 'flush'>;
}

type Row = Pick<FeedbackDraft, 'key' | 'rowHash'>;

/**
 * What Amend answered for rows as they are said to be: what their view shows, what the prediction that an event names
 * was, and what the champion of now says by itself, where that is asked for or nothing else was found. Of a row whose
 * cells are others now than they were then, nothing was answered.
 */
export function createAnswersTo(services: KnowingServices): AnswersTo {
  return async (classifierId, drafts, { view, own }) => {
    const answers = new Answers();
    if (view !== undefined) {
      const shown = await services.views.ofFeedback(classifierId, ownView(own, view));
      for (const { key } of drafts) {
        const place = shown.find(key);
        const row = place?.block.rows[place.row];
        // A first answer is nobody's: whoever takes it says something of their own.
        if (row !== undefined && row.prediction.source !== 'first') answers.add(row, row.prediction.class);
      }
    }
    for (const row of await readNamed(services, classifierId, drafts))
      if (row.source !== 'first') answers.add(row, row.class);
    const left = drafts.filter(
      (draft) => draft.kind !== 'accept' || !answers.of(draft).has(draft.predictedClass ?? ''),
    );
    const model = left.length === 0 ? null : await services.models.currentIfTrained(classifierId);
    if (model !== null && knowsOwnClass(model, own)) await askNow(model, left, own, answers);
    return (draft) => answers.of(draft);
  };
}

const NONE: ReadonlySet<string> = new Set();

class Answers {
  private readonly byRow = new Map<string, Set<string>>();

  add({ key, rowHash }: Row, className: string): void {
    const row = JSON.stringify([key, rowHash]);
    this.byRow.set(row, (this.byRow.get(row) ?? new Set<string>()).add(className));
  }

  of({ key, rowHash }: Row): ReadonlySet<string> {
    return this.byRow.get(JSON.stringify([key, rowHash])) ?? NONE;
  }
}

/** `${batch}:${row}` of a prediction, as the contract says it. */
const NAMED = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\d{1,7})$/i;

async function readNamed(
  { db, predictionLog }: KnowingServices,
  classifierId: string,
  drafts: readonly FeedbackDraft[],
) {
  const named = drafts.flatMap(({ predictionId }) => {
    const [, batch, row] = NAMED.exec(predictionId ?? '') ?? [];
    return batch === undefined ? [] : [{ batch, row: Number(row) }];
  });
  if (named.length === 0) return [];
  // What was answered a moment ago may still wait to be written.
  await predictionLog.flush();
  return readAnswers(db, classifierId, named);
}

/** Whoever sees some rows only is answered with nothing before a class was said of theirs that the model knows. */
function knowsOwnClass({ names, online }: AnsweringModel, own: OwnRows | null): boolean {
  return own === null || names.ofModel(online.classes).classes.some((name) => mayHearOf(own, name));
}

async function askNow(
  model: AnsweringModel,
  drafts: readonly FeedbackDraft[],
  own: OwnRows | null,
  answers: Answers,
): Promise<void> {
  const yielding = startGivingWay();
  const encode = startEncoding(model.online);
  for (const slice of rowSlices(drafts, (row) => row.cells)) {
    const table = tableOfRows(
      model.columns,
      slice.map((row) => row.cells),
    );
    const encoded = await inTurns(encode(table), yielding);
    const { predictions } = answerBlock(model, slice, encoded, own);
    slice.forEach((row, at) => answers.add(row, predictions[at]!.class));
    await yielding.ifDue();
  }
}
