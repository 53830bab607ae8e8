import { Grid, type GridRows } from '../cells/grid.ts';
import type { CellStyle } from '../cells/style.ts';
import type { FileOrigin } from '../file-parts/file-origin.ts';
import type { FormulaFinding } from '../formulas/formula-engine.ts';
import type { OpenedWorkbook } from '../opening/opened-file.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** So many cells or texts are copied to the page in a few milliseconds. */
const MOST_IN_PIECE = 20_000;

/** A part of an opened workbook as plain data, which a worker can send: the frame comes first. */
export type WorkbookPiece = FramePiece | RowsPiece | TextsPiece;

/** Everything but the cells and the texts that cells of the file name by number. */
export interface FramePiece {
  readonly kind: 'frame';
  /** By the names of their fields, whatever a workbook and a sheet hold. */
  readonly workbook: PlainFields;
  readonly sheets: readonly PlainSheet[];
  /** The place of the sheet that is shown. */
  readonly active: number;
  readonly styles: readonly CellStyle[];
  readonly findings: readonly FormulaFinding[];
  readonly origin: PlainOrigin | null;
  readonly notes: readonly string[];
}

export type PlainFields = Readonly<Record<string, unknown>>;

export interface PlainSheet {
  readonly id: string;
  readonly name: string;
  readonly fields: PlainFields;
}

/** Where the workbook comes from; what makes its objects in the place of the objects. */
export interface PlainOrigin extends Omit<FileOrigin, 'pack' | 'styles' | 'dates' | 'strings'> {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly stylesXml: string;
  readonly theme: readonly string[];
  readonly is1904: boolean;
}

/** Some rows of one layer of cells. */
export interface RowsPiece {
  readonly kind: 'rows';
  readonly sheet: number;
  /** The field of the sheet that the layer is. */
  readonly layer: string;
  readonly rows: readonly (readonly [row: number, line: readonly unknown[] | undefined])[];
}

/** Some of the origin's texts, in their order. */
export interface TextsPiece {
  readonly kind: 'texts';
  readonly texts: readonly string[];
}

/** Made anew where the workbook goes: who listens, what was done, what calculates, and what time it is. */
const NOT_OF_WORKBOOK = new Set('feed history engine active isEditing isStepping styleBook sheets now'.split(' '));
const NOT_OF_SHEET = new Set(['styleBook']);

/**
 * Takes a workbook that nobody changes apart, whatever its parts hold: fields of plain objects, lists, maps, sets and
 * references as they are, layers of cells in pieces.
 */
export function* piecesOf(opened: OpenedWorkbook): Generator<WorkbookPiece> {
  const { workbook, origin, notes } = opened;
  yield {
    kind: 'frame',
    workbook: fieldsOf(workbook, NOT_OF_WORKBOOK),
    sheets: workbook.sheets.map((sheet) => ({ id: sheet.id, name: sheet.name, fields: fieldsOf(sheet, NOT_OF_SHEET) })),
    active: workbook.sheets.indexOf(workbook.activeSheet),
    styles: workbook.styleBook.all(),
    findings: workbook.engine.findings(),
    origin: origin && plainOrigin(origin),
    notes,
  };
  for (const [place, sheet] of workbook.sheets.entries())
    for (const [layer, grid] of Object.entries(sheet))
      if (grid instanceof Grid)
        for (const rows of rowsOf(grid.keep())) yield { kind: 'rows', sheet: place, layer, rows };
  const texts = origin?.strings ?? [];
  for (let at = 0; at < texts.length; at += MOST_IN_PIECE)
    yield { kind: 'texts', texts: texts.slice(at, at + MOST_IN_PIECE) };
}

/** The memory of a piece that is given away with it instead of being copied: the file's own bytes. */
export function buffersOf(piece: WorkbookPiece): ArrayBuffer[] {
  if (piece.kind !== 'frame' || piece.origin === null) return [];
  const buffers = [...piece.origin.parts.values()].map(({ buffer }) => buffer);
  // Parts that are not compressed share the memory of the file.
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}

function fieldsOf(part: Workbook | Sheet, without: ReadonlySet<string>): PlainFields {
  return Object.fromEntries(
    Object.entries(part).filter(([name, value]) => !without.has(name) && !(value instanceof Grid)),
  );
}

function plainOrigin({ pack, styles, dates, strings: _, ...plain }: FileOrigin): PlainOrigin {
  return { ...plain, parts: pack.bytes(), stylesXml: styles.xml, theme: styles.theme, is1904: dates.is1904 };
}

function* rowsOf(lines: GridRows<unknown>): Generator<RowsPiece['rows']> {
  let rows: [number, readonly unknown[]][] = [];
  let cells = 0;
  for (const [row, line] of lines.entries()) {
    if (line === undefined) continue;
    rows.push([row, line]);
    cells += line.length;
    if (cells < MOST_IN_PIECE) continue;
    yield rows;
    rows = [];
    cells = 0;
  }
  if (rows.length > 0) yield rows;
}
