import type { ColumnPoint, ReportLine } from '../../../contract/drift-archive.ts';
import type { PackContent } from '../../../contract/pack-content.ts';

/** Columns whose distances a pack draws. */
const MOST_DRAWN = 5;

/** A report as the archive has it, with what it says of each column. */
export interface ReportOfDay {
  readonly line: ReportLine;
  readonly columns: readonly ColumnPoint[];
}

/**
 * What the reports of all rows said, day by day in UTC; days without one are left out. The columns drawn are those with
 * the greatest distance of all. O(reports × columns).
 */
export function driftByDay(reports: readonly ReportOfDay[]): Pick<PackContent['drift'], 'days' | 'columns'> {
  const byDay = new Map<string, ReportOfDay[]>();
  for (const report of reports.filter(({ line }) => line.segment === null)) {
    const day = report.line.madeAt.slice(0, 10);
    byDay.set(day, [...(byDay.get(day) ?? []), report]);
  }
  const days = [...byDay.keys()].sort();
  const greatest = new Map<string, number[]>();
  for (const [at, day] of days.entries())
    for (const { columns } of byDay.get(day)!)
      for (const { name, distance } of columns) {
        if (distance === null) continue;
        const own = greatest.get(name) ?? days.map(() => -1);
        own[at] = Math.max(own[at]!, distance);
        greatest.set(name, own);
      }
  const drawn = [...greatest].sort(
    ([a, some], [b, other]) => Math.max(...other) - Math.max(...some) || (a < b ? -1 : 1),
  );
  return {
    days: days.map((day) => {
      const of = (verdict: string) => byDay.get(day)!.filter(({ line }) => line.verdict === verdict).length;
      return { day, reports: byDay.get(day)!.length, watch: of('watch'), drift: of('drift') };
    }),
    columns: drawn
      .slice(0, MOST_DRAWN)
      .map(([name, distances]) => ({ name, distances: distances.map((distance) => (distance < 0 ? null : distance)) })),
  };
}
