import type { DriftReport } from '../../../contract/drift.ts';
import type { Segment } from '../../../contract/segment.ts';
import { barLabels } from '../../../contract/words/chart-words.ts';
import { findingWords, headlineWords, reasonWords } from '../../../contract/words/finding-words.ts';
import type { ProfileComparison } from '../../../ml/drift/report.ts';

/**
 * What a report says of a comparison: its findings as data, and the same in words.
 *
 * @param segment the rows that it is of. Default: all
 */
export function driftInWords(
  comparison: ProfileComparison,
  segment: Segment | null = null,
): Omit<DriftReport, 'classifier' | 'segment' | 'modelVersion' | 'madeAt' | 'window' | 'accuracy'> {
  const { finding, columns } = comparison;
  return {
    ...comparison,
    headline: headlineWords(finding, segment),
    reasons: reasonWords(columns),
    columns: columns.map(({ chart, ...column }) => ({
      ...column,
      changes: column.findings.map(findingWords),
      chart: chart === null ? null : chartInWords(chart),
    })),
  };
}

function chartInWords({ bars, ...shares }: NonNullable<ProfileComparison['columns'][number]['chart']>) {
  return {
    kind: bars.of === 'items' ? ('category' as const) : ('number' as const),
    labels: barLabels(bars),
    ...shares,
  };
}
