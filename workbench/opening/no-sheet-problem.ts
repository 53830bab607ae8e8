import { FileProblem } from '../files/file-problem.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';

/** A sheet without cells, as the workbook's part lists it. */
export interface CelllessSheet {
  readonly name: string;
  /** The last word of its link's type: "chartsheet", "dialogsheet". */
  readonly kind: string | undefined;
}

/**
 * Why a workbook that has no sheet of cells cannot be opened, and where the rows may be that its charts draw: in the
 * workbooks that it is linked to.
 */
export function noSheetProblem(
  fileName: string,
  sheets: readonly CelllessSheet[],
  pack: WorkbookPackage,
  workbookPart: string,
): FileProblem {
  if (sheets.length === 0) return new FileProblem(`${fileName} has no worksheet to open. Open another workbook.`);
  const names = listed(sheets.map(({ name }) => `“${name}”`));
  const areCharts = sheets.every(({ kind }) => kind === 'chartsheet');
  const isOne = sheets.length === 1;
  if (!areCharts)
    return new FileProblem(
      `${fileName} has no cells to open: ${names} ${isOne ? 'is no worksheet' : 'are no worksheets'}. Put the rows on a worksheet in Excel, save the file and open it again.`,
    );
  const sources = linkedWorkbooks(pack, workbookPart);
  const advice =
    sources.length === 0
      ? 'Open the workbook that holds the rows; Excel names it under Chart Design > Select Data.'
      : `Its rows are in ${listed(sources)}: open that instead.`;
  return new FileProblem(
    `${fileName} has no cells to open: ${names} ${isOne ? 'is a chart sheet' : 'are chart sheets'}. ${advice}`,
  );
}

/** The names of the files that a workbook takes values from. */
function linkedWorkbooks(pack: WorkbookPackage, workbookPart: string): string[] {
  const paths = pack
    .relationships(workbookPart)
    .filter(({ kind }) => kind === 'externalLink')
    .flatMap(({ target }) => pack.relationships(target))
    .filter(({ isExternal }) => isExternal)
    .map(({ target }) => fileNameOf(target));
  return [...new Set(paths)];
}

function fileNameOf(address: string): string {
  const name = address.split(/[/\\]/).at(-1) ?? address;
  try {
    return decodeURIComponent(name);
  } catch {
    // A "%" that is none of an escape: the name is written as it is.
    return name;
  }
}

/** "a, b and c". */
function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
