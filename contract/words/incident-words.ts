import { LEAST_TO_JUDGE, type AccuracyFigures, type AccuracyRule } from '../accuracy-watch.ts';
import type { IncidentMeasure, PartKind, WatchedPart } from '../incident-measure.ts';
import { PART_RULE } from '../part-watch.ts';
import type { Incident } from '../incident.ts';
import { catalogue } from '../language/catalogue.ts';
import type { MeasuredShare } from '../training.ts';
import { moment } from './dates.ts';
import { driftColumnName } from './finding-words.ts';
import { de } from './incident/de.ts';
import { en } from './incident/en.ts';
import { pt } from './incident/pt.ts';
import { percent } from './percent.ts';
import { quoted, withDecimals } from './phrases.ts';
import { segmentWords } from './segment-words.ts';

const words = catalogue({ en, de, pt });

/**
 * What an incident is about, short.
 * @example measureWords({ kind: 'missing', column: 'Project', type: 'category' }) // => '“Project” is empty more often'
 */
export function measureWords(measure: IncidentMeasure): string {
  switch (measure.kind) {
    case 'accuracy':
    case 'concept':
      return words(measure.kind);
    case 'expected-accuracy':
      return words('expectedAccuracy');
    case 'part-accuracy':
    case 'part-overrides':
    case 'part-cost':
    case 'part-share':
      return words(PARTS[measure.kind].title, { part: partWords(measure.part) });
    default: {
      const { kind, column, type } = measure;
      const isColumn = type !== 'prediction' && type !== 'confidence';
      return words(kind, { column: isColumn ? quoted(column) : driftColumnName({ name: column, type }) });
    }
  }
}

const PARTS = {
  'part-accuracy': { title: 'partAccuracy', figures: 'partAccuracyFigures' },
  'part-overrides': { title: 'partOverrides', figures: 'partOverridesFigures' },
  'part-cost': { title: 'partCost', figures: 'partCostFigures' },
  'part-share': { title: 'partShare', figures: 'partShareFigures' },
} as const satisfies Record<PartKind, object>;

/**
 * A class or a segment, as one names it.
 * @example partWords({ of: 'class', class: 'Travel – taxi' }) // => '“Travel – taxi”'
 */
export function partWords(part: WatchedPart): string {
  return part.of === 'class' ? quoted(part.class) : segmentWords(part);
}

/** What was measured of a class or a segment; null where it was not judged then. */
function partFiguresWords(
  { kind, part }: PartMeasure,
  { version, window, parts }: AccuracyFigures,
  at: (iso: string) => string,
): string | null {
  const found = parts?.judged.find((each) => each.kind === kind && isSamePart(each.part, part));
  if (found === undefined || found.qValue === null) return null;
  const shown = (value: number) => (kind === 'part-cost' ? withDecimals(value, 2) : percent(value, 1));
  return words(PARTS[kind].figures, {
    ...{ part: partWords(part), version, from: at(window.from), to: at(window.to) },
    ...{ now: shown(found.now.value), rows: found.now.rows },
    ...{ before: shown(found.before.value), earlier: found.before.rows },
    currency: found.currency ?? '',
  });
}

type PartMeasure = Extract<IncidentMeasure, { part: unknown }>;

function isSamePart(one: WatchedPart, other: WatchedPart): boolean {
  return partWords(one) === partWords(other) && one.of === other.of;
}

/** How many classes and segments are as bad and are no incident; null of none. */
export function morePartsWords(more: number): string | null {
  return more === 0 ? null : words('moreParts', { more, most: PART_RULE.open });
}

/**
 * What was measured of how good the answers are, in a sentence; null where nothing was.
 *
 * @param at how moments are written: as whoever reads it keeps time, by default
 */
export function figuresWords(
  measure: IncidentMeasure,
  figures: AccuracyFigures,
  at: (iso: string) => string = moment,
): string | null {
  if ('part' in measure) return partFiguresWords(measure, figures, at);
  const { kind } = measure;
  const { version, window, rows, least, audited, expected, loss } = figures;
  const wanted = least === null ? { wanted: 'none', least: '' } : { wanted: 'some', least: percent(least, 1) };
  const about = { version, from: at(window.from), to: at(window.to), ...wanted };
  if (kind === 'accuracy' && audited !== null)
    return words('accuracyFigures', { ...about, ...bounded(audited), rows: audited.rows });
  if (kind === 'expected-accuracy' && expected !== null)
    return words('expectedFigures', { ...about, ...bounded(expected), rows });
  if (kind !== 'concept' || loss?.rise == null) return null;
  const { mean, labels, rise } = loss;
  const [now, before, after] = [mean, rise.before, rise.after].map((each) => withDecimals(each, 2)) as [
    string,
    string,
    string,
  ];
  return words('conceptFigures', { ...about, labels, mean: now, before, after, at: at(rise.at) });
}

function bounded({ value, low, high }: MeasuredShare) {
  return { share: percent(value, 1), low: percent(low, 1), high: percent(high, 1) };
}

/** The figures of how good the answers are, as they were when the data last said something; null of columns. */
export function saidByIncident({ measure, events }: Pick<Incident, 'measure' | 'events'>): string | null {
  const figures = events.findLast((event) => event.figures !== null)?.figures ?? null;
  return figures === null ? null : figuresWords(measure, figures);
}

/**
 * The rule by which it is judged how good the answers are, as it is used.
 *
 * @param of whether the model is one that Amend did not train. Default: it is Amend's own
 */
export function accuracyRuleWords(
  { least, version, tested, setBy, setAt, hours }: AccuracyRule,
  { isElsewhere = false }: { readonly isElsewhere?: boolean } = {},
): string[] {
  return [
    leastWords(),
    words('judged', { hours, ...LEAST_TO_JUDGE }),
    words('conceptRule', { labels: LEAST_TO_JUDGE.labels }),
    words('partRule', {
      ...{ rows: PART_RULE.rows, windows: PART_RULE.windows, qValue: PART_RULE.qValue },
      ...{ rise: percent(PART_RULE.rise), costRise: percent(PART_RULE.costRise), move: percent(PART_RULE.shareMove) },
    }),
    words('twoWindows'),
  ];

  function leastWords(): string {
    if (least !== null && setBy !== null && setAt !== null)
      return words('leastSet', { least: percent(least, 1), person: setBy, at: moment(setAt) });
    if (least === null || version === null || tested === null)
      return words(isElsewhere ? 'leastElsewhere' : 'leastUnknown');
    return words('leastDefault', { least: percent(least, 1), tested: percent(tested, 1), version });
  }
}
