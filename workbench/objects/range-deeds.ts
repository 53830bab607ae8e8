import { overlaps } from '../cells/area.ts';
import { Reference } from '../cells/reference.ts';
import { autoFill } from '../operations/auto-fill.ts';
import { findCells, replaceAll, type Search } from '../operations/find-cells.ts';
import { mergeCells, unmergeCells } from '../operations/merge-cells.ts';
import { removeDuplicates } from '../operations/remove-duplicates.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { cellProperties, setCellProperties, setLineProperties } from './cell-properties.ts';
import { HostObject } from './host-object.ts';
import { RelatedRanges } from './related-ranges.ts';

/** What is done to the cells of a range as a whole. */
export abstract class RangeDeeds extends RelatedRanges {
  Merge(across: boolean | null) {
    mergeCells(this.workbook, this.place(), across === true, 'addin');
  }

  Unmerge() {
    unmergeCells(this.workbook, this.place(), 'addin');
  }

  GetMergedAreasOrNullObject() {
    const { sheet, area } = this.place();
    const merges = sheet.merges.filter((merge) => overlaps(merge, area));
    return merges.length === 0 ? null : this.context.make.areas(merges.map((each) => new Reference(sheet.id, each)));
  }

  GetMergedAreas() {
    return this.GetMergedAreasOrNullObject() ?? missing();
  }

  AutoFill(destination: unknown, type: string | null) {
    const place = this.place();
    autoFill(this.workbook, place, this.context.placeOf(destination, place.sheet), type ?? 'FillDefault', 'addin');
  }

  RemoveDuplicates(columns: unknown, includesHeader: boolean | null) {
    if (!Array.isArray(columns)) throw new WorkbookError('InvalidArgument');
    const result = removeDuplicates(this.workbook, this.place(), columns as number[], includesHeader === true, 'addin');
    return new RemoveDuplicatesResultObject(this.context, result);
  }

  FindOrNullObject(text: string, criteria: unknown) {
    const { sheet, area } = this.place();
    const found = findCells({ sheet, area }, searchOf(text, criteria));
    const first = isBackwards(criteria) ? found.at(-1) : found[0];
    return first === undefined ? null : this.context.range({ sheet, area: first });
  }

  Find(text: string, criteria: unknown) {
    return this.FindOrNullObject(text, criteria) ?? missing();
  }

  ReplaceAll(text: string, replacement: string, criteria: unknown) {
    return replaceAll(this.workbook, this.place(), searchOf(text, criteria), replacement, 'addin');
  }

  GetCellProperties(options: unknown) {
    return cellProperties(this.context, this.place(), options, 'cells');
  }

  GetRowProperties(options: unknown) {
    return cellProperties(this.context, this.place(), options, 'rows').flat();
  }

  GetColumnProperties(options: unknown) {
    return cellProperties(this.context, this.place(), options, 'columns').flat();
  }

  SetCellProperties(data: unknown) {
    setCellProperties(this.context, this.place(), data);
  }

  SetRowProperties(data: unknown) {
    setLineProperties(this.context, this.place(), data, 'rows');
  }

  SetColumnProperties(data: unknown) {
    setLineProperties(this.context, this.place(), data, 'columns');
  }
}

/** Excel.RemoveDuplicatesResult. */
export class RemoveDuplicatesResultObject extends HostObject<{ removed: number; uniqueRemaining: number }> {
  readonly className = 'RemoveDuplicatesResult';

  get Removed() {
    return this.part.removed;
  }
  get UniqueRemaining() {
    return this.part.uniqueRemaining;
  }
}

/** Reads Excel.SearchCriteria, or Excel.ReplaceCriteria. */
export function searchOf(text: string, criteria: unknown): Search {
  const { completeMatch, matchCase } = (criteria ?? {}) as Partial<Search>;
  if (typeof text !== 'string' || text === '') throw new WorkbookError('InvalidArgument');
  return { text, completeMatch: completeMatch === true, matchCase: matchCase === true };
}

function isBackwards(criteria: unknown): boolean {
  return (criteria as { searchDirection?: string } | null)?.searchDirection === 'Backwards';
}

function missing(): never {
  throw new WorkbookError('ItemNotFound');
}
