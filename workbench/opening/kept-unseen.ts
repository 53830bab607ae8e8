import type { WorkbookPackage } from '../package/workbook-package.ts';
import { counted } from '../files/part-nouns.ts';

/** Parts of a file that the workbench does not show, by what they are to a person. */
const PARTS: readonly (readonly [pattern: RegExp, noun: string])[] = [
  [/\/charts\/chart[^/]*\.xml$/i, 'chart'],
  [/\/chartsheets\/[^/]+\.xml$/i, 'chart sheet'],
  [/\/media\//i, 'picture'],
  [/\/pivotTables\/[^/]+\.xml$/i, 'pivot table'],
  [/\/slicers\/[^/]+\.xml$/i, 'slicer'],
  [/\/externalLinks\/[^/]+\.xml$/i, 'link to another workbook'],
];
/** Elements within the sheets. */
const ELEMENTS: readonly (readonly [opening: RegExp, noun: string])[] = [
  [/<(?:[\w.-]+:)?hyperlink /g, 'hyperlink'],
  [
    /<cfRule [^>]*type="(?:colorScale|dataBar|iconSet|top10|aboveAverage|timePeriod)"/g,
    'colour scale, data bar or ranking',
  ],
];

/** Pieces within the charts that are drawn. */
const PIECES_OF_CHARTS: readonly (readonly [opening: RegExp, what: string])[] = [
  [/<(?:[\w.-]+:)?show(?:Val|Percent|CatName|SerName) val="1"/, 'labels at the points of charts'],
  [/<(?:[\w.-]+:)?trendline>/, 'trend lines of charts'],
  [/<(?:[\w.-]+:)?errBars>/, 'error bars of charts'],
  [/<(?:[\w.-]+:)?userShapes /, 'drawings in charts'],
];

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
    ...PARTS.map(([pattern, noun]) => [names.filter((name) => pattern.test(name)).length, noun] as const),
    ...ELEMENTS.map(
      ([opening, noun]) => [sheets.reduce((sum, xml) => sum + occurrences(xml, opening), 0), noun] as const,
    ),
  ]
    .filter(([count]) => count > 0)
    .map(([count, noun]) => plural(count, noun));
  const charts = [...drawnCharts].map((name) => pack.text(name) ?? '');
  for (const [opening, what] of PIECES_OF_CHARTS) if (charts.some((xml) => opening.test(xml))) kinds.push(what);
  if (names.some((name) => /\/(comments|threadedComments)/i.test(name))) kinds.push('comments');
  if (names.some((name) => /\/vbaProject\.bin$/i.test(name))) kinds.push('macros');
  const notes =
    kinds.length === 0 ? [] : [`Not shown here, but kept in the file when you save it: ${kinds.join(', ')}.`];
  if (unread > 0)
    notes.push(
      `${counted(unread, 'formula')} over several cells ${unread === 1 ? 'shows its last result and is' : 'show their last results and are'} not calculated here; Excel calculates ${unread === 1 ? 'it' : 'them'} when it opens the saved file.`,
    );
  return notes;
}

function plural(count: number, noun: string): string {
  if (count === 1) return counted(count, noun);
  if (noun.startsWith('link to')) return `${count} links to other workbooks`;
  if (noun.startsWith('colour scale')) return `${count} colour scales, data bars or rankings`;
  return counted(count, noun);
}

function occurrences(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
}
