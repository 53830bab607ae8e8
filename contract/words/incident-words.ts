import { LEAST_TO_JUDGE, type AccuracyFigures, type AccuracyRule } from '../accuracy-watch.ts';
import type { IncidentMeasure } from '../incident-measure.ts';
import { catalogue } from '../language/catalogue.ts';
import type { MeasuredShare } from '../training.ts';
import { moment } from './dates.ts';
import { driftColumnName } from './finding-words.ts';
import { de } from './incident/de.ts';
import { en } from './incident/en.ts';
import { pt } from './incident/pt.ts';
import { percent } from './percent.ts';
import { quoted, withDecimals } from './phrases.ts';

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
    default: {
      const { kind, column, type } = measure;
      const isColumn = type !== 'prediction' && type !== 'confidence';
      return words(kind, { column: isColumn ? quoted(column) : driftColumnName({ name: column, type }) });
    }
  }
}

/**
 * What was measured of how good the answers are, in a sentence; null where nothing was.
 *
 * @param at how moments are written: as whoever reads it keeps time, by default
 */
export function figuresWords(
  kind: IncidentMeasure['kind'],
  { version, window, rows, least, audited, expected, loss }: AccuracyFigures,
  at: (iso: string) => string = moment,
): string | null {
  const about = { version, from: at(window.from), to: at(window.to), least: percent(least, 1) };
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

/** The rule by which it is judged how good the answers are, as it is used. */
export function accuracyRuleWords({ least, version, tested, setBy, setAt, hours }: AccuracyRule): string[] {
  return [
    leastWords(),
    words('judged', { hours, ...LEAST_TO_JUDGE }),
    words('conceptRule', { labels: LEAST_TO_JUDGE.labels }),
    words('twoWindows'),
  ];

  function leastWords(): string {
    if (least !== null && setBy !== null && setAt !== null)
      return words('leastSet', { least: percent(least, 1), person: setBy, at: moment(setAt) });
    if (least === null || version === null || tested === null) return words('leastUnknown');
    return words('leastDefault', { least: percent(least, 1), tested: percent(tested, 1), version });
  }
}
