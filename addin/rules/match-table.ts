import type { Classifier } from '../../contract/classifier.ts';
import type { RuleMatches } from '../../contract/rule.ts';
import type { RulesPort, TriedRule } from '../ports/rules-port.ts';
import type { SheetTable } from '../ports/workbook-port.ts';
import { blockOf, featureColumns } from '../table/feature-columns.ts';
import { keyRows } from '../table/keyed-rows.ts';
import { rowChunks } from '../table/row-chunks.ts';

/** Rows that are shown. */
const MOST_SHOWN = 20;

const NOTHING: RuleMatches = { rows: 0, matched: 0, agreeing: 0, contradicting: 0, sample: [], conflicts: [] };

/**
 * What a rule would do with the rows of a table, chunk by chunk; rows without a key of their own are left out.
 *
 * @throws {FlowProblem} column-missing, column-unclear; ServerProblem
 */
export async function matchTable(
  rules: Pick<RulesPort, 'matchRows'>,
  classifier: Classifier,
  table: SheetTable,
  tried: TriedRule,
  signal: AbortSignal,
): Promise<RuleMatches> {
  const features = featureColumns(table, classifier);
  const { keys } = keyRows(table, classifier.keyColumns);
  const rows = Array.from({ length: table.table.rows }, (_, row) => row).filter((row) => keys[row] !== null);
  let sum = NOTHING;
  for (const chunk of rowChunks(features, rows)) {
    sum = added(sum, await rules.matchRows(classifier.id, tried, blockOf(features, keys, chunk), { signal }));
    signal.throwIfAborted();
  }
  return sum;
}

/** What is found in two parts of a table, together. */
function added(one: RuleMatches, other: RuleMatches): RuleMatches {
  const conflicts = new Map(one.conflicts.map((each) => [each.rule, each]));
  for (const each of other.conflicts)
    conflicts.set(each.rule, { ...each, rows: each.rows + (conflicts.get(each.rule)?.rows ?? 0) });
  return {
    rows: one.rows + other.rows,
    matched: one.matched + other.matched,
    agreeing: one.agreeing + other.agreeing,
    contradicting: one.contradicting + other.contradicting,
    sample: [...one.sample, ...other.sample].slice(0, MOST_SHOWN),
    conflicts: [...conflicts.values()],
  };
}
