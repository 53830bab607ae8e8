import type { DriftFinding, DriftHeadline } from '../drift-finding.ts';
import type { ColumnDrift, NotCompared } from '../drift.ts';
import type { Segment } from '../segment.ts';
import { percent } from './percent.ts';
import { counted, listed, plainNumber, quoted } from './phrases.ts';
import { segmentWords } from './segment-words.ts';

/**
 * What changed, in a controller's words.
 * @example findingWords({ code: 'empty', values: { now: 0.48, before: 0.02 } }) // => '48 % empty, 2 % before'
 */
export function findingWords(finding: DriftFinding): string {
  switch (finding.code) {
    case 'empty':
      return shares(finding.values, ' empty');
    case 'unreadable':
      return shares(finding.values, ` of the cells are not ${readable(finding.values.type)}`);
    case 'out-of-range':
      return outOfRangeWords(finding.values);
    case 'new':
      return `${percent(finding.values.now)} of rows have ${finding.values.things} never seen before, ${percent(finding.values.before)} in ordinary rows`;
    case 'recurring':
      return `${percent(finding.values.share)} of rows have the same few new ${finding.values.things}, most often ${listed(finding.values.examples.map(quoted))}`;
    case 'item-share':
      return `${quoted(finding.values.item)} is in ${percent(finding.values.now)} of rows, ${percent(finding.values.before)} before`;
    case 'value-share':
      return shares(finding.values, ` of values are ${plainNumber(finding.values.value)}`);
    case 'quantile':
      return quantileWords(finding.values);
    case 'factor':
      return `${factorWords(finding.values.factor)}${within(finding.values.part)}`;
    case 'text-length':
      return lengthWords(finding.values);
    case 'class-share':
      return `${finding.values.class} is ${howOften(finding.values)}`;
    case 'confidence':
      return confidenceWords(finding.values);
  }
}

/**
 * A drift report in one sentence that a controller can sign.
 *
 * @param segment the rows that it is of. Default: of all
 * @example headlineWords({ code: 'drift', values: { columns: ['Amount'], more: 0 } }) // => 'Drift: Amount changed since the model was trained.'
 * @example headlineWords({ code: 'too-few-training-rows', values: { least: 100 } }, { column: 'Centre', value: '4711' }) // => 'Too few training rows of Centre “4711” to tell: 100 are needed.'
 */
export function headlineWords(headline: DriftHeadline, segment: Segment | null = null): string {
  const within = segment === null ? '' : ` in ${segmentWords(segment)}`;
  const of = segment === null ? '' : ` of ${segmentWords(segment)}`;
  switch (headline.code) {
    case 'drift':
      return `Drift${within}: ${columnNames(headline.values)} changed since the model was trained.`;
    case 'watch':
      return `No drift${within}, but watch ${columnNames(headline.values)}: a change is showing that is not yet beyond doubt.`;
    case 'stable':
      return `No drift${within}: ${counted(headline.values.rows, 'row')} look like the rows${of} the model was trained on.`;
    case 'too-few-rows':
      return `Too few rows${of} to tell: ${counted(headline.values.rows, 'row was', 'rows were')} classified, ${headline.values.least} are needed.`;
    case 'too-few-training-rows':
      return `Too few training rows${of} to tell: ${headline.values.least} are needed.`;
  }
}

/** Why the verdict is what it is: each change of each column, which its words name. */
export function reasonWords(columns: readonly ColumnFindings[]): string[] {
  // A prediction's change begins with the class it is about.
  return columns.flatMap(({ name, type, findings }) =>
    findings.map((finding) => (type === 'prediction' ? findingWords(finding) : `${name}: ${findingWords(finding)}`)),
  );
}

/** What changed in one column of a report. */
export interface ColumnFindings {
  readonly name: string;
  readonly type: ColumnDrift['type'];
  readonly findings: readonly DriftFinding[];
}

type ValuesOf<Code extends DriftFinding['code']> = Extract<DriftFinding, { code: Code }>['values'];

/** "48 % empty, 2 % before" */
function shares({ now, before }: ValuesOf<'empty'>, of: string): string {
  return `${percent(now)}${of}, ${percent(before)} before`;
}

function readable(type: string): string {
  return type === 'date' ? 'dates' : type === 'number' ? 'numbers' : 'readable';
}

function outOfRangeWords({ share, least, most }: ValuesOf<'out-of-range'>): string {
  return `${percent(share)} of values are outside ${plainNumber(least)} to ${plainNumber(most)}, the range seen in training`;
}

const QUANTILES = { 0.1: 'the smallest tenth ends at', 0.5: 'the middle value is', 0.9: 'the largest tenth begins at' };

function quantileWords({ quantile, now, before, part }: ValuesOf<'quantile'>): string {
  return `${QUANTILES[quantile]} ${plainNumber(now)}${within(part)}, ${plainNumber(before)} before`;
}

/** "values are about 100 times larger" */
function factorWords(factor: number): string {
  if (factor === -1) return 'values have the opposite sign';
  return factor > 1
    ? `values are about ${plainNumber(factor)} times larger`
    : `values are about ${plainNumber(1 / factor)} times smaller`;
}

function within(part: ValuesOf<'factor'>['part']): string {
  return part === null ? '' : ` in ${part.category} ${part.value}`;
}

function lengthWords(values: ValuesOf<'text-length'>): string {
  const [now, before] = [plainNumber(values.now), plainNumber(values.before)];
  return now === before
    ? 'the lengths of the texts are spread differently'
    : `the texts have ${now} characters in the middle, ${before} before`;
}

function howOften({ now, before }: ValuesOf<'class-share'>): string {
  const shares = `(${percent(now)} of rows, ${percent(before)} before)`;
  if (before === 0) return `predicted where it was not before ${shares}`;
  if (now === 0) return `no longer predicted ${shares}`;
  const ratio = now / before;
  if (ratio >= 1.5) return `predicted ${plainNumber(Number(ratio.toPrecision(2)))} times as often ${shares}`;
  return ratio <= 0.67
    ? `predicted less often ${shares}`
    : `predicted ${ratio > 1 ? 'somewhat more' : 'somewhat less'} often ${shares}`;
}

function confidenceWords({ now, before }: ValuesOf<'confidence'>): string {
  const gap = now - before;
  const surer = Math.abs(gap) < 0.01 ? 'sure of other rows' : gap < 0 ? 'less sure' : 'surer';
  return `the model is ${surer}: its confidence is ${percent(now)} on average, ${percent(before)} on the holdout`;
}

function columnNames({ columns, more }: { readonly columns: readonly string[]; readonly more: number }): string {
  return more > 0 ? `${columns.join(', ')} and ${more} more` : listed(columns);
}

/**
 * Why a column is not compared.
 * @example notComparedWords('Amount', 'dropped', 3) // => '“Amount” was dropped since version 3 learned: it is empty in every new row, and not compared.'
 */
export function notComparedWords(column: string, reason: NotCompared['reason'], version: number): string {
  return reason === 'added'
    ? `${quoted(column)} came after version ${version} had learned: that version does not look at it, and there is nothing to compare it with.`
    : `${quoted(column)} was dropped since version ${version} learned: it is empty in every new row, and not compared.`;
}
