import type { CellValue } from '../../../contract/cell.ts';
import type { Statement } from '../../../contract/label.ts';

/** A statement that stands for a row, with the row as it was when that was said. */
export interface LabelledRow extends Statement {
  readonly key: string;
  /** In the classifier's column order. */
  readonly cells: readonly CellValue[];
  readonly saidAt: Date;
  /** Of an approved label, the sequence of what was approved; null of others. */
  readonly judges?: number | null;
  /** Who sent it, where it is in nobody's name. */
  readonly sentBy?: string | null;
  /** A person said it of this row; otherwise the table did. */
  readonly isByPerson: boolean;
  /** How much it counts in training, in 0..1; left out, in full. */
  readonly weight?: number;
}
