import type { CSSProperties, ReactNode } from 'react';
import { quotedWhole } from '../../contract/words/phrases.ts';
import { PX_PER_POINT } from '../layout/track.ts';
import type { Shape } from '../sheets/shape.ts';

/** Outlines of Excel's geometric shapes, in per cent of their box; others are drawn as rectangles. */
const OUTLINES: Readonly<Record<string, string>> = {
  Triangle: '50,0 100,100 0,100',
  RightTriangle: '0,0 100,100 0,100',
  Diamond: '50,0 100,50 50,100 0,50',
  Parallelogram: '25,0 100,0 75,100 0,100',
  Trapezoid: '25,0 75,0 100,100 0,100',
  Pentagon: '50,0 100,38 81,100 19,100 0,38',
  Hexagon: '25,0 75,0 100,50 75,100 25,100 0,50',
  Octagon: '29,0 71,0 100,29 100,71 71,100 29,100 0,71 0,29',
  Star5: '50,0 62,38 100,38 69,61 81,100 50,76 19,100 31,61 0,38 38,38',
  RightArrow: '0,25 50,25 50,0 100,50 50,100 50,75 0,75',
  LeftArrow: '100,25 50,25 50,0 0,50 50,100 50,75 100,75',
  UpArrow: '25,100 25,50 0,50 50,0 100,50 75,50 75,100',
  DownArrow: '25,0 25,50 0,50 50,100 100,50 75,50 75,0',
};

/** Excel's names of where text stands in a shape. */
const ACROSS: Readonly<Record<string, string>> = { Center: 'center', Right: 'flex-end' };
const DOWN: Readonly<Record<string, string>> = { Middle: 'center', Bottom: 'flex-end' };

/** A shape at its place over the sheet. */
export function ShapeBox({ shape }: { shape: Shape }): ReactNode {
  if (!shape.visible) return null;
  const width = shape.width * PX_PER_POINT;
  const height = shape.height * PX_PER_POINT;
  const style: CSSProperties = { left: shape.left * PX_PER_POINT, top: shape.top * PX_PER_POINT, width, height };
  if (shape.rotation !== 0) style.transform = `rotate(${shape.rotation}deg)`;
  return (
    <div className="shape" role="img" aria-label={labelOf(shape)} data-shape={shape.name} style={style}>
      {shape.type === 'Image' ? (
        <img src={shape.form} alt="" width={width} height={height} />
      ) : (
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
          {outline(shape, width, height)}
        </svg>
      )}
      {shape.text !== '' && <span style={textStyle(shape)}>{shape.text}</span>}
    </div>
  );
}

function outline(shape: Shape, width: number, height: number): ReactNode {
  const look = {
    fill: shape.fill ?? 'none',
    fillOpacity: 1 - shape.transparency,
    stroke: shape.lineVisible ? shape.lineColor : 'none',
    strokeWidth: shape.lineWeight * PX_PER_POINT,
  };
  if (shape.type === 'Line') {
    const rises = shape.form.endsWith('Rising');
    return <line x1={0} y1={rises ? height : 0} x2={width} y2={rises ? 0 : height} {...look} />;
  }
  const points = OUTLINES[shape.form];
  if (points !== undefined) {
    const scaled = points.split(' ').map((point) => {
      const [x = 0, y = 0] = point.split(',').map(Number);
      return `${(x * width) / 100},${(y * height) / 100}`;
    });
    return <polygon points={scaled.join(' ')} {...look} />;
  }
  if (shape.form === 'Ellipse')
    return <ellipse cx={width / 2} cy={height / 2} rx={width / 2} ry={height / 2} {...look} />;
  const round = shape.form === 'RoundRectangle' ? Math.min(width, height) / 6 : 0;
  return <rect width={width} height={height} rx={round} {...look} />;
}

function textStyle(shape: Shape): CSSProperties {
  return {
    justifyContent: ACROSS[shape.horizontal] ?? 'flex-start',
    alignItems: DOWN[shape.vertical] ?? 'flex-start',
    color: shape.textColor,
    fontSize: shape.textSize * PX_PER_POINT,
    fontWeight: shape.textBold ? 600 : 400,
    fontStyle: shape.textItalic ? 'italic' : 'normal',
  };
}

function labelOf(shape: Shape): string {
  const said = shape.altTextDescription || shape.altTextTitle;
  return `${shape.name}${said === '' ? '' : `: ${said}`}${shape.text === '' ? '' : `, ${quotedWhole(shape.text)}`}`;
}
