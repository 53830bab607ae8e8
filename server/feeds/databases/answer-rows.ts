import type { CellValue } from '../../../contract/cell.ts';
import type { AnswerColumns } from '../../../contract/feeds/feed-sink.ts';
import type { SinkRecord } from '../ports/sink.ts';

/** An answer on its way into a row. */
export interface AnswerRow {
  readonly sequence: number;
  /** The cells of the row's key as texts. */
  readonly key: readonly string[];
  readonly class: string;
  readonly confidence: number;
  readonly version: number;
  readonly answeredAt: Date;
  /** Null where classes are answered. */
  readonly score: number | null;
  /** The record's own data by path, for a row that is added. */
  readonly fields: ReadonlyMap<string, CellValue>;
}

/** What of an answer is written, in the order in which it is; when it was given says nothing of itself. */
export const ANSWER_PARTS = [
  ...(['class', 'confidence', 'score', 'version', 'answeredAt'] as const),
] as const satisfies (keyof AnswerColumns)[];
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/**
 * The rows that are to be written of records that come in their order: of each row the last, since it stands in the
 * end. A record with an empty cell in its key has no row.
 *
 * @example answerRows([]) // => { rows: [], gone: [] }
 */
export function answerRows(records: readonly SinkRecord[]): {
  readonly rows: readonly AnswerRow[];
  readonly gone: readonly number[];
} {
  const rows = new Map<string, AnswerRow>();
  const gone: number[] = [];
  for (const { sequence, key, answer, fields } of records) {
    const texts = key.map(textOf);
    if (texts.some((text) => text === null)) {
      gone.push(sequence);
      continue;
    }
    const whole = texts as string[];
    const { class: label, confidence, score = null, modelVersion: version, answeredAt } = answer;
    const said = { class: label, confidence, score, version, answeredAt };
    rows.set(JSON.stringify(whole), { sequence, key: whole, ...said, fields });
  }
  return { rows: [...rows.values()], gone };
}

function textOf(cell: CellValue): string | null {
  return cell === null ? null : String(cell);
}
