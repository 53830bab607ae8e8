import { openFile } from '../opening/open-file.ts';
import type { OpenedWorkbook } from '../opening/opened-file.ts';

/** What takes time of opening a file: to read it, to calculate what came without results, to bring it to the page. */
export type OpeningStage = 'reading' | 'calculating' | 'bringing';

/**
 * Opens a file and waits until its formulas have their results, wherever that is done.
 * @throws {FileProblem} see `openFile`
 */
export async function openCalculated(
  fileName: string,
  bytes: Uint8Array,
  onStage: (stage: OpeningStage) => void,
): Promise<OpenedWorkbook> {
  onStage('reading');
  const opened = await openFile(fileName, bytes);
  onStage('calculating');
  await opened.workbook.engine.whenCalculated();
  return opened;
}
