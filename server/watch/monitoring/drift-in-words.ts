import type { DriftHeadline } from '../../../contract/drift-finding.ts';
import { comparedWith, type DriftReport } from '../../../contract/drift.ts';
import type { ComparedWith } from '../../../contract/season.ts';
import type { Segment } from '../../../contract/segment.ts';
import { barLabels } from '../../../contract/words/chart-words.ts';
import {
  driftColumnName,
  findingWords,
  headlineWords,
  notComparedWords,
  reasonWords,
} from '../../../contract/words/finding-words.ts';
import type { ProfileComparison } from '../../../ml/drift/report.ts';

/**
 * What a report says of a comparison: its findings as data, and the same in words.
 *
 * @param segment   the rows that it is of. Default: all
 * @param reference what the rows are compared with. Default: with those that the version learned from
 */
export function driftInWords(
  comparison: ProfileComparison,
  segment: Segment | null = null,
  reference: ComparedWith = 'none',
): Omit<
  DriftReport,
  'number' | 'madeBy' | 'classifier' | 'segment' | 'modelVersion' | 'madeAt' | 'window' | 'accuracy' | 'liveAccuracy'
> {
  const columns = comparison.columns.map((column) => ({ ...column, name: driftColumnName(column) }));
  const finding = namedAnew(comparison.finding, columns);
  return {
    ...comparison,
    finding,
    headline: headlineWords(finding, segment, reference),
    reasons: reasonWords(columns, reference),
    columns: columns.map(({ chart, ...column }) => ({
      ...column,
      changes: column.findings.map((each) => findingWords(each, reference)),
      chart: chart === null ? null : chartInWords(chart),
    })),
  };
}

/**
 * A report that was kept, said anew in the language of whoever reads it: every figure is as it was. One of an earlier
 * release, which has no findings as data, stays as it was written.
 */
export function sayAnew(report: DriftReport): DriftReport {
  const reference = comparedWith(report);
  const columns = report.columns.flatMap(({ findings, ...column }) =>
    findings === undefined
      ? []
      : [
          {
            ...column,
            findings,
            name: driftColumnName(column),
            changes: findings.map((each) => findingWords(each, reference)),
          },
        ],
  );
  if (report.finding === undefined || columns.length < report.columns.length) return report;
  const finding = namedAnew(report.finding, columns);
  const { notCompared, modelVersion, segment } = report;
  return {
    ...report,
    finding,
    headline: headlineWords(finding, segment, reference),
    reasons: reasonWords(columns, reference),
    columns,
    ...(notCompared === undefined
      ? {}
      : {
          notCompared: notCompared.map(({ column, reason }) => ({
            ...{ column, reason },
            sentence: notComparedWords(column, reason, modelVersion, reference),
          })),
        }),
  };
}

/** The columns that a headline names are the first of its verdict. */
function namedAnew(
  headline: DriftHeadline,
  columns: readonly Pick<DriftReport['columns'][number], 'name' | 'status'>[],
): DriftHeadline {
  if (headline.code !== 'drift' && headline.code !== 'watch') return headline;
  const { code, values } = headline;
  const named = columns.filter(({ status }) => status === code).map(({ name }) => name);
  return { code, values: { ...values, columns: named.slice(0, values.columns.length) } };
}

function chartInWords({ bars, ...shares }: NonNullable<ProfileComparison['columns'][number]['chart']>) {
  return {
    kind: bars.of === 'items' ? ('category' as const) : ('number' as const),
    labels: barLabels(bars),
    ...shares,
  };
}
