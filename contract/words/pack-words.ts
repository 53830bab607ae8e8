import { catalogue } from '../language/catalogue.ts';
import type { PackContent } from '../pack-content.ts';
import type { PackAnswer, PackChange, PackFinding, PackQuestion, PackState, PackVerdict } from '../pack-finding.ts';
import { monthWindow } from '../pack-month.ts';
import { chainFaultSentence, logCalled } from './audit-words.ts';
import { utcMoment, utcMonth } from './dates.ts';
import { de } from './pack/de.ts';
import { en } from './pack/en.ts';
import { pt } from './pack/pt.ts';
import { percent } from './percent.ts';
import { listed, money, quoted, quotedWhole } from './phrases.ts';

const words = catalogue({ en, de, pt });

/** @example monthName('2026-10') // => 'October 2026' */
export function monthName(month: string): string {
  return utcMonth(monthWindow(month).from.toISOString());
}

/** @example questionTitle('cost') // => 'What did wrong answers cost?' */
export function questionTitle(question: PackQuestion): string {
  return words(`question.${question}`);
}

/** @example stateName('attention') // => 'Needs attention' */
export function stateName(state: PackState): string {
  return words(`state.${state}`);
}

/** What a pack comes to as a whole, such as “October 2026: nothing speaks against these answers.” */
export function packHeadline({ month, verdict }: { readonly month: string; readonly verdict: PackVerdict }): string {
  return words(`verdict.${verdict}`, { month: monthName(month) });
}

/** @example packSinceTitle({ pack: 1, month: '2026-09' }) // => 'Since pack 1, September 2026' */
export function packSinceTitle({ pack, month }: { readonly pack: number; readonly month: string }): string {
  return words('since', { pack, month: monthName(month) });
}

/** What sends a controller to the answers that made the verdict. */
export function packReasons({ verdict, answers }: Pick<PackContent, 'verdict' | 'answers'>): string {
  const own = answers
    .filter(({ state }) => state === verdict)
    .map(({ question }) => quotedWhole(questionTitle(question)));
  return verdict === 'good' ? words('reasonsGood') : words('reasons', { questions: listed(own), count: own.length });
}

/** The answer to a question, in a sentence. */
export function packSentence({ finding }: PackAnswer): string {
  return sayFinding(finding);
}

function sayFinding(finding: PackFinding): string {
  switch (finding.code) {
    case 'priced': {
      const { currency, expected, realised, unpriced } = finding.values;
      const said = words(realised === null ? 'finding.priced' : 'finding.pricedBoth', {
        expected: money(expected, currency),
        realised: money(realised ?? 0, currency),
      });
      return unpriced === 0 ? said : `${said} ${words('finding.unpriced', { unpriced })}`;
    }
    case 'broken': {
      const { log, fault, sequence } = finding.values;
      return words('finding.broken', { log: logCalled(log), reason: chainFaultSentence(fault, sequence) });
    }
    case 'changed':
      return words('finding.changed', { what: listed(changedParts(finding.values)) });
    default:
      return words(`finding.${finding.code}`, valuesInWords(finding.values));
  }
}

function changedParts({ versions, rules, others }: Readonly<Record<'versions' | 'rules' | 'others', number>>) {
  return [
    ...(versions > 0 ? [words('changedVersions', { count: versions })] : []),
    ...(rules > 0 ? [words('changedRules', { count: rules })] : []),
    ...(others > 0 ? [words('changedOthers', { count: others })] : []),
  ];
}

const SHARES: readonly string[] = ['value', 'low', 'high', 'test', 'coverage'];

function valuesInWords(values: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => [name, valueInWords(name, value)]),
  );
}

function valueInWords(name: string, value: unknown): string | number {
  if (name === 'columns') return namesOrNone(value as readonly string[]);
  if (name === 'months' && Array.isArray(value)) return listed((value as readonly string[]).map(monthName));
  if (name === 'until') return utcMoment(String(value));
  if (typeof value === 'number') return SHARES.includes(name) ? percent(value, 1) : value;
  return String(value);
}

/** Of none the word that sentences choose by. */
function namesOrNone(columns: readonly string[]): string {
  return columns.length === 0 ? 'none' : listed(columns.map(quoted));
}

/** What is otherwise than in the pack before, in a sentence. */
export function packChangeSentence(change: PackChange): string {
  switch (change.code) {
    case 'verdict':
      return words('change.verdict', { before: stateName(change.values.before), now: stateName(change.values.now) });
    case 'accuracy': {
      const { before, now, beyond } = change.values;
      const shares = { before: percent(before, 1), now: percent(now, 1) };
      return words(beyond ? 'change.accuracyBeyond' : 'change.accuracy', shares);
    }
    case 'cost': {
      const { before, now, currency } = change.values;
      return words('change.cost', { before: money(before, currency), now: money(now, currency) });
    }
    case 'version':
      return words('change.version', { before: change.values.before ?? '–', now: change.values.now ?? '–' });
    default:
      return words(`change.${change.code}`, valuesInWords(change.values));
  }
}
