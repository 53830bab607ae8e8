import { EVERYTHING, intersection, MAX_ROWS, sameArea, type Area } from '../cells/area.ts';
import { MAX_CELL_LENGTH, type CellValue } from '../cells/cell.ts';
import { cutCells } from '../files/cut-cells.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { Sheet, Visibility } from '../sheets/sheet.ts';
import { addSheet } from '../workbook/sheet-operations.ts';
import { Workbook } from '../workbook/workbook.ts';
import { foreignFilesWords } from './words/foreign-files-words.ts';

/** A browser saves so many cells; a file of a few bytes may claim billions. */
const MAX_CELLS = 5_000_000;

/** A workbook made of another format's file, and what the person should know of it. */
export interface ForeignWorkbook {
  readonly workbook: Workbook;
  /** Whole sentences. */
  readonly notes: readonly string[];
}

/** What is taken over of a cell. */
export interface ForeignCell {
  readonly value: CellValue;
  /** With its "="; undefined for a constant; null for one that cannot be said here, of which the result stays. */
  readonly formula: string | undefined | null;
  readonly numberFormat: string;
}

/** Fills a new workbook with what another format's file holds, and keeps count of what stays behind. */
export class WorkbookFiller {
  readonly workbook = new Workbook();
  private readonly filled: Sheet[] = [];
  private cells = 0;
  private cut = 0;
  private unread = 0;
  private hasOutside = false;

  constructor(fileName: string) {
    this.workbook.name = fileName;
  }

  addSheet(name: string, visibility: Visibility): Sheet {
    const sheet = this.filled.length === 0 ? this.workbook.activeSheet : addSheet(this.workbook);
    this.filled.push(sheet);
    return Object.assign(sheet, { name, visibility });
  }

  /**
   * Fills each cell of an area, as of cells that a file repeats.
   * @throws {FileProblem} more cells than a browser holds
   */
  fill(sheet: Sheet, area: Area, { value, formula, numberFormat }: ForeignCell): void {
    const inside = intersection(area, EVERYTHING);
    if (inside === null || !sameArea(inside, area)) this.hasOutside = true;
    if (inside === null) return;
    const { row, column, rows, columns } = inside;
    this.count(rows * columns);
    if (formula === null) this.unread += 1;
    const shown = this.fitted(value);
    const style = this.workbook.styleBook.with(0, 'numberFormat', numberFormat);
    for (let at = row; at < row + rows; at += 1)
      for (let across = column; across < column + columns; across += 1) {
        if (shown !== '') sheet.values.set(at, across, shown);
        if (formula != null) sheet.formulas.set(at, across, formula);
        if (style !== sheet.styleNumberAt(at, across)) sheet.styles.set(at, across, style);
      }
  }

  /**
   * The workbook with its first visible sheet shown, and what stayed behind.
   * @param extension of the file's format, such as ".xls"
   * @throws {FileProblem} no sheet was added
   */
  finish(extension: string): ForeignWorkbook {
    const { workbook, filled } = this;
    const [first] = filled;
    if (first === undefined) throw new FileProblem(foreignFilesWords('noWorksheet', { file: workbook.name }));
    const shown = filled.find((sheet) => sheet.visibility === 'Visible') ?? first;
    shown.visibility = 'Visible';
    workbook.activeSheet = shown;
    workbook.engine.adopt();
    return { workbook, notes: [...this.exceptions(), foreignFilesWords('leftBehind', { extension })] };
  }

  private count(cells: number): void {
    this.cells += cells;
    if (this.cells > MAX_CELLS)
      throw new FileProblem(foreignFilesWords('tooManyCells', { file: this.workbook.name, most: MAX_CELLS }));
  }

  private fitted(value: CellValue): CellValue {
    if (typeof value !== 'string' || value.length <= MAX_CELL_LENGTH) return value;
    this.cut += 1;
    return value.slice(0, MAX_CELL_LENGTH);
  }

  private exceptions(): string[] {
    const notes: string[] = [];
    if (this.cut > 0) notes.push(cutCells(this.cut));
    if (this.hasOutside) notes.push(foreignFilesWords('outside', { rows: MAX_ROWS }));
    if (this.unread > 0) notes.push(foreignFilesWords('resultsOnly', { formulas: this.unread }));
    return notes;
  }
}
