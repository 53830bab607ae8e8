import type { AnsweringVersion } from '../../../contract/rollback.ts';
import { questionPhrase } from '../../../contract/words/rollback-words.ts';
import type { AnswerReport } from '../../ports/report-sheets.ts';
import { LEARNER_TITLES } from '../../words/learner-titles.ts';
import type { BANNERS, CommonLook } from '../frame/sheet-looks.ts';
import { SheetLines, utc, type Line } from '../frame/sheet-text.ts';
import { answerPoints, type AnswerPoints } from './answer-points.ts';
import { answerSheetWords } from './words/answer-sheet-words.ts';

/** The advice is a banner; what was measured, a line of shares. */
export type AnswerLook = CommonLook | 'plain' | 'fact' | 'measured' | Exclude<keyof typeof BANNERS, 'bad'>;

/** The sheet as data: lines from A1 downwards. Rows count from 0. */
export interface AnswerPage {
  readonly lines: readonly Line<AnswerLook>[];
  /** Where the chart stands, and what it shows; null when there is nothing to draw. */
  readonly chart: { readonly row: number; readonly points: AnswerPoints } | null;
}

export const CHART_ROWS = 18;
export const PAGE_COLUMNS = 8;

const ADVICE_LOOKS = { 'roll-back': 'attention', 'go-ahead': 'good', none: 'neutral' } as const;
const MEASURED_HEADERS = ['measuredOn', 'right', 'atLeast', 'atMost', 'observations'] as const;

/** Lays a metric's answer out: the advice, the rule that decided, how far to trust it, and what would help. */
export function answerPage(report: AnswerReport): AnswerPage {
  const { metric, question, answer } = report;
  const { words, model } = answer;
  const page = new SheetLines<AnswerLook>('plain');
  page.add('title', answerSheetWords('title', { metric }));
  page.add('fact', answerSheetWords('question'), questionPhrase(question));
  page.add('fact', answerSheetWords('asked'), utc(answer.askedAt));
  page.add('fact', answerSheetWords('version'), trainedWords(model));
  page.add('fact', answerSheetWords('wayToLearn'), LEARNER_TITLES[model.learner]);
  page.blank();
  page.addText(ADVICE_LOOKS[answer.advice], words.advice);
  page.blank();
  page.add('heading', answerSheetWords('rule'));
  page.addText('plain', words.rule);
  page.blank();
  addMeasured(page, model);
  page.addText('plain', words.accuracy);
  page.addText('plain', words.training);
  page.blank();
  page.add('heading', answerSheetWords('help'));
  page.addText('plain', words.help);
  const points = answerPoints(report);
  if (points === null) return { lines: page.lines, chart: null };
  page.blank();
  page.add('heading', answerSheetWords('plot'));
  page.add('quiet', answerSheetWords('plotHelp'));
  const row = page.reserve(CHART_ROWS + 1);
  return { lines: page.lines, chart: { row, points } };
}

function trainedWords({ version, trainedAt, trainedBy, trainRows }: AnsweringVersion): string {
  const trained = { version, at: utc(trainedAt), person: trainedBy, rows: trainRows };
  return answerSheetWords('trained', trained);
}

/** The accuracy on what it had not seen, and that of the training beside it; what nobody measured is left blank. */
function addMeasured(page: SheetLines<AnswerLook>, model: AnsweringVersion): void {
  const { accuracy, majorityAccuracy, trainAccuracy } = model;
  page.add('heading', answerSheetWords('accuracy'));
  page.add('headers', ...MEASURED_HEADERS.map((each) => answerSheetWords(each)));
  page.add('measured', answerSheetWords('heldBack'), ...shares(accuracy));
  const always = accuracy.rows === 0 ? '' : majorityAccuracy;
  page.add('measured', answerSheetWords('majority'), always, '', '', accuracy.rows);
  page.add('measured', answerSheetWords('learnedFrom'), ...shares(trainAccuracy));
  const between = { least: answerSheetWords('atLeast'), most: answerSheetWords('atMost') };
  page.add('quiet', answerSheetWords('interval', between));
}

function shares(measured: AnsweringVersion['trainAccuracy']): (string | number)[] {
  if (measured === null) return ['', '', '', ''];
  const { value, low, high, rows } = measured;
  return rows === 0 ? ['', '', '', 0] : [value, low, high, rows];
}
