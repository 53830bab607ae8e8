import type { CellValue } from '../../../contract/cell.ts';
import { rowHashes } from '../../../contract/row-hash.ts';
import type { StoredClassifier } from '../../record/classifiers/classifier-store.ts';

/**
 * Tells whether a hash that was noted is of a row as it is, also where it was noted by the columns of before. O(1)
 * while the columns are those that the classifier was set up with.
 */
export function sameRowTest(
  { classifier }: { readonly classifier: StoredClassifier },
  { rowHash, cells }: { readonly rowHash: string; readonly cells: readonly CellValue[] },
): (noted: string) => boolean {
  return (noted) => noted === rowHash || (classifier.columnChanges > 0 && rowHashes(classifier, cells).includes(noted));
}
