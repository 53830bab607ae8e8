import type { z } from 'zod';
import type { tableSample, TableSummary } from '../../../contract/classifier.ts';
import { typeReasonWords } from '../../../contract/words/type-reason-words.ts';
import { inferColumnType } from '../../../ml/table/infer-column-type.ts';
import { suggestKeyAndLabel, type SampledColumn } from '../../../ml/table/suggest-key-and-label.ts';
import { startYielding } from '../../platform/turns/yielding.ts';

/**
 * What each column of a sample seems to be and why, and which columns would serve as key and label. Some 3 ms a column
 * of 2,000 cells; between columns other requests get their turn.
 */
export async function summarizeTable(sample: z.output<typeof tableSample>): Promise<TableSummary> {
  const yielding = startYielding();
  const columns: SampledColumn[] = [];
  for (const { name, values, isDate } of sample.columns) {
    columns.push({ name, values, inferred: inferColumnType(name, values, isDate) });
    await yielding.ifDue();
  }
  return {
    columns: columns.map(({ name, inferred }) => ({ name, ...inferred, reason: typeReasonWords(inferred) })),
    ...suggestKeyAndLabel(columns),
  };
}
