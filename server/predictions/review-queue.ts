import type { CellValue } from '../../contract/cell.ts';
import type { Column } from '../../contract/classifier.ts';
import type { ReviewQueue, ReviewRow } from '../../contract/prediction.ts';
import { isInAuditSample } from '../../ml/sampling/audit-sample.ts';
import { orderForReview } from '../../ml/sampling/review-order.ts';
import { tableOfRows } from '../training/table-of-rows.ts';
import { answerBlock } from './answer-block.ts';
import type { AnsweringModel, AnsweringModels } from './answering-models.ts';
import { startPace } from './pace.ts';
import { encodedFor, type ShownRow, type Told, type View } from './view.ts';
import type { Views } from './views.ts';

export interface ReviewServices {
  readonly models: AnsweringModels;
  readonly views: Views;
}

/** The most doubtful rows that are put in order; nobody reviews more at a sitting, and ordering takes the time of all. */
const MOST_ORDERED = 2_000;
const MOST_ALTERNATIVES = 2;

/** A row nobody has spoken of, with how the model sees it now. */
interface Candidate {
  readonly row: ShownRow;
  readonly told: Told;
  readonly probabilities: Float64Array;
  /** Little between the two best classes: 1 is undecided, 0 is sure. */
  readonly doubt: number;
}

/**
 * The rows of a view worth a person's time, best first: what the model doubts most, near-duplicates once, and the audit
 * sample among them. Rows that somebody has spoken of are out. A view that nobody knows has an empty queue.
 *
 * @param limit most rows to answer
 * @throws {ProblemError} unknown-classifier, no-champion
 */
export async function reviewQueue({ models, views }: ReviewServices, classifierId: string, viewId: string, limit: number): Promise<ReviewQueue> {
  const model = await models.current(classifierId);
  const view = await views.ofFeedback(classifierId, viewId);
  const { auditShare } = model.classifier.policies;
  const candidates = await unspokenRows(model, view);
  const kept = mostWorthwhile(candidates, auditShare);
  const classes = model.online.classes.length;
  const probabilities = new Float64Array(kept.length * classes);
  kept.forEach((candidate, row) => probabilities.set(candidate.probabilities, row * classes));
  const order = orderForReview(
    {
      keys: kept.map(({ row }) => row.key),
      table: tableOfRows(model.classifier.columns, kept.map(({ row }) => row.cells)),
      classes,
      probabilities,
    },
    auditShare,
  );
  const rows = order.slice(0, limit).map((place) => toReviewRow(model, kept[place.row]!));
  return { rows, waiting: candidates.length };
}

async function unspokenRows(model: AnsweringModel, view: View): Promise<Candidate[]> {
  const pace = startPace();
  const candidates: Candidate[] = [];
  for (const block of [...view.blocks]) {
    const { probabilities, classes, told } = answerBlock(model, block.rows, encodedFor(model, block));
    block.rows.forEach((row, at) => {
      if (!block.shown[at] || model.labels.isAnswered(row.key, row.rowHash)) return;
      const own = probabilities.subarray(at * classes.length, (at + 1) * classes.length);
      candidates.push({ row, told: told[at]!, probabilities: own, doubt: doubtOf(own) });
    });
    await pace.breathe();
  }
  return candidates;
}

function doubtOf(probabilities: Float64Array): number {
  let best = 0;
  let second = 0;
  for (const probability of probabilities) {
    if (probability > best) [best, second] = [probability, best];
    else if (probability > second) second = probability;
  }
  return 1 - (best - second);
}

/** The audit sample, and the most doubtful others. */
function mostWorthwhile(candidates: readonly Candidate[], auditShare: number): Candidate[] {
  if (candidates.length <= MOST_ORDERED) return [...candidates];
  const audited = candidates.filter(({ row }) => isInAuditSample(row.key, auditShare));
  const others = candidates.filter(({ row }) => !isInAuditSample(row.key, auditShare)).sort((a, b) => b.doubt - a.doubt);
  return [...audited.slice(0, MOST_ORDERED), ...others.slice(0, MOST_ORDERED)];
}

function toReviewRow(model: AnsweringModel, { row, told, probabilities }: Candidate): ReviewRow {
  const alternatives = [...probabilities]
    .map((probability, k) => ({ class: model.online.classes[k]!, probability }))
    .filter((each) => each.class !== told.class)
    .sort((a, b) => b.probability - a.probability);
  return {
    key: row.key,
    ...told,
    cells: model.classifier.columns.map((column, at) => ({ name: column.name, value: shownCell(column, row.cells[at] ?? null) })),
    alternatives: alternatives.slice(0, MOST_ALTERNATIVES),
  };
}

/** Day 0 of Excel's serial dates. */
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A cell as a person reads it: a serial date of a date column as its day. */
function shownCell({ type }: Column, cell: CellValue): string {
  if (cell === null) return '';
  if (type !== 'date' || typeof cell !== 'number') return String(cell);
  const date = new Date(EXCEL_EPOCH_MS + Math.round(cell * DAY_MS));
  return Number.isNaN(date.getTime()) ? String(cell) : date.toISOString().slice(0, 10);
}
