import { encodeRows, learnFromFeedback } from '../../../ml/online/online-model.ts';
import { columnsOfVersion } from '../../learn/models/version-columns.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { LabelledRow } from '../../record/labels/labelled-row.ts';
import type { AnsweringModel } from './answering-models.ts';

/** Teaches an online model that a row is of a class. */
export function learn(
  { online, classifier, names }: Pick<AnsweringModel, 'online' | 'classifier' | 'names'>,
  { cells, class: className }: Pick<LabelledRow, 'cells'> & { readonly class: string | null },
): void {
  if (className === null) throw new RangeError('learn requires a class');
  const columns = columnsOfVersion(online.champion, classifier.columns);
  learnFromFeedback(
    online,
    encodeRows(online, tableOfRows(columns, [cells])),
    names.asLearned(online.classes, className),
  );
}
