import type { NamedStyle } from '../cells/named-style.ts';
import { DEFAULT_STYLE, type CellStyle } from '../cells/style.ts';
import {
  addNamedStyle,
  changeNamedStyle,
  deleteNamedStyle,
  namedStyle,
  namedStyles,
} from '../operations/named-styles.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject } from './host-object.ts';
import { colorOf, underlineOf } from './look-values.ts';

/** Excel.StyleCollection: Excel's own styles and the workbook's. */
export class NamedStylesObject extends HostCollection<Workbook, NamedStyleObject> {
  readonly className = 'StyleCollection';

  items() {
    return namedStyles(this.workbook).map((style) =>
      this.context.objectOf(style, () => new NamedStyleObject(this.context, style)),
    );
  }

  Add(name: unknown) {
    if (typeof name !== 'string') throw new WorkbookError('InvalidArgument');
    addNamedStyle(this.workbook, name);
  }
}

/** A part of the look of a named style. */
abstract class NamedStylePart extends HostObject<NamedStyle> {
  protected look<K extends keyof CellStyle>(property: K): CellStyle[K] {
    const style = namedStyle(this.workbook, this.part.name) ?? this.part;
    return { ...DEFAULT_STYLE, ...style.look }[property];
  }

  protected setLook(look: Partial<CellStyle>): void {
    changeNamedStyle(this.workbook, this.part, look);
  }
}

/** Excel.Style; its borders are only kept. */
export class NamedStyleObject extends NamedStylePart {
  readonly className = 'Style';
  readonly Font = new NamedStyleFontObject(this.context, this.part);
  readonly Fill = new NamedStyleFillObject(this.context, this.part);

  override get identity() {
    return this.part.name;
  }

  get Name() {
    return this.part.name;
  }
  get BuiltIn() {
    return this.part.isBuiltIn;
  }
  get HorizontalAlignment() {
    return this.look('horizontal');
  }
  set HorizontalAlignment(value: unknown) {
    this.setLook({ horizontal: String(value) });
  }
  get VerticalAlignment() {
    return this.look('vertical');
  }
  set VerticalAlignment(value: unknown) {
    this.setLook({ vertical: String(value) });
  }
  get NumberFormat() {
    return this.look('numberFormat');
  }
  set NumberFormat(value: unknown) {
    this.setLook({ numberFormat: String(value) });
  }
  get WrapText() {
    return this.look('wrapText');
  }
  set WrapText(value: unknown) {
    this.setLook({ wrapText: value === true });
  }
  get IndentLevel() {
    return this.look('indent');
  }
  set IndentLevel(value: unknown) {
    this.setLook({ indent: Number(value) });
  }
  get Locked() {
    return this.look('locked');
  }
  set Locked(value: unknown) {
    this.setLook({ locked: value === true });
  }

  Delete() {
    deleteNamedStyle(this.workbook, this.part);
  }
}

export class NamedStyleFillObject extends NamedStylePart {
  readonly className = 'RangeFill';

  get Color() {
    return this.look('fill') ?? '#FFFFFF';
  }
  set Color(value: unknown) {
    this.setLook({ fill: colorOf(value) });
  }

  Clear() {
    this.setLook({ fill: null });
  }
}

export class NamedStyleFontObject extends NamedStylePart {
  readonly className = 'RangeFont';

  get Bold() {
    return this.look('bold');
  }
  set Bold(value: unknown) {
    this.setLook({ bold: value === true });
  }
  get Italic() {
    return this.look('italic');
  }
  set Italic(value: unknown) {
    this.setLook({ italic: value === true });
  }
  get Strikethrough() {
    return this.look('strikethrough');
  }
  set Strikethrough(value: unknown) {
    this.setLook({ strikethrough: value === true });
  }
  get Underline() {
    return this.look('underline');
  }
  set Underline(value: unknown) {
    this.setLook({ underline: underlineOf(value) });
  }
  get Color() {
    return this.look('fontColor');
  }
  set Color(value: unknown) {
    this.setLook({ fontColor: colorOf(value) ?? DEFAULT_STYLE.fontColor });
  }
  get Name() {
    return this.look('fontName');
  }
  set Name(value: unknown) {
    this.setLook({ fontName: String(value) });
  }
  get Size() {
    return this.look('fontSize');
  }
  set Size(value: unknown) {
    if (typeof value !== 'number' || !(value > 0)) throw new WorkbookError('InvalidArgument');
    this.setLook({ fontSize: value });
  }
}
