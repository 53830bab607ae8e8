import type { CellStyle } from '../cells/style.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';

/** Reads "#RRGGBB" in any case, "RRGGBB" or an HTML colour name; '' is none. */
export function colorOf(value: unknown): string | null {
  if (typeof value !== 'string') throw new WorkbookError('InvalidArgument');
  if (value === '') return null;
  if (/^#?[0-9a-f]{6}$/i.test(value)) return `#${value.replace('#', '').toUpperCase()}`;
  if (/^[a-z]+$/i.test(value)) return value.toLowerCase();
  throw new WorkbookError('InvalidArgument');
}

export function underlineOf(value: unknown): CellStyle['underline'] {
  return value === 'Single' || value === 'Double' ? value : 'None';
}

/** Points, not below 0. */
export function sizeOf(value: unknown): number {
  if (typeof value !== 'number' || !(value >= 0)) throw new WorkbookError('InvalidArgument');
  return value;
}
