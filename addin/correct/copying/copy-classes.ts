import { acceptedBy, type AcceptLevels } from '../../../contract/acceptance.ts';
import type { RowKey } from '../../../contract/cell.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { cellsOfRow, featureColumns } from '../../table/feature-columns.ts';
import { FlowProblem } from '../../tasks/flow-problem.ts';
import { columnOf, keyRows } from '../../table/keyed-rows.ts';
import { classesOf } from '../../table/labels.ts';
import { meantHere } from '../../feedback/meant-here.ts';
import { countedClass, type SaidMemory } from '../../feedback/said-memory.ts';
import { say, type Saying } from '../../feedback/say.ts';
import type { SheetTable, TablePort } from '../../ports/workbook-port.ts';
import { correctWords } from '../words/correct-words.ts';

/** What became of copying the classes into the label column; counted in rows. */
export interface ClassesCopied {
  /** Rows whose class a person gave by correcting or accepting. */
  readonly checked: number;
  /** Rows with nothing in the label column, which got Amend's own answer because it needs no look. */
  readonly accepted: number;
  /** Rows with nothing in the label column, which got Amend's own answer whatever its confidence. */
  readonly unchecked: number;
  /** Rows with Amend's answer alone that were left as they are, because these were not to be copied. */
  readonly left: number;
  /** What needs no look was to be copied, and by the server no answer may be taken unseen. */
  readonly isNoneAccepted: boolean;
  /** Rows that were deleted meanwhile. */
  readonly gone: number;
}

/** What is copied beside what was checked: nothing, the answers that need no look, or every answer. */
export type WhichClasses = 'checked' | 'accepted' | 'all';

/** What of Amend's own answers is to be copied. */
export interface CopyChoice {
  readonly which: WhichClasses;
  /** From which confidence on answers need no look; null when none may be taken so. */
  readonly levels: AcceptLevels | null;
  /** Rows whose cells are others than those that were answered for: what is known of their confidence is of before. */
  readonly edited: ReadonlySet<RowKey>;
}

/**
 * Copies the classes of a classified table into its label column: what people said, in place of what stands there
 * unless that is another spelling of it, and by choice Amend's own answers into cells that are blank: those that need
 * no look by their confidence, or all. These are recorded and marked as adopted at once, and are no evidence: later,
 * when Amend answers otherwise, nothing in the sheet would tell that they were its own.
 *
 * @throws {FlowProblem} label-column-missing, nothing-classified, column-missing
 */
export async function copyClasses(
  saying: Saying,
  table: Pick<TablePort, 'readTable' | 'writeLabels' | 'writeSources'>,
  tableId: string,
  choose: (read: SheetTable) => Promise<CopyChoice>,
): Promise<ClassesCopied> {
  const { classifier, memory } = saying;
  const read = await table.readTable(tableId);
  const { checked, unchecked } = classesToCopy(read, classifier, memory);
  const { which, levels, edited } = await choose(read);
  const isAccepted = acceptedBy(levels);
  const adopted = unchecked.filter(
    ({ key, row, class: name }) =>
      which === 'all' || (which === 'accepted' && !edited.has(key) && isAccepted(name, read.confidences?.[row] ?? 0)),
  );
  const features = featureColumns(read, classifier);
  const cells = [...checked, ...adopted];
  const { gone } =
    cells.length === 0
      ? { gone: 0 }
      : await table.writeLabels(tableId, classifier.keyColumns, { column: classifier.labelColumn, cells });
  await say(
    saying,
    adopted.map(({ key, row, class: className }) => ({
      key,
      kind: 'adopt',
      origin: 'label-column',
      cells: cellsOfRow(features, row),
      class: className,
    })),
  );
  if (adopted.length > 0)
    await table.writeSources(
      tableId,
      classifier.keyColumns,
      adopted.map(({ key }) => key),
      'adopted',
    );
  return {
    checked: checked.length,
    accepted: which === 'accepted' ? adopted.length : 0,
    unchecked: which === 'all' ? adopted.length : 0,
    left: unchecked.length - adopted.length,
    isNoneAccepted: which === 'accepted' && levels === null,
    gone,
  };
}

interface ClassToCopy {
  readonly key: RowKey;
  readonly row: number;
  readonly class: string;
}

function classesToCopy(
  table: SheetTable,
  classifier: Classifier,
  memory: SaidMemory,
): { readonly checked: readonly ClassToCopy[]; readonly unchecked: readonly ClassToCopy[] } {
  const labels = columnOf(table, classifier.labelColumn);
  if (labels === undefined) {
    throw new FlowProblem(
      'label-column-missing',
      correctWords('labelColumnMissing', { column: classifier.labelColumn }),
      correctWords('putHeaderBack'),
    );
  }
  if (table.answers === null)
    throw new FlowProblem('nothing-classified', correctWords('classColumnMissing'), correctWords('classifyRowsFirst'));
  const names = classesOf(labels);
  const meant = meantHere({ classifier, memory }, names);
  const checked: ClassToCopy[] = [];
  const unchecked: ClassToCopy[] = [];
  for (const [key, row] of keyRows(table, classifier.keyColumns).rowOf) {
    const label = names[row] ?? null;
    const said = countedClass(memory, key, classifier);
    const answer = table.answers[row] ?? null;
    if (said !== null) {
      if (label === null || said !== meant.get(label)) checked.push({ key, row, class: said });
    } else if (label === null && answer !== null) unchecked.push({ key, row, class: answer });
  }
  return { checked, unchecked };
}
