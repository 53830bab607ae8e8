import type { Column } from '../../contract/classifier.ts';
import { MAX_COST_PAIRS, type ErrorCosts } from '../../contract/error-costs.ts';
import { withDecimals } from '../../contract/words/phrases.ts';
import { policiesWords } from './words/policies-words.ts';

/** What wrong answers cost, as a person writes it. */
export interface CostDraft {
  readonly by: 'none' | ErrorCosts['by'];
  readonly currency: string;
  /** An amount. */
  readonly usual: string;
  /** One a line: “is > answered = amount”. */
  readonly pairs: string;
  /** A column of numbers; empty for none. */
  readonly column: string;
  /** In per cent. */
  readonly share: string;
}

/** What is offered where nothing is set. */
const UNSET: CostDraft = { by: 'none', currency: 'EUR', usual: '', pairs: '', column: '', share: '100' };

export function costDraftOf(costs: ErrorCosts | null): CostDraft {
  if (costs === null) return UNSET;
  const { by, currency } = costs;
  if (by === 'amount') return { ...UNSET, by, currency, column: costs.column, share: writtenNumber(costs.share * 100) };
  const pairs = costs.pairs.map(({ is, answered, cost }) => `${is} > ${answered} = ${writtenNumber(cost)}`);
  return { ...UNSET, by, currency, usual: writtenNumber(costs.usual), pairs: pairs.join('\n') };
}

/** What a draft says, or the first thing that keeps it from being saved, in a sentence. */
export type ReadCosts =
  { readonly costs: ErrorCosts | null } | { readonly fault: string; readonly of: keyof CostDraft };

export function costsOf({ by, currency: written, usual, pairs, column, share }: CostDraft): ReadCosts {
  if (by === 'none') return { costs: null };
  const currency = written.trim().toUpperCase();
  if (!/^[A-Z]{3}$/.test(currency)) return { of: 'currency', fault: policiesWords('currencyFault') };
  if (by === 'amount') {
    const percent = numberWritten(share);
    if (column === '') return { of: 'column', fault: policiesWords('columnFault') };
    if (percent === null || percent > 100) return { of: 'share', fault: policiesWords('shareFault') };
    return { costs: { by, currency, column, share: percent / 100 } };
  }
  const amount = numberWritten(usual);
  if (amount === null) return { of: 'usual', fault: policiesWords('amountFault') };
  const lines = pairs.split('\n').filter((line) => line.trim() !== '');
  const read = lines.map(pairIn);
  const wrong = read.indexOf(null);
  if (wrong !== -1) return { of: 'pairs', fault: policiesWords('pairFault', { line: lines[wrong]!.trim() }) };
  if (read.length > MAX_COST_PAIRS) return { of: 'pairs', fault: policiesWords('full', { most: MAX_COST_PAIRS }) };
  return { costs: { by, currency, usual: amount, pairs: read.filter((pair) => pair !== null) } };
}

/** Whether two drafts come to the same. */
export function isSameCost(one: CostDraft, other: CostDraft): boolean {
  return JSON.stringify(costsOf(one)) === JSON.stringify(costsOf(other));
}

/** The columns that may hold amounts; one that is set stays to be read, whatever has become of it. */
export function amountColumns(columns: readonly Column[], set: string): string[] {
  const numbers = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  return set === '' || numbers.includes(set) ? numbers : [...numbers, set];
}

/** Classes may hold the signs themselves: the last “=” parts the amount, the first “ > ” the classes. */
function pairIn(line: string): { is: string; answered: string; cost: number } | null {
  const end = line.lastIndexOf('=');
  const middle = line.indexOf(' > ');
  const cost = end === -1 ? null : numberWritten(line.slice(end + 1));
  if (middle === -1 || middle > end || cost === null) return null;
  const [is, answered] = [line.slice(0, middle).trim(), line.slice(middle + 3, end).trim()];
  return is === '' || answered === '' ? null : { is, answered, cost };
}

/** A number of at most a thousand million, with a point or a comma before its decimals; null of anything else. */
function numberWritten(text: string): number | null {
  const written = text.trim();
  if (!/^\d{1,10}([.,]\d{1,4})?$/.test(written)) return null;
  const value = Number(written.replace(',', '.'));
  return value <= 1_000_000_000 ? value : null;
}

function writtenNumber(value: number): string {
  const decimals = [0, 1, 2, 3].find((each) => Number(value.toFixed(each)) === value) ?? 4;
  return withDecimals(value, decimals);
}
