import { DYNAMIC_FILTERS, FILTERS, type FilterCriteria, type FilteredColumn } from '../filters/column-filter.ts';
import { newAutoFilter } from '../filters/auto-filter.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { applyFilters } from '../sheets/table-headers.ts';
import type { Table } from '../sheets/table.ts';
import { filterColumn } from '../workbook/table-sort.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { HostObject } from './host-object.ts';
import { colorOf } from './look-values.ts';

/** Excel.Filter of one column of a table. */
export class FilterObject extends HostObject<{ sheet: Sheet; column: FilteredColumn }> {
  readonly className = 'Filter';

  get Criteria() {
    return criteriaOf(this.part.column);
  }

  Apply(criteria: unknown) {
    filterColumn(this.workbook, this.part.sheet, this.part.column, filterOf(criteria));
  }

  ApplyValuesFilter(values: unknown) {
    this.Apply({ filterOn: 'Values', values });
  }

  ApplyCustomFilter(criterion1: unknown, criterion2: unknown, operator: unknown) {
    this.Apply({ filterOn: 'Custom', criterion1, criterion2, operator });
  }

  ApplyDynamicFilter(dynamicCriteria: unknown) {
    this.Apply({ filterOn: 'Dynamic', dynamicCriteria });
  }

  ApplyTopItemsFilter(count: unknown) {
    this.Apply({ filterOn: 'TopItems', criterion1: count });
  }

  ApplyTopPercentFilter(percent: unknown) {
    this.Apply({ filterOn: 'TopPercent', criterion1: percent });
  }

  ApplyBottomItemsFilter(count: unknown) {
    this.Apply({ filterOn: 'BottomItems', criterion1: count });
  }

  ApplyBottomPercentFilter(percent: unknown) {
    this.Apply({ filterOn: 'BottomPercent', criterion1: percent });
  }

  ApplyCellColorFilter(color: unknown) {
    this.Apply({ filterOn: 'CellColor', color });
  }

  ApplyFontColorFilter(color: unknown) {
    this.Apply({ filterOn: 'FontColor', color });
  }

  Clear() {
    filterColumn(this.workbook, this.part.sheet, this.part.column, { filter: null, criteria: null });
  }
}

/** Excel.AutoFilter of a sheet: one filter, of one area. */
export class AutoFilterObject extends HostObject<Sheet> {
  readonly className = 'AutoFilter';

  get Enabled() {
    return this.part.autoFilter !== null;
  }
  get IsDataFiltered() {
    return this.part.autoFilter?.columns.some((column) => criteriaOf(column) !== null) ?? false;
  }
  get Criteria() {
    return this.part.autoFilter?.columns.map((column) => criteriaOf(column) ?? { filterOn: 'Values' }) ?? [];
  }

  /** A filter of another area takes the place of the one that stands. */
  Apply(range: unknown, columnIndex: number | null, criteria: unknown) {
    const { sheet, area } = this.context.placeOf(range, this.part);
    if (sheet !== this.part || area.rows < 2) throw new WorkbookError('InvalidArgument');
    const before = sheet.autoFilter;
    const isSame = before !== null && JSON.stringify(before.area) === JSON.stringify(area);
    const filter = isSame ? before : newAutoFilter(area);
    if (!isSame) this.change(sheet, { autoFilter: filter });
    if (columnIndex === null || columnIndex === undefined) return applyAgain(this.workbook, sheet);
    const column = filter.columns[columnIndex];
    if (column === undefined) throw new WorkbookError('InvalidArgument');
    filterColumn(this.workbook, sheet, column, filterOf(criteria));
  }

  ClearColumnCriteria(columnIndex: number) {
    const column = this.part.autoFilter?.columns[columnIndex];
    if (column === undefined) throw new WorkbookError('InvalidArgument');
    filterColumn(this.workbook, this.part, column, { filter: null, criteria: null });
  }

  ClearCriteria() {
    this.part.autoFilter?.columns.forEach((_, index) => this.ClearColumnCriteria(index));
  }

  GetRangeOrNullObject() {
    const { autoFilter } = this.part;
    return autoFilter && this.context.range({ sheet: this.part, area: autoFilter.area });
  }

  GetRange() {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new WorkbookError('ItemNotFound');
    return range;
  }

  Reapply() {
    applyAgain(this.workbook, this.part);
  }

  Remove() {
    this.change(this.part, { autoFilter: null });
    applyAgain(this.workbook, this.part);
  }
}

/** Excel.AutoFilter of a table: its columns' filters, as a whole. */
export class TableAutoFilterObject extends HostObject<{ sheet: Sheet; table: Table }> {
  readonly className = 'AutoFilter';

  get Enabled() {
    return this.part.table.showFilterButton;
  }
  get IsDataFiltered() {
    return this.part.table.columns.some((column) => criteriaOf(column) !== null);
  }
  get Criteria() {
    return this.part.table.columns.map((column) => criteriaOf(column) ?? { filterOn: 'Values' });
  }

  ClearColumnCriteria(columnIndex: number) {
    const column = this.part.table.columns[columnIndex];
    if (column === undefined) throw new WorkbookError('InvalidArgument');
    filterColumn(this.workbook, this.part.sheet, column, { filter: null, criteria: null });
  }

  ClearCriteria() {
    this.part.table.columns.forEach((_, index) => this.ClearColumnCriteria(index));
  }

  GetRange() {
    return this.context.range({ sheet: this.part.sheet, area: this.part.table.area });
  }

  GetRangeOrNullObject() {
    return this.GetRange();
  }

  Reapply() {
    applyAgain(this.workbook, this.part.sheet);
  }
}

function applyAgain(workbook: Workbook, sheet: Sheet): void {
  workbook.step('addin', () => applyFilters(sheet));
  workbook.feed.changed();
}

function criteriaOf({ filter, criteria }: FilteredColumn): object | null {
  return criteria ?? (filter === null ? null : { filterOn: 'Values', values: [...filter] });
}

/** Reads Excel.FilterCriteria. */
function filterOf(given: unknown): FilteredColumn {
  const criteria = (given ?? {}) as Record<string, unknown>;
  const { filterOn, values, criterion1, criterion2, operator, color, dynamicCriteria } = criteria;
  if (typeof filterOn !== 'string') throw new WorkbookError('InvalidArgument');
  const isKnown = FILTERS.has(filterOn) && (filterOn !== 'Dynamic' || DYNAMIC_FILTERS.has(String(dynamicCriteria)));
  if (!isKnown) {
    const name = filterOn === 'Dynamic' ? String(dynamicCriteria) : filterOn;
    throw new WorkbookError('ApiNotFound', `Filtering by ${name} is not emulated by this workbench.`);
  }
  if (filterOn === 'Values') {
    if (!Array.isArray(values)) throw new WorkbookError('InvalidArgument');
    return { filter: new Set(values.map(String)), criteria: null };
  }
  const said: FilterCriteria = {
    filterOn,
    ...(criterion1 == null ? {} : { criterion1: asText(criterion1) }),
    ...(criterion2 == null ? {} : { criterion2: asText(criterion2) }),
    ...(operator == null ? {} : { operator: asText(operator) }),
    ...(color == null ? {} : { color: colorOf(color) ?? '' }),
    ...(dynamicCriteria == null ? {} : { dynamicCriteria: asText(dynamicCriteria) }),
  };
  return { filter: null, criteria: said };
}

function asText(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number') throw new WorkbookError('InvalidArgument');
  return String(value);
}
