import type { Shape } from '../sheets/shape.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { addShape, changeShape, deleteShape, reorderShape } from '../operations/shapes.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostCollection } from './host-collection.ts';
import { HostObject, type HostContext } from './host-object.ts';
import { ShapeFillObject, ShapeLineFormatObject, TextFrameObject } from './shape-look-objects.ts';

type OfShape = { readonly sheet: Sheet; readonly shape: Shape };

/** Points of a new shape that nobody placed, and of a new text box. */
const TEXT_BOX = { width: 144, height: 72, fill: '#FFFFFF', lineColor: '#000000', textColor: '#000000' };

/** Excel.ShapeCollection of a sheet. Groups are not emulated. */
export class ShapesObject extends HostCollection<Sheet, ShapeObject> {
  readonly className = 'ShapeCollection';

  items() {
    return this.part.shapes.map((shape) => shapeObject(this.context, this.part, shape));
  }

  AddGeometricShape(form: unknown) {
    if (typeof form !== 'string' || form === '') throw new WorkbookError('InvalidArgument');
    return this.added(addShape(this.workbook, this.part, 'GeometricShape', form));
  }

  AddTextBox(text: unknown) {
    const looks = { ...TEXT_BOX, text: text === null || text === undefined ? '' : String(text), horizontal: 'Left' };
    return this.added(addShape(this.workbook, this.part, 'GeometricShape', 'TextBox', { ...looks, vertical: 'Top' }));
  }

  /** From the first point to the second; a line that rises from left to right is one that is turned over. */
  AddLine(startLeft: number, startTop: number, endLeft: number, endTop: number, connector: string | null) {
    const isFalling = (endLeft - startLeft) * (endTop - startTop) >= 0;
    const place = {
      left: Math.min(startLeft, endLeft),
      top: Math.min(startTop, endTop),
      width: Math.abs(endLeft - startLeft),
      height: Math.abs(endTop - startTop),
    };
    const form = `${connector ?? 'Straight'}${isFalling ? '' : 'Rising'}`;
    return this.added(addShape(this.workbook, this.part, 'Line', form, place));
  }

  AddImage(base64: unknown) {
    if (typeof base64 !== 'string' || base64 === '') throw new WorkbookError('InvalidArgument');
    const kind = base64.startsWith('/9j/') ? 'jpeg' : base64.startsWith('PHN2Zy') ? 'svg+xml' : 'png';
    return this.added(addShape(this.workbook, this.part, 'Image', `data:image/${kind};base64,${base64}`));
  }

  private added(shape: Shape): ShapeObject {
    return shapeObject(this.context, this.part, shape);
  }
}

/** Excel.Shape. */
export class ShapeObject extends HostObject<OfShape> {
  readonly className = 'Shape';
  readonly Fill = new ShapeFillObject(this.context, this.part);
  readonly LineFormat = new ShapeLineFormatObject(this.context, this.part);
  readonly TextFrame = new TextFrameObject(this.context, this.part);

  override get identity() {
    return this.part.shape.id;
  }

  get Id() {
    return this.part.shape.id;
  }
  get Name() {
    return this.part.shape.name;
  }
  set Name(value: unknown) {
    this.set({ name: String(value) });
  }
  get Type() {
    return this.part.shape.type;
  }
  get GeometricShapeType() {
    const { type, form } = this.part.shape;
    return type === 'GeometricShape' ? (form === 'TextBox' ? 'Rectangle' : form) : null;
  }
  set GeometricShapeType(value: unknown) {
    if (this.part.shape.type !== 'GeometricShape') throw new WorkbookError('InvalidOperation');
    this.set({ form: String(value) });
  }
  get Left() {
    return this.part.shape.left;
  }
  set Left(value: unknown) {
    this.set({ left: numberOf(value) });
  }
  get Top() {
    return this.part.shape.top;
  }
  set Top(value: unknown) {
    this.set({ top: numberOf(value) });
  }
  get Width() {
    return this.part.shape.width;
  }
  set Width(value: unknown) {
    const { shape } = this.part;
    const width = sizeOf(value);
    const height = shape.lockAspectRatio && shape.width > 0 ? (shape.height * width) / shape.width : shape.height;
    this.set({ width, height });
  }
  get Height() {
    return this.part.shape.height;
  }
  set Height(value: unknown) {
    const { shape } = this.part;
    const height = sizeOf(value);
    const width = shape.lockAspectRatio && shape.height > 0 ? (shape.width * height) / shape.height : shape.width;
    this.set({ width, height });
  }
  get Rotation() {
    return this.part.shape.rotation;
  }
  set Rotation(value: unknown) {
    this.set({ rotation: ((numberOf(value) % 360) + 360) % 360 });
  }
  get Visible() {
    return this.part.shape.visible;
  }
  set Visible(value: unknown) {
    this.set({ visible: value === true });
  }
  get LockAspectRatio() {
    return this.part.shape.lockAspectRatio;
  }
  set LockAspectRatio(value: unknown) {
    this.set({ lockAspectRatio: value === true });
  }
  get AltTextTitle() {
    return this.part.shape.altTextTitle;
  }
  set AltTextTitle(value: unknown) {
    this.set({ altTextTitle: String(value) });
  }
  get AltTextDescription() {
    return this.part.shape.altTextDescription;
  }
  set AltTextDescription(value: unknown) {
    this.set({ altTextDescription: String(value) });
  }
  get ZOrderPosition() {
    return this.part.sheet.shapes.indexOf(this.part.shape);
  }

  IncrementLeft(points: number) {
    this.Left = this.part.shape.left + numberOf(points);
  }

  IncrementTop(points: number) {
    this.Top = this.part.shape.top + numberOf(points);
  }

  IncrementRotation(degrees: number) {
    this.Rotation = this.part.shape.rotation + numberOf(degrees);
  }

  ScaleHeight(factor: number, _type: string, from: string | null) {
    const { top, height } = this.part.shape;
    this.set({ height: height * sizeOf(factor), top: top + scaledFrom(from, height, height * factor) });
  }

  ScaleWidth(factor: number, _type: string, from: string | null) {
    const { left, width } = this.part.shape;
    this.set({ width: width * sizeOf(factor), left: left + scaledFrom(from, width, width * factor) });
  }

  SetZOrder(where: string) {
    reorderShape(this.workbook, this.part.sheet, this.part.shape, where);
  }

  Delete() {
    deleteShape(this.workbook, this.part.sheet, this.part.shape);
  }

  private set(to: Partial<Shape>): void {
    changeShape(this.workbook, this.part.sheet, this.part.shape, to);
  }
}

function shapeObject(context: HostContext, sheet: Sheet, shape: Shape): ShapeObject {
  return context.objectOf(shape, () => new ShapeObject(context, { sheet, shape }));
}

/** How far the near edge moves when a side is scaled (Excel.ShapeScaleFrom). */
function scaledFrom(from: string | null, before: number, after: number): number {
  if (from === 'ScaleFromMiddle') return (before - after) / 2;
  return from === 'ScaleFromBottomRight' ? before - after : 0;
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new WorkbookError('InvalidArgument');
  return value;
}

function sizeOf(value: unknown): number {
  if (numberOf(value) < 0) throw new WorkbookError('InvalidArgument');
  return numberOf(value);
}
