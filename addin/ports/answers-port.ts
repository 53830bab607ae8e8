import type { RowKey } from '../../contract/cell.ts';
import type { RowPrediction } from '../../contract/prediction.ts';

/** Where a class comes from, as the sheet says it; `adopted`: Amend's own answer, copied into the label column. */
export type SourceMark = RowPrediction['source'] | 'adopted';

/** What stands beside a row in Amend's columns; null for a blank cell. */
export interface StandsBeside {
  readonly class: string | null;
  readonly confidence: number | null;
  /** As the column of sources says it; null also without that column. */
  readonly source: string | null;
}

/** As it stood at a moment. */
export interface StoodBeside extends StandsBeside {
  readonly key: RowKey;
}

/** What is to stand beside a row again, unless something else than expected stands there by now. */
export interface AnswerRestore {
  readonly key: RowKey;
  readonly expected: StandsBeside;
  readonly restored: StandsBeside;
}

/** What became of it: rows are left as they are where something else stands, or counted as gone. */
export interface RestoreResult {
  readonly written: number;
  readonly gone: number;
  readonly other: number;
}

/** A run of classifying that the workbook remembers, unseen: what is known of it, as text. */
export interface KeptRun {
  readonly id: string;
  readonly head: string;
}

/** What stands beside rows, and the runs of classifying that wrote it. */
export interface AnswersPort {
  /** What stands beside every row that can be told from the others; nothing without Amend's columns. */
  readAnswers(tableId: string, keyColumns: readonly string[]): Promise<readonly StoodBeside[]>;

  /** Marks these rows as edited since they were classified; all others lose that mark. */
  markEdited(tableId: string, keyColumns: readonly string[], keys: readonly RowKey[]): Promise<void>;

  /** Puts back what stood beside rows, joined by key at the moment of writing; their marks go. */
  restoreAnswers(
    tableId: string,
    keyColumns: readonly string[],
    restores: readonly AnswerRestore[],
  ): Promise<RestoreResult>;

  /** The runs of classifying of a table that the workbook remembers, oldest first. */
  keptRuns(tableId: string): Promise<readonly KeptRun[]>;

  /** What was noted of a run, in order. */
  linesOfRun(tableId: string, run: string): Promise<readonly string[]>;

  /** Remembers a run with what was noted of it so far and these lines; the oldest of more than three is forgotten. */
  keepRun(tableId: string, run: KeptRun, lines: readonly string[]): Promise<void>;

  forgetRun(tableId: string, run: string): Promise<void>;
}
