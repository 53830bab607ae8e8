import type { AnswerCost } from '../error-costs.ts';
import type { LiveAccuracy } from '../live-accuracy.ts';
import type { MeasuredShare } from '../training.ts';
import { catalogue } from '../language/catalogue.ts';
import { moment } from './dates.ts';
import { de } from './live-accuracy/de.ts';
import { en } from './live-accuracy/en.ts';
import { pt } from './live-accuracy/pt.ts';
import { percent } from './percent.ts';
import { money, withDecimals } from './phrases.ts';

const words = catalogue({ en, de, pt });

/** How good answers are, in sentences that pane and sheet both say: what is expected first, then what labels say. */
export function liveAccuracyWords(live: LiveAccuracy): string[] {
  const { rows, expected, labelled, realised, lagDays, overridden } = live;
  return [
    ...(expected === null ? [] : [words('expected', { rows, ...bounded(expected) }), words('blind')]),
    ...(realised === null
      ? [words('noLabel')]
      : [words('labelled', { labelled, rows, coverage: percent(labelled / rows), share: percent(realised.value) })]),
    auditWords(live),
    ...(lagDays === null ? [] : [words('lag', { days: Math.max(1, Math.ceil(lagDays)) })]),
    ...(overridden === null ? [] : [words('overridden', { share: percent(overridden.value), rows: overridden.rows })]),
    ...(live.cost === null ? [] : costWords(live.cost)),
    ...riseWords(live),
  ];
}

function bounded({ value, low, high }: MeasuredShare) {
  return { share: percent(value), low: percent(low), high: percent(high) };
}

function auditWords({ audit: { share, drawn, asked, noticed, estimate } }: LiveAccuracy): string {
  if (estimate !== null) return words('audit', { drawn, asked, noticed, ...bounded(estimate) });
  return share === 0 ? words('noneDrawn') : words('noAudit', { drawn, share: percent(share, 1) });
}

function costWords({ currency, column, expected, realised, unpriced }: AnswerCost): string[] {
  return [
    words('cost', { expected: money(expected, currency) }),
    ...(realised === null ? [] : [words('costRealised', { realised: money(realised, currency) })]),
    ...(unpriced === 0 || column === null ? [] : [words('unpriced', { rows: unpriced, column })]),
  ];
}

/** The last one: what was before it is over. */
function riseWords({ lossRises }: LiveAccuracy): string[] {
  const last = lossRises.at(-1);
  if (last === undefined) return [];
  const [before, after] = [last.before, last.after].map((loss) => withDecimals(loss, 2)) as [string, string];
  return [words('rise', { moment: moment(last.at), before, after })];
}
