import type { DriftFinding, DriftHeadline } from '../drift-finding.ts';
import type { ColumnDrift, DriftMeasure, NotCompared } from '../drift.ts';
import type { ComparedWith } from '../season.ts';
import type { Segment } from '../segment.ts';
import { de } from './finding/de.ts';
import { en } from './finding/en.ts';
import { pt } from './finding/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { utcDay } from './dates.ts';
import { percent } from './percent.ts';
import { listed, plainNumber, quoted } from './phrases.ts';
import { segmentWords } from './segment-words.ts';

const words = catalogue({ en, de, pt });

/** In the place of the names of classes that whoever sees some rows only may not hear of. */
export function anotherClass(): string {
  return words('anotherClass');
}

/**
 * What a column of a report is called: its name; what the model itself says has none of its own.
 * @example driftColumnName({ name: 'Amount', type: 'number' }) // => 'Amount'
 */
export function driftColumnName({ name, type }: Pick<ColumnDrift, 'name' | 'type'>): string {
  if (type === 'prediction') return words('predictedClass');
  return type === 'confidence' ? words('confidenceColumn') : name;
}

const CHANGES = {
  distribution: 'aboutDistribution',
  missing: 'aboutMissing',
  new: 'aboutNew',
  recurring: 'aboutRecurring',
  parts: 'aboutParts',
  length: 'aboutLength',
  'out-of-range': 'aboutOutOfRange',
} as const satisfies Record<DriftMeasure, string>;

/**
 * What is measured of a column, to say how large a change is.
 * @example changeName('missing', 'text') // => 'rise in empty cells'
 * @example changeName('distribution', 'confidence') // => 'average move of the confidence'
 */
export function changeName(measure: DriftMeasure, type: ColumnDrift['type']): string {
  return words(type === 'confidence' ? 'aboutConfidence' : CHANGES[measure]);
}

/**
 * What changed, in a controller's words.
 *
 * @param reference what the rows are compared with. Default: with those that were learned from
 * @example findingWords({ code: 'empty', values: { now: 0.48, before: 0.02 } }) // => '48 % empty, 2 % before'
 */
export function findingWords(finding: DriftFinding, reference: ComparedWith = 'none'): string {
  switch (finding.code) {
    case 'empty':
      return words('empty', shares(finding.values));
    case 'unreadable':
      return words('unreadable', { ...shares(finding.values), type: finding.values.type });
    case 'out-of-range':
      return outOfRangeWords(finding.values, reference);
    case 'new':
      return words('newThings', { ...shares(finding.values), things: finding.values.things });
    case 'recurring':
      return recurringWords(finding.values);
    case 'respelled':
      return respelledWords(finding.values);
    case 'swapped':
      return words('swapped', { column: quoted(finding.values.column) });
    case 'earlier-dates':
      return earlierWords(finding.values, reference);
    case 'item-share':
      return words('itemShare', { ...shares(finding.values), item: quoted(finding.values.item) });
    case 'value-share':
      return words('valueShare', { ...shares(finding.values), value: plainNumber(finding.values.value) });
    case 'quantile':
      return quantileWords(finding.values);
    case 'factor':
      return factorWords(finding.values);
    case 'text-length':
      return lengthWords(finding.values);
    case 'class-share':
      return classWords(finding.values);
    case 'confidence':
      return confidenceWords(finding.values, reference);
  }
}

/**
 * A drift report in one sentence that a controller can sign.
 *
 * @param segment the rows that it is of. Default: of all
 * @param reference what the rows are compared with. Default: with those that were learned from
 * @example headlineWords({ code: 'drift', values: { columns: ['Amount'], more: 0 } }) // => 'Drift: Amount changed since the model was trained.'
 * @example headlineWords({ code: 'too-few-training-rows', values: { least: 100 } }, { column: 'Centre', value: '4711' }) // => 'Too few training rows of Centre “4711” to tell: 100 are needed.'
 */
export function headlineWords(
  headline: DriftHeadline,
  segment: Segment | null = null,
  reference: ComparedWith = 'none',
): string {
  const { code, values } = headline;
  const within = segment === null ? '' : 'Within';
  const of = { reference, ...(segment === null ? {} : { segment: segmentWords(segment) }) };
  switch (code) {
    case 'drift':
    case 'watch':
      return words(`${code}${within}`, { columns: columnNames(values), ...of });
    case 'stable':
      return words(`stable${within}`, { ...values, ...of });
    case 'too-few-rows':
      return words(`tooFewRows${within}`, { ...values, ...of });
    case 'too-few-training-rows':
      return words(`tooFewTrainingRows${within}`, { ...values, ...of });
  }
}

