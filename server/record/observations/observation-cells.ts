import type { CellValue } from '../../../contract/cell.ts';
import type { Column } from '../../../contract/classifier.ts';
import { TIME_COLUMN, UNIT_COLUMN, VALUE_COLUMN } from '../../../contract/metric.ts';
import type { Observation } from '../../../contract/observation.ts';

/** What an observation measures. */
export interface Measured {
  readonly value: number;
  readonly unit: string;
  readonly minutes: number;
}

/** The columns of {@link measuredCells}, in their order. */
export const MEASURED_COLUMNS: readonly string[] = [VALUE_COLUMN, TIME_COLUMN, UNIT_COLUMN];

/** A unit that nobody said is missing, not a unit of its own. */
export function measuredCells({ value, unit, minutes }: Measured): CellValue[] {
  return [value, minutes, unit === '' ? null : unit];
}

/**
 * The same read back, from cells in the classifier's column order; a number that a sheet did not have is null.
 */
export function readMeasured(
  columns: readonly Column[],
  cells: readonly CellValue[],
): Pick<Observation, 'value' | 'unit' | 'minutes'> {
  const cell = (name: string): CellValue => cells[columns.findIndex((column) => column.name === name)] ?? null;
  const number = (value: CellValue): number | null => {
    const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    return typeof read === 'number' && Number.isFinite(read) ? read : null;
  };
  return {
    value: number(cell(VALUE_COLUMN)),
    unit: String(cell(UNIT_COLUMN) ?? ''),
    minutes: number(cell(TIME_COLUMN)),
  };
}
