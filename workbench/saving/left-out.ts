import { areaOf } from '../cells/area.ts';
import { DEFAULT_STYLE, type CellStyle } from '../cells/style.ts';
import { isWritable } from '../file-parts/conditional-part.ts';
import { isRedrawn } from '../file-parts/chart-state.ts';
import type { FileOrigin } from '../file-parts/file-origin.ts';
import { isHexColor } from '../file-looks/theme-colors.ts';
import type { Chart } from '../sheets/chart.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { savingWords } from './words/saving-words.ts';

/** A kind of thing that a saved file does not have, or has otherwise than the workbook. */
export interface LossKind {
  /** As `docs/workbench.md` names it. */
  readonly title: string;
  /** What becomes of it, as that page says it. */
  readonly becomes: string;
  readonly count: (workbook: Workbook, origin: FileOrigin | null) => number;
  /** As the question before saving says it. */
  readonly say: (count: number) => string;
}

/** Everything that a workbook may hold and a saved file would not: the question before saving and a page say it. */
export const LOSSES: readonly LossKind[] = [
  {
    title: 'Conditional formats made here that the workbench cannot draw (data bars, colour scales, icons, rankings)',
    becomes: 'not saved; those of an opened file stay',
    count: (workbook, origin) => sum(workbook, (sheet) => unwritableRules(sheet, origin)),
    say: (count) => savingWords('undrawableFormats', { count }),
  },
  {
    title: 'Colours given by their name, such as “red”, by an add-in',
    becomes: 'the cell is saved without that colour',
    count: (workbook) => sum(workbook, (sheet) => cellsWith(workbook, sheet, hasNamedColor)),
    say: (count) => savingWords('namedColors', { count }),
  },
  {
    title: 'Results with which a formula fills the cells beside its own',
    becomes: 'the formula is saved with its first result; Excel fills the other cells once it is entered there again',
    count: (workbook) => sum(workbook, ({ spilled }) => [...spilled.cells(spilled.usedArea() ?? areaOf(0, 0))].length),
    say: (count) => savingWords('spilledCells', { count }),
  },
  {
    title: 'Comments made here',
    becomes: 'not saved; those of an opened file stay',
    count: (workbook) => sum(workbook, ({ comments }) => comments.length),
    say: (count) => savingWords('comments', { count }),
  },
  {
    title: 'Shapes made here',
    becomes: 'not saved; those of an opened file stay',
    count: (workbook) => sum(workbook, ({ shapes }) => shapes.length),
    say: (count) => savingWords('shapes', { count }),
  },
  {
    title: 'Filters by a condition, and filters that stand on a sheet itself',
    becomes: 'not saved; the rows that they hide stay hidden',
    count: (workbook) => sum(workbook, filtersByCondition),
    say: (count) => savingWords('filters', { count }),
  },
  {
    title:
      'What the workbench does not draw of an opened file’s chart, such as fonts, once an add-in changes what it draws',
    becomes:
      'the chart is saved as it is drawn; one that is only moved, resized, renamed or deleted loses nothing else',
    count: (workbook, origin) => sum(workbook, (sheet) => chartsSimplified(workbook, sheet, origin)),
    say: (count) => savingWords('changedCharts', { count }),
  },
  {
    title: 'Colours in charts given by their name, such as “red”, by an add-in',
    becomes: 'the chart is saved without that colour',
    count: (workbook) => sum(workbook, (sheet) => sheet.charts.filter(hasNamedFills).length),
    say: (count) => savingWords('chartsWithNamedColors', { count }),
  },
  {
    title: 'Names of cell styles',
    becomes: 'the cells are saved with their look alone',
    count: (workbook) => sum(workbook, (sheet) => cellsWith(workbook, sheet, (look) => look.styleName !== 'Normal')),
    say: (count) => savingWords('styledCells', { count }),
  },
  {
    title: 'What a protected sheet allows all the same, passwords, and the protection of the workbook',
    becomes: 'a protected sheet is saved as one that allows nothing, without a password; the workbook is not protected',
    count: (workbook) => sum(workbook, hasOwnProtection) + Number(workbook.structureProtection !== null),
    say: (count) => savingWords('protection', { count }),
  },
  {
    title: 'Details of the document, such as its title',
    becomes: 'not saved; those of an opened file stay',
    count: ({ properties }) =>
      Object.values(properties).filter((each) => typeof each === 'string' && each !== '').length,
    say: (count) => savingWords('details', { count }),
  },
  {
    title: 'Bindings, XML parts and properties of a sheet that an add-in keeps',
    becomes: 'not saved; parts of an opened file stay',
    count: (workbook) =>
      workbook.bindings.length + workbook.xmlParts.length + sum(workbook, (sheet) => sheet.customProperties.size),
    say: (count) => savingWords('addinThings', { count }),
  },
  {
    title: 'A digital signature of an opened file',
    becomes: 'taken out, since it would no longer hold',
    count: (_, origin) => (origin === null || signatureParts(origin).length === 0 ? 0 : 1),
    say: () => savingWords('signature'),
  },
];

