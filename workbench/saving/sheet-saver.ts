import { addressOf, parseAddress } from '../cells/address.ts';
import { boundingArea, sameArea } from '../cells/area.ts';
import { columnAttributes, columnsXml, readColumns } from '../file-cells/column-lines.ts';
import { areSameMerges, mergesXml, readMerges } from '../file-cells/merged-cells.ts';
import { movedColumn, type SheetMoves } from '../file-cells/moves.ts';
import { readSettings, SHEET_ORDER, writeSettings } from '../file-cells/sheet-settings.ts';
import { conditionalFormattingXml, isWritable, ruleState, ruleXml } from '../file-parts/conditional-part.ts';
import type { SheetOrigin } from '../file-parts/file-origin.ts';
import { validationsXml } from '../file-parts/validation-part.ts';
import { rootOf } from '../package/xml-elements.ts';
import { XmlPart } from '../package/xml-part.ts';
import { attribute } from '../package/xml-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { movePieces } from './moved-pieces.ts';
import { NEW_SHEET } from './new-file.ts';
import { SheetDataWriter, type WrittenRows } from './sheet-data.ts';
import { saveCharts } from './save-charts.ts';
import { saveTables } from './save-tables.ts';
import type { SavingContext } from './saving-context.ts';
import type { Steps } from '../steps/steps.ts';

export interface SavedSheet {
  readonly part: string;
  /** Whether a cell was written. */
  readonly changedCells: boolean;
  readonly changedFormulas: boolean;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';

/** Writes one sheet into its part, aspect by aspect: one that did not change keeps the file's own text. */
export class SheetSaver {
  private readonly context: SavingContext;
  private readonly sheet: Sheet;
  private readonly origin: SheetOrigin | undefined;
  private readonly xml: string;
  private readonly part: XmlPart;

  constructor(context: SavingContext, sheet: Sheet) {
    this.context = context;
    this.sheet = sheet;
    this.origin = context.file.sheets.get(sheet.id);
    this.xml = (this.origin && context.pack.text(this.origin.part)) ?? NEW_SHEET;
    this.part = new XmlPart(this.xml, SHEET_ORDER);
  }

  /** Stops after each row, and before the part is put together. */
  *steps(): Steps<SavedSheet> {
    const { pack } = this.context;
    yield;
    const { rows, changedFormulas } = yield* this.writeCells();
    yield;
    const { styles } = this.context.file;
    movePieces(this.part, this.home, this.context.moves);
    writeSettings(
      this.part,
      readSettings(this.part, (attributes) => styles.colorOf(attributes)),
      this.sheet,
    );
    this.writeColumns();
    this.writeMerges();
    this.writeConditionalFormats();
    this.writeValidations();
    const name = this.origin?.part ?? pack.freeName('xl/worksheets/sheet#.xml');
    if (this.origin === undefined) pack.add(name, SHEET_TYPE, this.xml);
    saveTables(this.context, this.sheet, { name, part: this.part });
    saveCharts(this.context, this.sheet, this.origin?.charts ?? new Map(), { name, part: this.part });
    yield;
    pack.write(name, this.part.toString());
    return { part: name, changedCells: rows !== null, changedFormulas };
  }

  private get home(): SheetMoves {
    const { name } = this.sheet;
    return { before: this.origin?.name ?? name, now: name, shifts: this.origin === undefined ? [] : this.sheet.shifts };
  }

  private *writeCells(): Steps<WrittenRows> {
    const { file, styles, moves } = this.context;
    const written = yield* new SheetDataWriter({
      sheet: this.sheet,
      xml: this.xml,
      prefix: this.part.prefix,
      home: this.home,
      moves,
      strings: file.strings,
      dates: file.dates,
      styles: file.styles,
      writer: styles,
    }).steps();
    if (written.rows !== null) {
      const { part } = this;
      part.set('sheetData', part.own('<sheetData>') + written.rows + part.own('</sheetData>'));
      this.writeDimension();
    }
    return written;
  }

  /** Grows with the cells; a sheet that has shrunk may say more than it has. */
  private writeDimension(): void {
    const used = this.sheet.usedArea(false);
    const before = this.part.get('dimension');
    const said = before === undefined ? null : parseAddress(attribute(rootOf(before).attributes, 'ref') ?? '');
    if (used === null || said === null) return;
    const area = boundingArea(said, used);
    if (sameArea(area, said)) return;
    this.part.set('dimension', this.part.own(`<dimension ref="${addressOf(area)}"/>`));
  }

  private writeColumns(): void {
    const { file, styles } = this.context;
    const { sheet } = this;
    const before = new Map(
      [...readColumns(this.part.get('cols'))].flatMap(([column, line]) => {
        const moved = this.origin === undefined ? column : movedColumn(column, sheet.shifts);
        return moved === null ? [] : [[moved, line] as const];
      }),
    );
    const numbers = new Set([
      ...before.keys(),
      ...sheet.columnWidths.keys(),
      ...sheet.hiddenColumns,
      ...sheet.columnStyles.keys(),
    ]);
    const now = new Map<number, string>();
    let isSame = sheet.shifts.length === 0 || this.origin === undefined;
    for (const column of numbers) {
      const line = before.get(column);
      const style = sheet.columnStyles.get(column) ?? 0;
      const attributes = columnAttributes(line, {
        width: sheet.columnWidths.get(column),
        isHidden: sheet.hiddenColumns.has(column),
        xf: style === file.styles.numberOf(line?.xf ?? 0) ? (line?.xf ?? 0) : styles.xfFor(style, line?.xf),
      });
      if (attributes !== (line?.attributes ?? '')) isSame = false;
      now.set(column, attributes);
    }
    if (isSame) return;
    const xml = columnsXml(now);
    this.part.set('cols', ...(xml === '' ? [] : [this.part.own(xml)]));
  }

  private writeMerges(): void {
    const { sheet, part } = this;
    if (areSameMerges(readMerges(part.get('mergeCells')), sheet.merges)) return;
    const xml = mergesXml(sheet.merges);
    part.set('mergeCells', ...(xml === undefined ? [] : [part.own(xml)]));
  }

  private writeConditionalFormats(): void {
    const { sheet, part, origin } = this;
    const formats = sheet.conditionalFormats;
    const known = origin?.rules ?? new Map<string, { xml: string; state: string }>();
    const isSame =
      sheet.shifts.length === 0 &&
      formats.length === known.size &&
      [...known].every(([id, { state }], at) => formats[at]?.id === id && ruleState(formats[at]) === state);
    if (isSame) return;
    const written = formats.flatMap((format) => {
      const own = known.get(format.id);
      if (own?.state === ruleState(format)) return [{ format, rule: this.movedRule(own.xml) }];
      return isWritable(format) ? [{ format, rule: part.own(ruleXml(format, this.context.styles)) }] : [];
    });
    part.set(
      'conditionalFormatting',
      ...written.map(({ format, rule }, at) => conditionalFormattingXml(format.areas, rule, at + 1)),
    );
  }

  private movedRule(xml: string): string {
    const rule = new XmlPart(
      this.part.own('<conditionalFormatting>') + xml + this.part.own('</conditionalFormatting>'),
      [],
    );
    movePieces(rule, this.home, this.context.moves);
    return rule.get('cfRule') ?? xml;
  }

  private writeValidations(): void {
    const written = validationsXml(this.context.workbook, this.sheet);
    const before = this.origin?.validations ?? '';
    if (written === before) return;
    this.part.set('dataValidations', ...(written === '' ? [] : [this.part.own(written)]));
  }
}
