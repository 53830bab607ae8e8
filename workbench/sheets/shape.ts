/** A drawing over a sheet. Places and sizes are points from the sheet's top-left corner, the rotation degrees. */
export interface Shape {
  readonly id: string;
  name: string;
  readonly type: 'GeometricShape' | 'Line' | 'Image';
  /** Excel.GeometricShapeType, such as "Rectangle"; of a line its Excel.ConnectorType; of an image its data URL. */
  form: string;
  left: number;
  top: number;
  width: number;
  height: number;
  rotation: number;
  visible: boolean;
  /** "#RRGGBB" or a colour's name; null is none. */
  fill: string | null;
  /** From 0, opaque, to 1. */
  transparency: number;
  lineColor: string;
  /** Points. */
  lineWeight: number;
  lineVisible: boolean;
  text: string;
  textColor: string;
  textSize: number;
  textBold: boolean;
  textItalic: boolean;
  horizontal: string;
  vertical: string;
  altTextTitle: string;
  altTextDescription: string;
  lockAspectRatio: boolean;
}

export function newShape(id: string, type: Shape['type'], form: string, name: string): Shape {
  return {
    ...{ id, name, type, form, left: 0, top: 0, width: 72, height: 72, rotation: 0, visible: true },
    ...{ fill: type === 'GeometricShape' ? '#4472C4' : null, transparency: 0 },
    ...{ lineColor: '#2F528F', lineWeight: 1, lineVisible: type !== 'Image' },
    ...{ text: '', textColor: '#FFFFFF', textSize: 11, textBold: false, textItalic: false },
    ...{ horizontal: 'Center', vertical: 'Middle', altTextTitle: '', altTextDescription: '', lockAspectRatio: false },
  };
}
