import type { Shape } from '../sheets/shape.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { changeShape } from '../operations/shapes.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject } from './host-object.ts';
import { colorOf } from './look-values.ts';

type OfShape = { readonly sheet: Sheet; readonly shape: Shape };

/** A part of how a shape looks. */
abstract class ShapeLook extends HostObject<OfShape> {
  protected set(to: Partial<Shape>): void {
    changeShape(this.workbook, this.part.sheet, this.part.shape, to);
  }
}

export class ShapeFillObject extends ShapeLook {
  readonly className = 'ShapeFill';

  get ForegroundColor() {
    return this.part.shape.fill ?? '';
  }
  set ForegroundColor(value: unknown) {
    this.set({ fill: colorOf(value) });
  }
  get Transparency() {
    return this.part.shape.transparency;
  }
  set Transparency(value: unknown) {
    if (typeof value !== 'number' || value < 0 || value > 1) throw new WorkbookError('InvalidArgument');
    this.set({ transparency: value });
  }
  get Type() {
    return this.part.shape.fill === null ? 'NoFill' : 'Solid';
  }

  SetSolidColor(color: unknown) {
    this.set({ fill: colorOf(color) });
  }

  Clear() {
    this.set({ fill: null });
  }
}

/** Dashes and double lines are only kept. */
export class ShapeLineFormatObject extends ShapeLook {
  readonly className = 'ShapeLineFormat';

  get Color() {
    return this.part.shape.lineColor;
  }
  set Color(value: unknown) {
    this.set({ lineColor: colorOf(value) ?? '#000000', lineVisible: true });
  }
  get Weight() {
    return this.part.shape.lineWeight;
  }
  set Weight(value: unknown) {
    if (typeof value !== 'number' || !(value >= 0)) throw new WorkbookError('InvalidArgument');
    this.set({ lineWeight: value, lineVisible: true });
  }
  get Visible() {
    return this.part.shape.lineVisible;
  }
  set Visible(value: unknown) {
    this.set({ lineVisible: value === true });
  }
}

/** Margins and overflow are only kept. */
export class TextFrameObject extends ShapeLook {
  readonly className = 'TextFrame';
  readonly TextRange = new TextRangeObject(this.context, this.part);

  get HasText() {
    return this.part.shape.text !== '';
  }
  get HorizontalAlignment() {
    return this.part.shape.horizontal;
  }
  set HorizontalAlignment(value: unknown) {
    this.set({ horizontal: String(value) });
  }
  get VerticalAlignment() {
    return this.part.shape.vertical;
  }
  set VerticalAlignment(value: unknown) {
    this.set({ vertical: String(value) });
  }

  DeleteText() {
    this.set({ text: '' });
  }
}

/** The whole text of a shape; parts of it have no looks of their own. */
export class TextRangeObject extends ShapeLook {
  readonly className = 'TextRange';
  readonly Font = new ShapeFontObject(this.context, this.part);

  get Text() {
    return this.part.shape.text;
  }
  set Text(value: unknown) {
    this.set({ text: String(value) });
  }
}

export class ShapeFontObject extends ShapeLook {
  readonly className = 'ShapeFont';

  get Color() {
    return this.part.shape.textColor;
  }
  set Color(value: unknown) {
    this.set({ textColor: colorOf(value) ?? '#000000' });
  }
  get Size() {
    return this.part.shape.textSize;
  }
  set Size(value: unknown) {
    if (typeof value !== 'number' || !(value > 0)) throw new WorkbookError('InvalidArgument');
    this.set({ textSize: value });
  }
  get Bold() {
    return this.part.shape.textBold;
  }
  set Bold(value: unknown) {
    this.set({ textBold: value === true });
  }
  get Italic() {
    return this.part.shape.textItalic;
  }
  set Italic(value: unknown) {
    this.set({ textItalic: value === true });
  }
}
