import type { z } from 'zod';
import type { tableSample, TableSummary } from '../../contract/classifier.ts';
import { inferColumnType } from '../../ml/table/infer-column-type.ts';
import { suggestKeyAndLabel } from '../../ml/table/suggest-key-and-label.ts';

/** What each column of a sample seems to be and why, and which columns would serve as key and label. */
export function summarizeTable(sample: z.output<typeof tableSample>): TableSummary {
  const columns = sample.columns.map(({ name, values, isDate }) => ({ name, values, inferred: inferColumnType(name, values, isDate) }));
  return { columns: columns.map(({ name, inferred }) => ({ name, ...inferred })), ...suggestKeyAndLabel(columns) };
}
