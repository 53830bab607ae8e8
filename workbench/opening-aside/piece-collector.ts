import { Grid } from '../cells/grid.ts';
import { Reference } from '../cells/reference.ts';
import { StyleBook } from '../cells/style.ts';
import { DateSystem } from '../file-cells/date-system.ts';
import { FileStyles } from '../file-looks/style-reader.ts';
import type { FileOrigin } from '../file-parts/file-origin.ts';
import type { OpenedWorkbook } from '../opening/opened-file.ts';
import { WorkbookPackage } from '../package/workbook-package.ts';
import { Sheet } from '../sheets/sheet.ts';
import type { Steps } from '../steps/steps.ts';
import { Workbook } from '../workbook/workbook.ts';
import type { FramePiece, PlainOrigin, PlainSheet, RowsPiece, WorkbookPiece } from './workbook-pieces.ts';

/** Puts a workbook together of the pieces that `piecesOf` made, copied or not. Each is taken in some milliseconds. */
export class PieceCollector {
  private readonly workbook = new Workbook();
  private readonly texts: string[] = [];
  private frame: FramePiece | null = null;

  /** Takes the next piece. */
  take(piece: WorkbookPiece): void {
    if (piece.kind === 'frame') this.takeFrame(piece);
    else if (piece.kind === 'rows') this.takeRows(piece);
    else for (const text of piece.texts) this.texts.push(text);
  }

  /** The workbook, when all pieces were taken: what is left to do is to read its formulas. */
  *finish(): Steps<OpenedWorkbook> {
    const { workbook, frame, texts } = this;
    if (frame === null) throw new RangeError('finish requires the pieces of a workbook');
    yield* workbook.engine.takeOver(frame.findings);
    const origin = frame.origin && originOf(frame.origin, workbook.styleBook, texts);
    return { workbook, origin, notes: frame.notes };
  }

  private takeFrame(frame: FramePiece): void {
    this.frame = frame;
    const { workbook } = this;
    const styleBook = StyleBook.of(frame.styles);
    const sheets = frame.sheets.map((each) => sheetOf(each, styleBook));
    Object.assign(workbook, frame.workbook, { styleBook, sheets });
    const active = sheets[frame.active];
    if (active !== undefined) workbook.activeSheet = active;
  }

  private takeRows({ sheet: place, layer, rows }: RowsPiece): void {
    const sheet = this.workbook.sheets[place];
    const grid: unknown = sheet && Reflect.get(sheet, layer);
    if (grid instanceof Grid) grid.putRows(rows);
  }
}

function sheetOf({ id, name, fields }: PlainSheet, styleBook: StyleBook): Sheet {
  const sheet = Object.assign(new Sheet(id, name, styleBook), fields);
  // A copy of the frame keeps which references are one and the same, but not that they are references.
  for (const reference of sheet.references) Object.setPrototypeOf(reference, Reference.prototype);
  return sheet;
}

function originOf(plain: PlainOrigin, styleBook: StyleBook, strings: readonly string[]): FileOrigin {
  const { parts, stylesXml, theme, is1904, ...origin } = plain;
  const styles = new FileStyles(stylesXml, theme, styleBook);
  const dates = new DateSystem(is1904, (xf) => styles.styleOf(xf).numberFormat);
  return { ...origin, pack: WorkbookPackage.ofBytes(parts), styles, dates, strings };
}
