import type { Kysely } from 'kysely';
import type { CellValue, RowBatch } from '../../../contract/cell.ts';
import { compileCondition } from '../../../contract/conditions/compile-condition.ts';
import { columnFaults } from '../../../contract/conditions/condition-columns.ts';
import type { Condition } from '../../../contract/conditions/condition.ts';
import { printCondition } from '../../../contract/conditions/print-condition.ts';
import { evidenceOf } from '../../../contract/label.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { rowHashes } from '../../../contract/row-hash.ts';
import type { MatchedRow, RuleMatches } from '../../../contract/rule.ts';
import type { Database } from '../../platform/database/schema.ts';
import { arrangeColumns, columnPositions } from '../classifiers/arrange-cells.ts';
import { readClassifier, type StoredClassifier } from '../classifiers/classifier-store.ts';
import { shownCells } from '../classifiers/shown-cells.ts';
import { readKeptLabels } from '../labels/label-store.ts';
import { readMatchingLabels, type MatchingLabels } from './rule-matches-store.ts';
import { readRulesInForce } from './rule-store.ts';
import type { StandingRule } from './standing-rules.ts';

/** Rows of a sample. */
const MOST_SHOWN = 20;

/** A wording that is tried, of a rule where it is one's. */
export interface Tried {
  readonly condition: Condition;
  readonly class: string;
  readonly rule?: string | undefined;
}

/**
 * Of which of some rows a rule would hold, what is said of these, and which other rules hold of them. O(rows × tests),
 * and one indexed read.
 *
 * @throws {ProblemError} unknown-classifier, column-missing, rule-refused
 */
export async function matchRows(
  db: Kysely<Database>,
  classifierId: string,
  tried: Tried,
  batch: RowBatch,
): Promise<RuleMatches> {
  const classifier = await readClassifier(db, classifierId);
  requireAskable(tried, classifier);
  const positions = columnPositions(
    classifier,
    batch.columns.map((column) => column.name),
  );
  const table = { cells: arrangeColumns(positions, batch.columns), rows: batch.keys.length };
  const holds = compileCondition(tried.condition, classifier.columns)(table.cells, table.rows);
  const matched = [...batch.keys.keys()].filter((row) => holds[row] === 1);
  const labels = await readLabelsOf(db, classifier, batch.keys, table.cells, matched);
  const isOther = (row: number) => (labels.get(row) ?? tried.class) !== tried.class;
  const toShown = (row: number): MatchedRow => ({
    key: batch.keys[row]!,
    label: labels.get(row) ?? null,
    cells: shownCells(
      classifier.columns,
      table.cells.map((values) => values[row] ?? null),
    ),
  });
  const contradicting = matched.filter(isOther);
  return {
    rows: table.rows,
    matched: matched.length,
    agreeing: labels.size - contradicting.length,
    contradicting: contradicting.length,
    sample: [...contradicting, ...matched.filter((row) => !isOther(row))].slice(0, MOST_SHOWN).map(toShown),
    conflicts: (await otherRules(db, classifier, tried)).flatMap(({ rule, goesFirst }) => {
      const theirs = compileCondition(rule.condition, classifier.columns)(table.cells, table.rows);
      const rows = matched.filter((row) => theirs[row] === 1).length;
      return rows === 0 ? [] : [conflictOf(rule, rows, goesFirst)];
    }),
  };
}

/**
 * The same of the rows that have a label, as they were when that was said.
 *
 * @throws {ProblemError} unknown-classifier, rule-refused
 */
export async function matchLabels(db: Kysely<Database>, classifierId: string, tried: Tried): Promise<RuleMatches> {
  const classifier = await readClassifier(db, classifierId);
  requireAskable(tried, classifier);
  const others = await otherRules(db, classifier, tried);
  const found: MatchingLabels = await readMatchingLabels(
    db,
    classifier,
    tried,
    others.map(({ rule }) => rule),
    MOST_SHOWN,
  );
  return {
    rows: found.rows,
    matched: found.matched,
    agreeing: found.matched - found.contradicting,
    contradicting: found.contradicting,
    sample: found.sample.map(({ key, label, cells }) => ({ key, label, cells: shownCells(classifier.columns, cells) })),
    conflicts: others.flatMap(({ rule, goesFirst }, at) => {
      const rows = found.shared[at]!;
      return rows === 0 ? [] : [conflictOf(rule, rows, goesFirst)];
    }),
  };
}

function requireAskable({ condition }: Tried, { columns }: StoredClassifier): void {
  const [fault] = columnFaults(condition, columns);
  if (fault !== undefined) throw new ProblemError('rule-refused', { reason: 'column', column: fault.column });
}

function conflictOf({ id, class: className, condition }: StandingRule, rows: number, goesFirst: boolean) {
  return { rule: id, class: className, text: printCondition(condition), rows, goesFirst };
}

/** The other rules that answer another class, and whether they go before the one that is tried; a new one is last. */
async function otherRules(
  db: Kysely<Database>,
  { id, columns }: StoredClassifier,
  tried: Tried,
): Promise<{ readonly rule: StandingRule; readonly goesFirst: boolean }[]> {
  const standing = await readRulesInForce(db, id);
  const own = standing.findIndex((rule) => rule.id === tried.rule?.toLowerCase());
  const place = own === -1 ? standing.length : own;
  return standing.flatMap((rule, at) => {
    const isOther = at !== own && rule.class !== tried.class && columnFaults(rule.condition, columns).length === 0;
    return isOther ? [{ rule, goesFirst: at < place }] : [];
  });
}

/** What is said of rows as they are, by their number. */
async function readLabelsOf(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  keys: readonly string[],
  cells: readonly (readonly CellValue[])[],
  rows: readonly number[],
): Promise<Map<number, string>> {
  const kept = await readKeptLabels(
    db,
    classifier.id,
    rows.map((row) => keys[row]!),
  );
  const labels = new Map<number, string>();
  for (const row of rows) {
    const label = kept.get(keys[row]!);
    const evidence = label === undefined ? null : evidenceOf(label.label);
    if (evidence === null) continue;
    const hashes = rowHashes(
      classifier,
      cells.map((values) => values[row] ?? null),
    );
    if (hashes.includes(evidence.rowHash)) labels.set(row, evidence.class);
  }
  return labels;
}