/**
 * Says what saving the workbook would leave out, counted by kind.
 * @returns one phrase a kind; none when the file holds everything
 */
export function leftOut(workbook: Workbook, origin: FileOrigin | null): string[] {
  return LOSSES.flatMap(({ count, say }) => {
    const number = count(workbook, origin);
    return number > 0 ? [say(number)] : [];
  });
}

/** The parts of a digital signature. */
export function signatureParts({ pack }: Pick<FileOrigin, 'pack'>): string[] {
  return pack.names().filter((name) => name.startsWith('_xmlsignatures/'));
}

function sum({ sheets }: Workbook, count: (sheet: Sheet) => number): number {
  return sheets.reduce((total, sheet) => total + count(sheet), 0);
}

function unwritableRules(sheet: Sheet, origin: FileOrigin | null): number {
  const known = origin?.sheets.get(sheet.id)?.rules;
  return sheet.conditionalFormats.filter((format) => !known?.has(format.id) && !isWritable(format)).length;
}

function filtersByCondition({ autoFilter, tables }: Sheet): number {
  const columns = tables.flatMap((table) => table.columns);
  return columns.filter(({ criteria }) => criteria !== null).length + Number(autoFilter !== null);
}

function chartsSimplified(workbook: Workbook, sheet: Sheet, origin: FileOrigin | null): number {
  const known = origin?.sheets.get(sheet.id)?.charts;
  return sheet.charts.filter((chart) => {
    const own = known?.get(chart.id);
    return own !== undefined && !own.isWhole && isRedrawn(workbook, chart, own.state);
  }).length;
}

function hasNamedFills({ areaFill, plotFill, series }: Chart): boolean {
  const own = series.flatMap(({ color, pointColors }) => [color, ...Object.values(pointColors)]);
  return [areaFill, plotFill, ...own].some((color) => color !== null && !isHexColor(color));
}

function hasOwnProtection({ isProtected, protectionOptions }: Sheet): number {
  const { allowed, password, selectionMode } = protectionOptions;
  return Number(isProtected && (allowed.length > 0 || password !== null || selectionMode !== 'Normal'));
}

function cellsWith(workbook: Workbook, sheet: Sheet, isLost: (look: CellStyle) => boolean): number {
  const used = sheet.styles.usedArea();
  if (used === null) return 0;
  const known = new Map<number, boolean>();
  let count = 0;
  for (const { value: number } of sheet.styles.cells(used)) {
    const counts = known.get(number) ?? isLost(workbook.styleBook.style(number));
    known.set(number, counts);
    if (counts) count += 1;
  }
  return count;
}

function hasNamedColor({ fill, fontColor, borderTop, borderBottom, borderLeft, borderRight }: CellStyle): boolean {
  const edges = [borderTop, borderBottom, borderLeft, borderRight].map((edge) => edge?.split(' ')[1]);
  return [fill, fontColor, ...edges].some(
    (color) => color != null && color !== DEFAULT_STYLE.fontColor && !isHexColor(color),
  );
}
