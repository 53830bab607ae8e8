import type { Area } from '../cells/area.ts';
import type { FilteredColumn } from './column-filter.ts';
import { shiftArea, shiftIndex, type Shift } from '../cells/shift.ts';

/** A filter that stands on a sheet itself, and not on a table; its first row are the headers. */
export interface AutoFilter {
  readonly area: Area;
  /** One for each column of the area. */
  readonly columns: readonly FilteredColumn[];
}

/** A filter of an area that lets everything through. */
export function newAutoFilter(area: Area): AutoFilter {
  return { area, columns: Array.from({ length: area.columns }, () => ({ filter: null, criteria: null })) };
}

/** The filter after cells moved, each column with its own criteria; null when its cells are gone. */
export function shiftAutoFilter(filter: AutoFilter, shift: Shift): AutoFilter | null {
  const area = shiftArea(filter.area, shift);
  if (area === null || area === filter.area) return area && filter;
  const columns = [...newAutoFilter(area).columns];
  filter.columns.forEach((column, index) => {
    const before = filter.area.column + index;
    const { kind, band, along } = shift;
    const now = along === 'columns' ? shiftIndex(before, kind, band.column, band.columns) : before;
    if (now !== null) columns[now - area.column] = column;
  });
  return { area, columns };
}
