import type { CSSProperties } from 'react';
import type { CellValue } from '../cells/cell.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { shownStyle } from '../workbook/shown-style.ts';
import { DEFAULT_STYLE, type CellStyle } from '../cells/style.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { tableLook } from './table-look.ts';
import { PX_PER_POINT } from '../layout/track.ts';

/** The style a cell is drawn with: its own and its conditional formats over what its table gives it. */
export function drawnStyle(workbook: Workbook, sheet: Sheet, row: number, column: number): CellStyle {
  const style = shownStyle(workbook, sheet, row, column);
  const table = sheet.tables.length === 0 ? undefined : sheet.tableAt(row, column);
  const look = table && tableLook(table, row);
  if (!look) return style;
  return {
    ...style,
    bold: style.bold || (look.bold ?? false),
    fill: style.fill ?? look.fill ?? null,
    fontColor: style.fontColor === DEFAULT_STYLE.fontColor ? (look.fontColor ?? style.fontColor) : style.fontColor,
    borderTop: style.borderTop ?? look.borderTop ?? null,
    borderBottom: style.borderBottom ?? look.borderBottom ?? null,
  };
}

/** CSS of a cell; only what differs from the grid's own style sheet, so that most cells have none. */
export function cellCss(style: CellStyle, value: CellValue): CSSProperties {
  const css: CSSProperties = {};
  const align = horizontal(style, value);
  if (align !== 'left') css.textAlign = align;
  if (style === DEFAULT_STYLE) return css;
  if (style.fill !== null) css.backgroundColor = style.fill;
  if (style.fontColor !== DEFAULT_STYLE.fontColor) css.color = style.fontColor;
  if (style.bold) css.fontWeight = 600;
  if (style.italic) css.fontStyle = 'italic';
  if (style.fontSize !== DEFAULT_STYLE.fontSize)
    Object.assign(css, { fontSize: `calc(${style.fontSize * PX_PER_POINT}px * var(--zoom, 1))`, lineHeight: 1.2 });
  if (style.fontName !== DEFAULT_STYLE.fontName)
    css.fontFamily = `"${style.fontName.replaceAll('"', '')}", var(--font)`;
  const lines = [style.underline === 'None' ? '' : 'underline', style.strikethrough ? 'line-through' : '']
    .join(' ')
    .trim();
  if (lines !== '') css.textDecoration = lines;
  if (style.wrapText) Object.assign(css, { whiteSpace: 'pre-wrap', overflow: 'hidden' });
  if (style.vertical !== 'Bottom') css.alignItems = style.vertical === 'Top' ? 'flex-start' : 'center';
  if (style.indent > 0) css.paddingInlineStart = `${style.indent * 9 + 3}px`;
  return Object.assign(css, borders(style));
}

/** Excel's "General": numbers right, booleans and errors in the middle, text left. */
export function horizontal(style: CellStyle, value: CellValue): 'left' | 'center' | 'right' {
  switch (style.horizontal) {
    case 'Right':
      return 'right';
    case 'Center':
    case 'CenterAcrossSelection':
      return 'center';
    case 'General':
      return typeof value === 'number' ? 'right' : typeof value === 'boolean' ? 'center' : 'left';
    default:
      return 'left';
  }
}

function borders(style: CellStyle): CSSProperties {
  const css: CSSProperties = {};
  if (style.borderTop !== null) css.boxShadow = `inset 0 1px 0 ${colour(style.borderTop)}`;
  if (style.borderBottom !== null) css.borderBottomColor = colour(style.borderBottom);
  if (style.borderRight !== null) css.borderRightColor = colour(style.borderRight);
  if (style.borderLeft !== null) css.borderLeft = `1px solid ${colour(style.borderLeft)}`;
  return css;
}

/** The colour in "Continuous #000000 Thin". */
function colour(edge: string): string {
  return edge.split(' ').find((part) => part.startsWith('#')) ?? '#000000';
}
