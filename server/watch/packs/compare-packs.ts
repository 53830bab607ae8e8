import type { PackContent } from '../../../contract/pack-content.ts';
import type { PackChange } from '../../../contract/pack-finding.ts';
import { mostNamed } from './judge-month.ts';

/** Columns that a sentence names. */
const MOST_COLUMNS = 10;

/** What two packs have in common to be compared by. */
export type Compared = Pick<
  PackContent,
  'verdict' | 'rows' | 'versions' | 'elsewhere' | 'accuracy' | 'drift' | 'said' | 'rules'
>;

/** What is otherwise in a pack than in the one before, the most telling first; what is as before is left out. */
export function comparePacks(before: Compared, now: Compared): PackChange[] {
  return [
    ...(before.verdict === now.verdict
      ? []
      : [{ code: 'verdict' as const, values: { before: before.verdict, now: now.verdict } }]),
    ...compareAccuracy(before, now),
    ...compareDrift(before, now),
    ...compareCost(before, now),
    ...compareNumbers('rows', before.rows.model, now.rows.model),
    ...compareVersions(before, now),
    ...compareNumbers('corrections', correctionsOf(before), correctionsOf(now)),
    ...compareRules(before, now),
  ];
}

function compareNumbers(code: 'rows' | 'corrections', before: number, now: number): PackChange[] {
  return before === now ? [] : [{ code, values: { before, now } }];
}

function compareVersions(earlier: Compared, later: Compared): PackChange[] {
  const [before, now] = [mostAnswering(earlier), mostAnswering(later)];
  return before === now ? [] : [{ code: 'version', values: { before, now } }];
}

/** The version that answered most rows; null where none did. */
function mostAnswering({ versions, elsewhere }: Compared): number | null {
  return (elsewhere ?? versions)[0]?.version ?? null;
}

function compareAccuracy({ accuracy: before }: Compared, { accuracy: now }: Compared): PackChange[] {
  const [was, is] = [before?.audit.estimate ?? null, now?.audit.estimate ?? null];
  if (was === null || is === null || was.value === is.value) return [];
  const beyond = is.high < was.low || was.high < is.low;
  return [{ code: 'accuracy', values: { before: was.value, now: is.value, beyond } }];
}

function compareDrift(before: Compared, now: Compared): PackChange[] {
  const [was, is] = [driftedIn(before), driftedIn(now)];
  const fresh = is.filter((name) => !was.includes(name)).slice(0, MOST_COLUMNS);
  const over = was.filter((name) => !is.includes(name)).slice(0, MOST_COLUMNS);
  return [
    ...(fresh.length === 0 ? [] : [{ code: 'drift-new' as const, values: { columns: fresh } }]),
    ...(over.length === 0 ? [] : [{ code: 'drift-over' as const, values: { columns: over } }]),
  ];
}

function driftedIn({ drift: { reports } }: Compared): string[] {
  const drifted = reports.filter(({ verdict, segment }) => verdict === 'drift' && segment === null);
  return mostNamed(
    drifted.flatMap(({ changed }) => changed),
    Number.POSITIVE_INFINITY,
  );
}

/** Amounts of two currencies are not compared. */
function compareCost({ accuracy: before }: Compared, { accuracy: now }: Compared): PackChange[] {
  const [was, is] = [before?.cost ?? null, now?.cost ?? null];
  if (was === null || is === null || was.currency !== is.currency || was.expected === is.expected) return [];
  return [{ code: 'cost', values: { currency: is.currency, before: was.expected, now: is.expected } }];
}

function correctionsOf({ said: { kinds } }: Compared): number {
  return kinds.find(({ kind }) => kind === 'correct')?.events ?? 0;
}

function compareRules({ rules: before }: Compared, { rules: now }: Compared): PackChange[] {
  const standing = (rules: Compared['rules']) =>
    new Set(
      rules.filter(({ state }) => state === 'standing').map(({ text, class: name }) => JSON.stringify([text, name])),
    );
  const [was, is] = [standing(before), standing(now)];
  const added = [...is].filter((rule) => !was.has(rule)).length;
  const gone = [...was].filter((rule) => !is.has(rule)).length;
  return added + gone === 0 ? [] : [{ code: 'rules', values: { added, gone } }];
}
