import { listed } from '../../contract/words/phrases.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';
import { openingWords } from './words/opening-words.ts';

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
  if (sheets.length === 0) return new FileProblem(openingWords('noWorksheet', { file: fileName }));
  const said = {
    file: fileName,
    sheets: sheets.length,
    names: listed(sheets.map(({ name }) => openingWords('named', { name }))),
  };
  const areCharts = sheets.every(({ kind }) => kind === 'chartsheet');
  if (!areCharts) return new FileProblem(openingWords('noCells', said));
  const sources = linkedWorkbooks(pack, workbookPart);
  return new FileProblem(
    sources.length === 0
      ? openingWords('chartsOnly', said)
      : openingWords('chartsOfOtherRows', { ...said, sources: listed(sources) }),
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
