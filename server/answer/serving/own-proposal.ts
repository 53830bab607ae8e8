import type { CellValue } from '../../../contract/cell.ts';
import { isOfTable } from '../../../contract/label.ts';
import type { Proposed } from '../../../contract/prediction.ts';
import type { AnsweringModel } from './answering-models.ts';
import { sameRowTest } from './same-row.ts';

/** A row that is asked about. */
interface AskedRow {
  readonly key: string;
  readonly rowHash: string;
  readonly cells: readonly CellValue[];
}

/**
 * What somebody proposes of a row as it is; null when nothing of theirs waits. It is told beside the answer and is no
 * part of it: what waits changes no answer, not even that of its own row.
 *
 * @param person null is nobody, and proposes nothing
 */
export function proposedBy(model: AnsweringModel, row: AskedRow, person: string | null): Proposed | null {
  const { proposals } = model.labels.labelOfRow(row.key);
  if (proposals.length === 0 || person === null) return null;
  const own = proposals.find((each) => each.person === person && !isOfTable(each.origin));
  return own !== undefined && sameRowTest(model, row)(own.rowHash) ? { class: own.class } : null;
}
