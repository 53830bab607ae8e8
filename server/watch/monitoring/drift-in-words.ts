import type { DriftHeadline } from '../../../contract/drift-finding.ts';
import type { DriftReport } from '../../../contract/drift.ts';
import type { Segment } from '../../../contract/segment.ts';
import { barLabels } from '../../../contract/words/chart-words.ts';
import { driftColumnName, findingWords, headlineWords, reasonWords } from '../../../contract/words/finding-words.ts';
import type { ProfileComparison } from '../../../ml/drift/report.ts';

/**
 * What a report says of a comparison: its findings as data, and the same in words.
 *
 * @param segment the rows that it is of. Default: all
 */
export function driftInWords(
  comparison: ProfileComparison,
  segment: Segment | null = null,
): Omit<DriftReport, 'classifier' | 'segment' | 'modelVersion' | 'madeAt' | 'window' | 'accuracy' | 'liveAccuracy'> {
  const columns = comparison.columns.map((column) => ({ ...column, name: driftColumnName(column) }));
  const finding = namedAnew(comparison.finding, columns);
  return {
    ...comparison,
    finding,
    headline: headlineWords(finding, segment),
    reasons: reasonWords(columns),
    columns: columns.map(({ chart, ...column }) => ({
      ...column,
      changes: column.findings.map(findingWords),
      chart: chart === null ? null : chartInWords(chart),
    })),
  };
}

/** The columns that a headline names are the first of its verdict. */
function namedAnew(headline: DriftHeadline, columns: ProfileComparison['columns']): DriftHeadline {
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
