import { areaOf } from '../cells/area.ts';
import { DEFAULT_STYLE, type CellStyle } from '../cells/style.ts';
import { counted } from '../files/part-nouns.ts';
import { isWritable } from '../file-parts/conditional-part.ts';
import type { FileOrigin } from '../file-parts/file-origin.ts';
import { isHexColor } from '../file-looks/theme-colors.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

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
    say: (count) => `${counted(count, 'conditional format')} that the workbench cannot draw`,
  },
  {
    title: 'Colours given by their name, such as “red”, by an add-in',
    becomes: 'the cell is saved without that colour',
    count: (workbook) => sum(workbook, (sheet) => namedColors(workbook, sheet)),
    say: (count) => `${counted(count, 'cell')} whose colour was given by its name: saved without it`,
  },
  {
    title: 'Results with which a formula fills the cells beside its own',
    becomes: 'the formula is saved with its first result; Excel fills the other cells once it is entered there again',
    count: (workbook) => sum(workbook, ({ spilled }) => [...spilled.cells(spilled.usedArea() ?? areaOf(0, 0))].length),
    say: (count) => `${counted(count, 'cell')} that a formula fills from beside: the formula must be entered again`,
  },
  {
    title: 'A digital signature of an opened file',
    becomes: 'taken out, since it would no longer hold',
    count: (_, origin) => (origin === null || signatureParts(origin).length === 0 ? 0 : 1),
    say: () => 'the digital signature, which no longer holds for a changed file',
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

function namedColors(workbook: Workbook, sheet: Sheet): number {
  const used = sheet.styles.usedArea();
  if (used === null) return 0;
  const known = new Map<number, boolean>();
  let count = 0;
  for (const { value: number } of sheet.styles.cells(used)) {
    const isLost = known.get(number) ?? hasNamedColor(workbook.styleBook.style(number));
    known.set(number, isLost);
    if (isLost) count += 1;
  }
  return count;
}

function hasNamedColor({ fill, fontColor, borderTop, borderBottom, borderLeft, borderRight }: CellStyle): boolean {
  const edges = [borderTop, borderBottom, borderLeft, borderRight].map((edge) => edge?.split(' ')[1]);
  return [fill, fontColor, ...edges].some(
    (color) => color != null && color !== DEFAULT_STYLE.fontColor && !isHexColor(color),
  );
}
