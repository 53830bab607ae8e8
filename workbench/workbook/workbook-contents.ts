import { parseAddress, splitSheet } from '../cells/address.ts';
import type { Area } from '../cells/area.ts';
import { Reference } from '../cells/reference.ts';
import { StyleBook } from '../cells/style.ts';
import type { NamedStyle } from '../cells/named-style.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { SheetArea } from '../sheets/sheet-area.ts';
import { bodyArea, headerArea, type Table } from '../sheets/table.ts';
import { newProperties, type Binding, type DocumentProperties, type XmlPart } from './document-parts.ts';
import type { NamedItem } from './named-item.ts';

/**
 * What a workbook holds, and how it is found: by its name, by an address, or by a reference that moves with the cells.
 */
export abstract class WorkbookContents {
  readonly styleBook = new StyleBook();
  readonly sheets: Sheet[] = [];
  names: NamedItem[] = [];
  /** Add-in settings (`workbook.settings`) and the document's own properties, by key. */
  readonly settings = new Map<string, unknown>();
  readonly customProperties = new Map<string, unknown>();
  readonly properties: DocumentProperties;
  bindings: Binding[] = [];
  xmlParts: XmlPart[] = [];
  /** While it is not null, sheets cannot be added, named, moved, hidden or deleted. */
  structureProtection: { readonly password: string | null } | null = null;
  /** Looks by name, besides Excel's own (see `namedStyle`). */
  readonly namedStyles = new Map<string, NamedStyle>();
  /** What time it is, for what is dated. */
  readonly now: () => Date;

  constructor(now: () => Date) {
    this.now = now;
    this.properties = newProperties(now());
  }

  /** Where an address without a sheet's name is looked up. */
  abstract get activeSheet(): Sheet;

  sheetNamed(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.id === id);
  }

  tableNamed(name: string): { sheet: Sheet; table: Table } | undefined {
    for (const sheet of this.sheets) {
      const table = sheet.tables.find((each) => each.name.toLowerCase() === name.toLowerCase() || each.id === name);
      if (table !== undefined) return { sheet, table };
    }
    return undefined;
  }

  /** A name of the sheet, else of the workbook. */
  nameOf(name: string, sheetId: string | null = null): NamedItem | undefined {
    const matching = this.names.filter((item) => item.name.toLowerCase() === name.toLowerCase());
    return matching.find((item) => item.sheetId === sheetId) ?? matching.find((item) => item.sheetId === null);
  }

  /**
   * Finds "A1:B2", "'My sheet'!A1", a name, "Table1" (its body), "Table1[#All]" or "Table1[Amount]"; null when there is
   * none.
   */
  find(address: string, sheet: Sheet = this.activeSheet): SheetArea | null {
    const { sheetName, local } = splitSheet(address.replace(/^=/, ''));
    const home = sheetName === null ? sheet : this.sheetNamed(sheetName);
    if (home === undefined) return null;
    const area = parseAddress(local);
    if (area !== null) return { sheet: home, area };
    const named = this.nameOf(local, home.id);
    if (named !== undefined) return named.reference && this.place(named.reference);
    const [, tableName = local, part = ''] = /^([^[]+)\[(.*)\]$/.exec(local) ?? [];
    const found = this.tableNamed(tableName);
    const tablePart = found && partOf(found.sheet, found.table, part);
    return found && tablePart ? { sheet: found.sheet, area: tablePart } : null;
  }

  /** Where a reference stands now; null when its cells or its sheet are gone. */
  place(reference: Reference): SheetArea | null {
    const sheet = this.sheetById(reference.sheetId);
    return sheet !== undefined && reference.area !== null ? { sheet, area: reference.area } : null;
  }

  /** Holds on to an area: it moves with the cells until it is released. */
  hold({ sheet, area }: SheetArea): Reference {
    const reference = new Reference(sheet.id, area);
    sheet.references.add(reference);
    return reference;
  }

  release(reference: Reference): void {
    this.sheetById(reference.sheetId)?.references.delete(reference);
  }
}

/** "" and "#Data", "#All", "#Headers" or a column of a table. */
function partOf(sheet: Sheet, table: Table, part: string): Area | null {
  if (part === '' || part.toLowerCase() === '#data') return bodyArea(table);
  if (part.toLowerCase() === '#all') return table.area;
  if (part.toLowerCase() === '#headers') return headerArea(table);
  const index = table.columns.findIndex(
    (_, at) => String(sheet.valueAt(table.area.row, table.area.column + at)).toLowerCase() === part.toLowerCase(),
  );
  return index < 0 ? null : { ...bodyArea(table), column: table.area.column + index, columns: 1 };
}
