import readXlsxFile from 'read-excel-file/universal';
import type { CellValue } from '../cells/cell.ts';
import { FormatRuns } from './format-runs.ts';
import { leftBehind } from './left-behind.ts';
import { FileProblem } from '../files/file-problem.ts';
import type { OpenedFile, OpenedSheet } from './opened-file.ts';
import { serialOfTime } from './serial-day.ts';

/**
 * Reads every sheet of an .xlsx or .xlsm workbook: values only, dates as serial days with a date format.
 * @throws {FileProblem} damaged, too large, or no workbook at all
 */
export async function readXlsx(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  const notes = leftBehind(bytes);
  const sheets = await readSheets(fileName, bytes);
  if (sheets.length === 0) throw new FileProblem(`${fileName} has no worksheet to open.`);
  return { name: fileName, sheets, notes };
}

async function readSheets(fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<OpenedSheet[]> {
  try {
    const sheets = await readXlsxFile(new Blob([bytes]), { trim: false });
    return sheets.map(({ sheet, data }) => openedSheet(sheet, data));
  } catch (error) {
    throw new FileProblem(
      `${fileName} could not be read as an Excel workbook. Open it in Excel, save it as .xlsx and try that copy.`,
      error,
    );
  }
}

function openedSheet(name: string, data: readonly (readonly unknown[])[]): OpenedSheet {
  const formats = new FormatRuns();
  const rows = data.map((cells, row) =>
    cells.map((cell, column): CellValue => {
      if (!(cell instanceof Date)) return isCellValue(cell) ? cell : '';
      const serial = serialOfTime(cell.getTime());
      // A number too great for any calendar, which Excel shows as ####; the reader has kept nothing of it.
      if (Number.isNaN(serial)) return '#NUM!';
      formats.add(row, column, dateFormat(serial));
      return serial;
    }),
  );
  return { name, rows, formats: formats.runs() };
}

function isCellValue(cell: unknown): cell is CellValue {
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean';
}

/** The reader says "a date" and no more: the format follows from which parts the number has. */
function dateFormat(serial: number): string {
  if (serial >= 0 && serial < 1) return 'hh:mm:ss';
  return Number.isInteger(serial) ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm';
}
