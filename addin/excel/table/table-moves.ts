import { WorkbookProblem } from '../../ports/workbook-port.ts';
import { excelCodeOf } from '../requests/excel-error.ts';
import { excelWords } from '../excel-words.ts';

/** Work of several syncs found that people had moved rows between two of them. */
export class TableMoved extends Error {
  constructor() {
    super('The table changed between two syncs.');
    this.name = 'TableMoved';
  }
}

const ATTEMPTS = 3;

/**
 * Does the work again when the table's rows moved under it: someone inserted, deleted or sorted between two syncs.
 *
 * @throws {WorkbookProblem} table-busy, after three attempts
 */
export async function againWhenTableMoves<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isMove(error)) throw error;
      if (attempt < ATTEMPTS) continue;
      if (!(error instanceof TableMoved)) throw error;
      throw new WorkbookProblem('table-busy', excelWords('tableBusy'), excelWords('tableBusyNext'), error);
    }
  }
}

/** Excel answers InvalidArgument for rows below the table's end, as it does for much else. */
function isMove(error: unknown): boolean {
  return error instanceof TableMoved || excelCodeOf(error) === 'InvalidArgument';
}
