import type { ExportColumn } from '../../record/audit-export/export-column.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { ExportedPrediction } from './exported-store.ts';
import { predictionWords as words } from './words/prediction-words.ts';

/** The columns of exported predictions: of every answer, and then a column for each column of its table. */
export function predictionColumns({ columns }: Pick<StoredClassifier, 'columns'>): ExportColumn<ExportedPrediction>[] {
  const of = (
    name: string,
    type: ExportColumn<ExportedPrediction>['type'],
    meaning: string,
    valueOf: (prediction: ExportedPrediction) => string | number | null,
  ): ExportColumn<ExportedPrediction> => ({ name, type, meaning, valueOf });
  return [
    of('prediction_id', 'text', words('predictionId'), ({ batch, row }) => `${batch}:${row}`),
    of('predicted_at', 'moment', words('predictedAt'), ({ predictedAt }) => predictedAt.toISOString()),
    of('model_version', 'integer', words('modelVersion'), ({ modelVersion }) => modelVersion),
    of('caused_by', 'text', words('causedBy'), ({ causedBy }) => causedBy),
    of('row_source', 'text', words('rowSource'), ({ rowSource }) => rowSource),
    of('row_key', 'text', words('rowKey'), ({ key }) => key),
    of('class', 'text', words('class'), (prediction) => prediction.class),
    of('confidence', 'number', words('confidence'), ({ confidence }) => confidence),
    of('source', 'text', words('source'), ({ source }) => source),
    of('rule_id', 'text', words('rule'), ({ rule }) => rule),
    of('label', 'text', words('label'), ({ label }) => label),
    of('label_origin', 'text', words('labelOrigin'), ({ labelOrigin }) => labelOrigin),
    of('row_hash', 'text', words('rowHash'), ({ rowHash }) => rowHash),
    ...columns.flatMap(({ name, dropped }, place) =>
      dropped === true
        ? []
        : [of(`cell: ${name}`, 'text', words('cell', { column: name }), ({ cells }) => textOf(cells[place]))],
    ),
  ];
}

/** In files of a table, numbers are numbers. */
function textOf(cell: ExportedPrediction['cells'][number] | undefined): string | number | null {
  return typeof cell === 'boolean' ? String(cell) : (cell ?? null);
}
