import type { RowKey } from '../../../contract/cell.ts';
import { isSameConfidence } from '../../ports/same-answer.ts';

/** What Amend wrote beside a row. */
export interface WrittenAnswer {
  readonly class: string;
  /** Null where nothing stands beside the class. */
  readonly confidence: number | null;
}

/** A row whose class cell was edited, as it stands now. */
export interface EditedAnswer {
  readonly class: string | null;
  readonly confidence: number | null;
  /** Whether the same edit reached the confidence: who types a class leaves it alone. */
  readonly isWithConfidence: boolean;
  /** What the row's correction cell says. */
  readonly correction: string | null;
}

/** What a class cell says against Amend: the class typed over its answer; null when the answer was put back. */
export interface TypedOver {
  readonly class: string | null;
  /** What Amend had written there; null where it had written nothing. */
  readonly answer: string | null;
}

/** As many answers of one row as Excel takes back steps. */
const MOST_ANSWERS = 100;

/**
 * What Amend wrote into the class column of one table, by key, and what a person typed over it: the one place that
 * decides which class in a cell is Amend's own.
 *
 * Excel's events say where cells changed, not what a person said, and nothing tells an undo from typing. But Amend
 * writes a class and its confidence together, while a person types the class alone: the confidence in a row tells which
 * of Amend's answers stood there. A class that stands beside its own confidence has come back by an undo or a redo, and
 * is nobody's word; a class beside the confidence of another one was typed over it.
 */
export class WrittenAnswers {
  /** What was written of each row, the one that stands there last. */
  private readonly written = new Map<RowKey, readonly WrittenAnswer[]>();
  private readonly typed = new Map<RowKey, string>();

  /**
   * Takes note of what Amend writes. What a person typed is settled by it, unless it says the same: that can still be
   * taken back.
   */
  noteWritten(key: RowKey, answer: WrittenAnswer): void {
    this.makeLast(key, answer);
    if (this.typed.get(key) !== answer.class) this.typed.delete(key);
  }

  /** Takes note of what stands there while nobody is listening: Amend's own, but for what a person was heard typing. */
  noteStanding(key: RowKey, answer: WrittenAnswer): void {
    if (this.typed.get(key) !== answer.class) this.noteWritten(key, answer);
  }

  /** What a class cell says that was edited; null when that is no news. An emptied cell says nothing. */
  noteCell(key: RowKey, cell: EditedAnswer): TypedOver | null {
    const { class: text, confidence } = cell;
    if (text === null || text === this.typed.get(key)) return null;
    const answers = this.written.get(key) ?? [];
    const answer = answers.findLast((each) => isBeside(each, confidence)) ?? answers.at(-1) ?? null;
    if (text !== answer?.class && !hasComeBack(cell, answers, answer)) {
      this.typed.set(key, text);
      return { class: text, answer: answer?.class ?? null };
    }
    this.makeLast(key, { class: text, confidence });
    return this.typed.delete(key) ? { class: null, answer: text } : null;
  }

  /**
   * Whether a class cell says something else than is known to stand there. What stood there before anybody listened was
   * noted; beside a row of which nothing was, nothing stood.
   */
  isUnlike(key: RowKey, text: string | null): boolean {
    return text !== null && text !== (this.typed.get(key) ?? this.written.get(key)?.at(-1)?.class);
  }

  private makeLast(key: RowKey, { class: text, confidence }: WrittenAnswer): void {
    const others = (this.written.get(key) ?? []).filter((each) => each.class !== text || !isBeside(each, confidence));
    this.written.set(key, [...others, { class: text, confidence }].slice(-MOST_ANSWERS));
  }
}

/**
 * Whether a class other than the answer that its confidence speaks of is Amend's own all the same. Of several answers
 * with the same confidence, as labels have, an earlier one has come back when the edit reached both cells, or when the
 * correction cell still says what made the later one. A confidence never seen in the row has come with its class: by an
 * undo of what was written before the pane was opened, or with rows from another sheet.
 *
 * @param answer what Amend is taken to have written there last
 */
function hasComeBack(cell: EditedAnswer, answers: readonly WrittenAnswer[], answer: WrittenAnswer | null): boolean {
  const beside = answers.filter((each) => isBeside(each, cell.confidence));
  if (beside.length === 0) return cell.confidence !== null && cell.isWithConfidence;
  const isMadeByCorrection = cell.correction !== null && cell.correction === answer?.class;
  return beside.some((each) => each.class === cell.class) && (cell.isWithConfidence || isMadeByCorrection);
}

function isBeside(answer: WrittenAnswer, confidence: number | null): boolean {
  return isSameConfidence(answer.confidence, confidence);
}
