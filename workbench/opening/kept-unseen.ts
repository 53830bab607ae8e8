import type { WorkbookPackage } from '../package/workbook-package.ts';
import { openingWords } from './words/opening-words.ts';

/** Parts of a file that the workbench does not show, and how so many of them are called. */
const PARTS = [
  [/\/charts\/chart[^/]*\.xml$/i, 'charts'],
  [/\/chartsheets\/[^/]+\.xml$/i, 'chartSheets'],
  [/\/media\//i, 'pictures'],
  [/\/pivotTables\/[^/]+\.xml$/i, 'pivotTables'],
  [/\/slicers\/[^/]+\.xml$/i, 'slicers'],
  [/\/externalLinks\/[^/]+\.xml$/i, 'otherWorkbooks'],
] as const;
/** Elements within the sheets. */
const ELEMENTS = [
  [/<(?:[\w.-]+:)?hyperlink /g, 'hyperlinks'],
  [/<cfRule [^>]*type="(?:colorScale|dataBar|iconSet|top10|aboveAverage|timePeriod)"/g, 'rankings'],
] as const;

/** Pieces within the charts that are drawn. */
const PIECES_OF_CHARTS = [
  [/<(?:[\w.-]+:)?show(?:Val|Percent|CatName|SerName) val="1"/, 'pointLabels'],
  [/<(?:[\w.-]+:)?trendline>/, 'trendLines'],
  [/<(?:[\w.-]+:)?errBars>/, 'errorBars'],
  [/<(?:[\w.-]+:)?userShapes /, 'chartDrawings'],
] as const;

/** What of a file is shown. */
interface ShownParts {
  /** The sheets with cells. */
  readonly sheetParts: readonly string[];
  readonly drawnCharts: ReadonlySet<string>;
  /** Formulas of which only the last results are shown. */
  readonly unread: number;
}

/**
 * Says in words what a file has that the workbench does not show, and that it is kept.
 * @returns whole sentences; none when everything is shown
 */
export function keptUnseen(pack: WorkbookPackage, { sheetParts, drawnCharts, unread }: ShownParts): string[] {
  const names = pack.names().filter((name) => !drawnCharts.has(name));
  const sheets = sheetParts.map((name) => pack.text(name) ?? '');
  const kinds = [
    ...PARTS.map(([pattern, key]) => [names.filter((name) => pattern.test(name)).length, key] as const),
    ...ELEMENTS.map(
      ([opening, key]) => [sheets.reduce((sum, xml) => sum + occurrences(xml, opening), 0), key] as const,
    ),
  ]
    .filter(([count]) => count > 0)
    .map(([count, key]) => openingWords(key, { count }));
  const charts = [...drawnCharts].map((name) => pack.text(name) ?? '');
  for (const [opening, key] of PIECES_OF_CHARTS)
    if (charts.some((xml) => opening.test(xml))) kinds.push(openingWords(key));
  if (names.some((name) => /\/(comments|threadedComments)/i.test(name))) kinds.push(openingWords('comments'));
  if (names.some((name) => /\/vbaProject\.bin$/i.test(name))) kinds.push(openingWords('macros'));
  const notes = kinds.length === 0 ? [] : [openingWords('keptUnseen', { kinds: kinds.join(', ') })];
  if (unread > 0) notes.push(openingWords('uncalculated', { formulas: unread }));
  return notes;
}

function occurrences(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
