import { sql, type Kysely } from 'kysely';
import type { ColumnPoint, ReportLine } from '../../../contract/drift-archive.ts';
import type { DriftReport, DriftStatus } from '../../../contract/drift.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';

/** The most reports of a time line: three months of hours, and some. */
const MOST_POINTS = 2_500;

/** Some of the reports of a classifier, the latest first, and how many there are. */
export async function listReports(
  db: Kysely<Database>,
  classifierId: string,
  { before, limit }: { readonly before?: number | undefined; readonly limit: number },
): Promise<{ reports: ReportLine[]; total: number }> {
  let lines = selectLines(db).where('classifier_id', '=', classifierId).orderBy('number', 'desc').limit(limit);
  if (before !== undefined) lines = lines.where('number', '<', before);
  const { total } = await db
    .selectFrom('drift_reports')
    .select(sql<number>`count(*)::integer`.as('total'))
    .where('classifier_id', '=', classifierId)
    .executeTakeFirstOrThrow();
  return { reports: (await lines.execute()).map(lineOf), total };
}

/** The reports that were made in a time, oldest first; of very many the latest. */
export async function readReportsIn(
  db: Kysely<Database>,
  classifierId: string,
  { from, to, most }: { readonly from: Date; readonly to: Date; readonly most: number },
): Promise<{ line: ReportLine; columns: readonly ColumnPoint[] }[]> {
  const rows = await selectLines(db)
    .where('classifier_id', '=', classifierId)
    .where('made_at', '>=', from)
    .where('made_at', '<', to)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.reverse().map((row) => ({ line: lineOf(row), columns: row.columns }));
}

/** @throws {ProblemError} unknown-report */
export async function openReport(
  db: Kysely<Database>,
  { id, name }: { readonly id: string; readonly name: string },
  number: number,
): Promise<DriftReport> {
  const found = await db
    .selectFrom('drift_reports')
    .select(['report', 'made_by'])
    .where('classifier_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  if (found === undefined)
    throw new ProblemError('unknown-report', { reason: 'none', classifier: name, report: number });
  // Those of earlier releases do not say these themselves.
  return { ...found.report, number, madeBy: found.made_by };
}

/** A check that was made by itself, as the time line has it. */
export interface Check extends Omit<ReportLine, 'segment' | 'madeBy' | 'changed'> {
  readonly columns: readonly ColumnPoint[];
}

/**
 * The checks of all rows that were made by themselves since some moment, oldest first; of very many the latest.
 *
 * @param version of this one alone
 */
export async function readChecks(
  db: Kysely<Database>,
  classifierId: string,
  since: Date,
  version?: number,
): Promise<Check[]> {
  let checks = selectLines(db)
    .where('classifier_id', '=', classifierId)
    .where('made_by', 'is', null)
    .where('segment', 'is', null)
    .where('made_at', '>=', since)
    .orderBy('number', 'desc')
    .limit(MOST_POINTS);
  if (version !== undefined) checks = checks.where('model_version', '=', version);
  return (await checks.execute()).reverse().map((row) => {
    const { segment: _segment, madeBy: _madeBy, changed: _changed, ...check } = lineOf(row);
    return { ...check, columns: row.columns };
  });
}

/** The last verdicts on all rows of each of some classifiers, the latest first, and the latest report. */
export async function readLatest(
  db: Kysely<Database>,
  classifierIds: readonly string[],
  most: number,
): Promise<Map<string, { verdicts: DriftStatus[]; latest: ReportLine }>> {
  const found = new Map<string, { verdicts: DriftStatus[]; latest: ReportLine }>();
  for (const id of classifierIds) {
    const rows = await selectLines(db)
      .where('classifier_id', '=', id)
      .where('segment', 'is', null)
      .orderBy('number', 'desc')
      .limit(most)
      .execute();
    const [first] = rows;
    if (first !== undefined) found.set(id, { verdicts: rows.map(({ verdict }) => verdict), latest: lineOf(first) });
  }
  return found;
}

function selectLines(db: Kysely<Database>) {
  return db
    .selectFrom('drift_reports')
    .select(['number', 'made_at', 'made_by', 'model_version', 'segment', 'window_from', 'window_to', 'rows'])
    .select(['verdict', 'columns']);
}

type LineRow = Awaited<ReturnType<ReturnType<typeof selectLines>['executeTakeFirstOrThrow']>>;

function lineOf(row: LineRow): ReportLine {
  return {
    number: row.number,
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    modelVersion: row.model_version,
    segment: row.segment,
    window: { from: row.window_from.toISOString(), to: row.window_to.toISOString(), rows: row.rows },
    verdict: row.verdict,
    changed: row.columns.filter(({ status }) => status === 'drift' || status === 'watch').map(({ name }) => name),
  };
}
