import type { Classifier } from '../../contract/classifier.ts';
import type { Explanation } from '../../contract/explanation.ts';
import { withRetries, type Pacing } from '../ports/pacing.ts';
import type { RowOfClassifier } from '../table/selected-row.ts';
import type { RequestOptions, ServerPort } from '../ports/server-port.ts';

/** Asks why a row gets its class. */
export function explainRow(
  ports: { server: ServerPort; pacing: Pacing },
  classifier: Classifier,
  row: RowOfClassifier,
  options: RequestOptions = {},
): Promise<Explanation> {
  const rows = {
    keys: [row.key],
    columns: classifier.columns.map(({ name }, index) => ({ name, values: [row.cells[index] ?? null] })),
  };
  return withRetries(
    ports.pacing,
    () => ports.server.explainPrediction(classifier.id, { rows }, options),
    options.signal,
  );
}
