import { DEFAULT_STYLE, type CellStyle } from '../cells/style.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { counted, PART_NOUNS } from '../files/part-nouns.ts';
import { isHexColor } from './save-xlsx.ts';

/** Looks that an .xlsx file saved here does not have. */
const UNSAVED_LOOKS = [
  'fontName',
  'underline',
  'strikethrough',
  'vertical',
  'indent',
  'borderTop',
  'borderBottom',
  'borderLeft',
  'borderRight',
] as const;
const SAVED_ALIGNMENTS = new Set(['General', 'Left', 'Center', 'Right']);

/**
 * Says what saving the workbook would leave out, counted by kind, and what becomes of it: the counterpart of
 * `leftBehind`, which says it of opening. Everything that a workbook holds and `saveXlsx` does not write has its line
 * here.
 * @returns one phrase a kind, such as "14 formulas: their results are saved"; none when the file would hold everything
 */
export function leftOut(workbook: Workbook): string[] {
  const saved = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  const hidden = workbook.sheets.filter((sheet) => sheet.visibility !== 'Visible');
  const sum = (count: (sheet: Sheet) => number) => saved.reduce((total, sheet) => total + count(sheet), 0);
  const lines: readonly (readonly [count: number, noun: string, becomes?: string])[] = [
    [hidden.length, 'hidden sheet', named(hidden)],
    [sum(formulasOf), PART_NOUNS.formula, ': the results are saved'],
    [sum((sheet) => sheet.tables.length), PART_NOUNS.table, ': the cells are saved'],
    [sum((sheet) => sheet.charts.length), PART_NOUNS.chart],
    [sum((sheet) => sheet.merges.length), 'merged cell', ': saved as cells of their own'],
    [sum((sheet) => sheet.comments.length), 'comment'],
    [sum((sheet) => sheet.shapes.length), 'shape'],
    [sum((sheet) => Number(sheet.autoFilter !== null)), 'filter'],
    [sum((sheet) => sheet.validations.length), PART_NOUNS.validation],
    [
      sum((sheet) => sheet.conditionalFormats.length),
      PART_NOUNS.conditionalFormat,
      ': the colours that they show now are saved',
    ],
    [workbook.names.length, PART_NOUNS.name],
    [sum((sheet) => new Set([...sheet.hiddenRows, ...sheet.filteredRows]).size), 'hidden row', ': saved, and shown'],
    [sum((sheet) => sheet.hiddenColumns.size), 'hidden column', ': saved, and shown'],
    [sum((sheet) => sheet.rowHeights.size), 'row height'],
    [
      sum((sheet) => looksOf(workbook, sheet)),
      'cell',
      ' with borders, fonts, underlines, indents or alignments: saved without them',
    ],
    [
      sum((sheet) => sheet.columnStyles.size + sheet.rowStyles.size),
      'format',
      ' of whole rows or columns: saved for the cells in use',
    ],
    [saved.filter((sheet) => sheet.tabColor !== '').length, 'tab colour'],
    [saved.filter((sheet) => sheet.isProtected).length, 'sheet protection'],
    [Number(workbook.structureProtection !== null), 'workbook protection'],
    [workbook.namedStyles.size, 'cell style'],
    [propertiesOf(workbook), 'detail', ' of the document, such as its title'],
    [settingsOf(workbook), 'setting', ' that an add-in keeps in the workbook'],
  ];
  return lines.filter(([count]) => count > 0).map(([count, noun, becomes = '']) => counted(count, noun) + becomes);
}

function named(sheets: readonly Sheet[]): string {
  return ` (${sheets.map((sheet) => `“${sheet.name}”`).join(', ')})`;
}

/** An add-in forgets a setting by emptying it. */
function settingsOf({ settings, customProperties, bindings, xmlParts, sheets }: Workbook): number {
  const maps = [settings, customProperties, ...sheets.map((sheet) => sheet.customProperties)];
  const kept = maps.flatMap((map) => [...map.values()]).filter((value) => value !== '');
  return kept.length + bindings.length + xmlParts.length;
}

function propertiesOf({ properties }: Workbook): number {
  return Object.values(properties).filter((value) => typeof value === 'string' && value !== '').length;
}

function formulasOf(sheet: Sheet): number {
  const used = sheet.formulas.usedArea();
  return used === null ? 0 : [...sheet.formulas.cells(used)].length;
}

function looksOf(workbook: Workbook, sheet: Sheet): number {
  const used = sheet.styles.usedArea();
  if (used === null) return 0;
  const known = new Map<number, boolean>();
  let count = 0;
  for (const { value: number } of sheet.styles.cells(used)) {
    const isLost = known.get(number) ?? losesLook(workbook.styleBook.style(number));
    known.set(number, isLost);
    if (isLost) count += 1;
  }
  return count;
}

function losesLook(style: CellStyle): boolean {
  const hasColorName = [style.fill ?? '#FFFFFF', style.fontColor].some((color) => !isHexColor(color));
  return (
    hasColorName ||
    !SAVED_ALIGNMENTS.has(style.horizontal) ||
    UNSAVED_LOOKS.some((look) => style[look] !== DEFAULT_STYLE[look])
  );
}
