import { newShape, type Shape } from '../sheets/shape.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { newId, type Workbook } from '../workbook/workbook.ts';

/** Adds a shape on top of the others. */
export function addShape(
  workbook: Workbook,
  sheet: Sheet,
  type: Shape['type'],
  form: string,
  looks: Partial<Shape> = {},
): Shape {
  const shape = { ...newShape(newId(), type, form, freeName(sheet, type, form)), ...looks };
  changeShapes(workbook, sheet, [...sheet.shapes, shape]);
  return shape;
}

export function changeShape(workbook: Workbook, sheet: Sheet, shape: Shape, to: Partial<Shape>): void {
  workbook.refuseWhenProtected(sheet, sheet.selection, 'allowEditObjects');
  workbook.step('addin', () => Object.assign(shape, to));
  workbook.feed.changed();
}

export function deleteShape(workbook: Workbook, sheet: Sheet, shape: Shape): void {
  changeShapes(
    workbook,
    sheet,
    sheet.shapes.filter((each) => each !== shape),
  );
}

/** Moves a shape among those it lies over or under (Excel.ShapeZOrder). */
export function reorderShape(workbook: Workbook, sheet: Sheet, shape: Shape, where: string): void {
  const others = sheet.shapes.filter((each) => each !== shape);
  const at = sheet.shapes.indexOf(shape);
  const place =
    { BringToFront: others.length, SendToBack: 0, BringForward: Math.min(others.length, at + 1) }[where] ??
    Math.max(0, at - 1);
  changeShapes(workbook, sheet, others.toSpliced(place, 0, shape));
}

function changeShapes(workbook: Workbook, sheet: Sheet, shapes: Shape[]): void {
  workbook.refuseWhenProtected(sheet, sheet.selection, 'allowEditObjects');
  workbook.step('addin', () => (sheet.shapes = shapes));
  workbook.feed.changed();
}

/** "Rectangle 1", as Excel names shapes: by their form, counted on the sheet. */
function freeName(sheet: Sheet, type: Shape['type'], form: string): string {
  const stem =
    type === 'GeometricShape' ? form.replace(/(?<=[a-z])(?=[A-Z\d])/g, ' ') : type === 'Line' ? 'Line' : 'Picture';
  let number = sheet.shapes.length + 1;
  while (sheet.shapes.some((shape) => shape.name === `${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}
