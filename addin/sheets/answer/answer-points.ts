import { TIME_COLUMN, VALUE_COLUMN } from '../../../contract/metric.ts';
import { decisionName } from '../../../contract/words/rollback-words.ts';
import type { AnswerReport } from '../../ports/report-sheets.ts';
import { answerSheetWords } from './words/answer-sheet-words.ts';

/** Value against minutes: a series for each decision, and one for what was asked. */
export interface AnswerPoints {
  readonly series: readonly string[];
  /** Minutes, then the value in the column of the point's series and '' in the others. */
  readonly rows: readonly (readonly (number | '')[])[];
}

/** @returns null when the version learned from no observation with both numbers */
export function answerPoints({ question, answer: { pairs } }: AnswerReport): AnswerPoints | null {
  const [atValue, atMinutes] = [pairs.columns.indexOf(VALUE_COLUMN), pairs.columns.indexOf(TIME_COLUMN)];
  const asked = pairs.classes.length;
  const row = (minutes: number, value: number, series: number) => [
    minutes,
    ...Array.from({ length: asked + 1 }, (_, each) => (each === series ? value : ('' as const))),
  ];
  const known = pairs.points.flatMap((point) => {
    const [value, minutes] = [point.values[atValue] ?? null, point.values[atMinutes] ?? null];
    return value === null || minutes === null ? [] : [row(minutes, value, point.class)];
  });
  if (known.length === 0) return null;
  return {
    series: [...pairs.classes.map(decisionName), answerSheetWords('yourQuestion')],
    rows: [...known, row(question.minutes, question.value, asked)],
  };
}
