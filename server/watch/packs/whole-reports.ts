import type { Kysely } from 'kysely';
import type { ReportLine } from '../../../contract/drift-archive.ts';
import { driftReport, type DriftStatus } from '../../../contract/drift.ts';
import type { PackContent } from '../../../contract/pack-content.ts';
import { MOST_WHOLE_REPORTS } from '../../../contract/pack-content.ts';
import { partedBy } from '../../../ml/late-labels/realised-accuracy.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import { openReport } from '../archive/archive-store.ts';
import { readElsewhere } from '../monitoring/elsewhere-model-store.ts';

/** How bad a verdict is, beside the others of a day. */
const WEIGHT: Readonly<Record<DriftStatus, number>> = { drift: 3, watch: 2, stable: 1, unknown: 0 };

/**
 * The reports of a month that its pack holds whole: those that people asked for, and of each day the worst of those
 * that were made by themselves; of equal ones the last. Of more than 100, the first 100 by how bad they are.
 *
 * @param lines in the order in which they were made
 * @returns their numbers, in that order
 */
export function chooseWholeReports(lines: readonly ReportLine[]): number[] {
  const asked = lines.filter(({ madeBy }) => madeBy !== null);
  const byDay = partedBy(
    lines.filter(({ madeBy }) => madeBy === null),
    ({ madeAt }) => madeAt.slice(0, 'yyyy-mm-dd'.length),
  );
  const worst = [...byDay.values()].map((of) =>
    of.reduce((kept, each) => (WEIGHT[each.verdict] >= WEIGHT[kept.verdict] ? each : kept)),
  );
  return [...asked, ...worst]
    .sort((a, b) => WEIGHT[b.verdict] - WEIGHT[a.verdict] || b.number - a.number)
    .slice(0, MOST_WHOLE_REPORTS)
    .map(({ number }) => number)
    .sort((a, b) => a - b);
}

/**
 * Those reports as they are stored. One read a report. What an earlier release stored in another form is left out: the
 * archive has it.
 */
export async function readWholeReports(
  db: Kysely<Database>,
  classifier: StoredClassifier,
  lines: readonly ReportLine[],
): Promise<NonNullable<PackContent['wholeReports']>> {
  const reports = [];
  for (const number of chooseWholeReports(lines)) {
    const report = await openReport(db, classifier, number);
    const elsewhere = report.elsewhere ?? (await readElsewhere(db, classifier, report.modelVersion));
    const known = driftReport.safeParse({ ...report, ...(elsewhere === undefined ? {} : { elsewhere }) });
    if (known.success) reports.push(known.data);
  }
  return reports;
}
