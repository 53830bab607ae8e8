import { encodeRows, learnFromFeedback, type OnlineModel } from '../../../ml/online/online-model.ts';
import { columnsOfVersion } from '../../learn/models/version-columns.ts';
import { tableOfRows } from '../../record/classifiers/table-of-rows.ts';
import type { LabelledRow } from '../../record/labels/labelled-row.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';
import type { ClassNames } from './class-names.ts';

/** Teaches an online model that a row is of a class. */
export function learn(
  {
    online,
    classifier,
    names,
  }: { readonly online: OnlineModel; readonly classifier: StoredClassifier; readonly names: ClassNames },
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