/** Why the verdict is what it is: each change of each column, which its words name. */
export function reasonWords(columns: readonly ColumnFindings[], reference: ComparedWith = 'none'): string[] {
  // A prediction's change begins with the class it is about.
  return columns.flatMap(({ name, type, findings }) =>
    findings.map((finding) =>
      type === 'prediction' ? findingWords(finding, reference) : `${name}: ${findingWords(finding, reference)}`,
    ),
  );
}

/** What changed in one column of a report. */
export interface ColumnFindings {
  readonly name: string;
  readonly type: ColumnDrift['type'];
  readonly findings: readonly DriftFinding[];
}

type ValuesOf<Code extends DriftFinding['code']> = Extract<DriftFinding, { code: Code }>['values'];

function shares({ now, before }: ValuesOf<'empty'>): { now: string; before: string } {
  return { now: percent(now), before: percent(before) };
}

function outOfRangeWords({ share, least, most }: ValuesOf<'out-of-range'>, reference: ComparedWith): string {
  return words('outOfRange', { share: percent(share), least: plainNumber(least), most: plainNumber(most), reference });
}

function recurringWords({ share, things, examples }: ValuesOf<'recurring'>): string {
  return words('recurring', { share: percent(share), things, examples: listed(examples.map(quoted)) });
}

function respelledWords({ share, examples }: ValuesOf<'respelled'>): string {
  const pairs = examples.map(({ now, before }) => words('spelled', { now: quoted(now), before: quoted(before) }));
  return words('respelled', { share: percent(share), examples: listed(pairs) });
}

function earlierWords({ share, first, shift }: ValuesOf<'earlier-dates'>, reference: ComparedWith): string {
  const day = utcDay(`${first}T00:00:00Z`);
  return words('earlierDates', { share: percent(share), first: day, shift: shift ?? 'none', reference });
}

const QUANTILES = { 0.1: 'smallestTenth', 0.5: 'middle', 0.9: 'largestTenth' } as const;

function quantileWords({ quantile, now, before, part }: ValuesOf<'quantile'>): string {
  return words(QUANTILES[quantile], { now: plainNumber(now), before: plainNumber(before), within: within(part) });
}

/** "values are about 100 times larger" */
function factorWords({ factor, part }: ValuesOf<'factor'>): string {
  if (factor === -1) return words('opposite', { within: within(part) });
  const times = plainNumber(factor > 1 ? factor : 1 / factor);
  return words(factor > 1 ? 'larger' : 'smaller', { times, within: within(part) });
}

/** " in Merchant Uber", which follows a figure; empty of all rows. */
function within(part: ValuesOf<'factor'>['part']): string {
  return part === null ? '' : words('within', part);
}

function lengthWords(values: ValuesOf<'text-length'>): string {
  const [now, before] = [plainNumber(values.now), plainNumber(values.before)];
  return now === before ? words('lengthsSpread') : words('lengths', { now, before });
}

function classWords({ class: name, now, before }: ValuesOf<'class-share'>): string {
  const known = { class: name, now: percent(now), before: percent(before) };
  if (before === 0) return words('classNew', known);
  if (now === 0) return words('classGone', known);
  const ratio = now / before;
  if (ratio >= 1.5) return words('classTimes', { ...known, times: plainNumber(Number(ratio.toPrecision(2))) });
  if (ratio <= 0.67) return words('classLess', known);
  return words(ratio > 1 ? 'classSomewhatMore' : 'classSomewhatLess', known);
}

function confidenceWords({ now, before }: ValuesOf<'confidence'>, reference: ComparedWith): string {
  const gap = Math.abs(now - before) < 0.01 ? 'none' : now < before ? 'less' : 'more';
  return words('confidence', { gap, now: percent(now), before: percent(before), reference });
}

function columnNames({ columns, more }: { readonly columns: readonly string[]; readonly more: number }): string {
  return more > 0 ? words('andMore', { names: columns.join(', '), more }) : listed(columns);
}

/**
 * Why a column is not compared.
 * @example notComparedWords('Amount', 'dropped', 3) // => '“Amount” was dropped since version 3 learned: it is empty in every new row, and not compared.'
 */
export function notComparedWords(
  column: string,
  reason: NotCompared['reason'],
  version: number,
  reference: ComparedWith = 'none',
): string {
  return words(reason, { column: quoted(column), version, reference });
}
