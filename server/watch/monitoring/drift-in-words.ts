import type { DriftReport } from '../../../contract/drift.ts';
import { barLabels } from '../../../contract/words/chart-words.ts';
import { findingWords, headlineWords, reasonWords } from '../../../contract/words/finding-words.ts';
import type { ProfileComparison } from '../../../ml/drift/report.ts';

/** What a report says of a comparison: its findings as data, and the same in words. */
export function driftInWords(
  comparison: ProfileComparison,
): Omit<DriftReport, 'classifier' | 'modelVersion' | 'madeAt' | 'window' | 'accuracy'> {
  const { finding, columns } = comparison;
  return {
    ...comparison,
    headline: headlineWords(finding),
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
