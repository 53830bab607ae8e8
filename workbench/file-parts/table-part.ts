import { addressOf, parseAddress } from '../cells/address.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { columnNames } from '../sheets/table-headers.ts';
import { newColumn, type Table } from '../sheets/table.ts';
import { childrenOf, descendantOf, outerXml, rootOf } from '../package/xml-elements.ts';
import { XmlPart } from '../package/xml-part.ts';
import { attribute, attributesOf, escapeCellText, flag, withAttribute } from '../package/xml-text.ts';

const ORDER = ['autoFilter', 'sortState', 'tableColumns', 'tableStyleInfo', 'extLst'];
const REVISION = 'http://schemas.microsoft.com/office/spreadsheetml/2014/revision';
const NEW_TABLE =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="xr" xmlns:xr="${REVISION}" totalsRowShown="0"/>`;

/**
 * Reads a file's own table (xl/tables/tableN.xml); null when it says no place on a sheet.
 *
 * Its id is the file's, so that an add-in finds the table again that it has noted in the workbook's settings.
 */
export function readTable(xml: string): Table | null {
  const root = rootOf(xml);
  const area = parseAddress(attribute(root.attributes, 'ref') ?? '');
  const columns = readTableColumns(xml);
  if (area === null || columns.length !== area.columns) return null;
  const filters = readFilters(xml);
  const look = descendantOf(xml, root, 'tableStyleInfo')?.attributes ?? '';
  return {
    id: attribute(root.attributes, 'uid') ?? idOfNumber(Number(attribute(root.attributes, 'id') ?? 0)),
    name: attribute(root.attributes, 'displayName') ?? attribute(root.attributes, 'name') ?? '',
    area,
    columns: columns.map(({ id: columnId }, at) => ({
      ...newColumn(columnId),
      filter: filters.get(at)?.texts ?? null,
    })),
    nextColumnId: Math.max(0, ...columns.map((column) => column.id)) + 1,
    style: attribute(look, 'name') ?? '',
    showHeaders: attribute(root.attributes, 'headerRowCount') !== '0',
    showTotals: Number(attribute(root.attributes, 'totalsRowCount') ?? 0) > 0,
    showBandedRows: flag(look, 'showRowStripes'),
    showBandedColumns: flag(look, 'showColumnStripes'),
    showFilterButton: descendantOf(xml, root, 'autoFilter') !== undefined,
    sort: [],
  };
}

/** The id of a table whose file says only its number: the same each time that the file is opened. */
function idOfNumber(number: number): string {
  const bytes = new DataView(new ArrayBuffer(4));
  bytes.setUint32(0, Math.max(0, number - 1), true);
  const digits = bytes.getUint32(0).toString(16).toUpperCase().padStart(8, '0');
  return `{00000000-000C-0000-FFFF-FFFF${digits}}`;
}

/** What the model knows of a table: while it stays the same, the table's part does. */
export function tableState(sheet: Sheet, { id: _, sort: __, nextColumnId: ___, columns, ...table }: Table): string {
  const filters = columns.map(({ id, filter }) => [id, filter && [...filter]]);
  return JSON.stringify({
    ...table,
    filters,
    names: table.showHeaders ? namesOf(sheet, { ...table, columns } as Table) : null,
  });
}

/**
 * Writes a table's part, of what it was and what the model knows now.
 * @param fileId the table's number, of which a file has each once
 */
export function tableXml(before: string | undefined, sheet: Sheet, table: Table, fileId: number): string {
  const part = new XmlPart(before ?? NEW_TABLE, ORDER);
  const names = namesOf(sheet, table);
  const ref = addressOf(table.area);
  let attributes = part.rootAttributes;
  if (before === undefined) attributes = withAttribute(withAttribute(attributes, 'id', fileId), 'xr:uid', table.id);
  for (const name of ['name', 'displayName']) attributes = withAttribute(attributes, name, table.name);
  attributes = withAttribute(attributes, 'ref', ref);
  attributes = withAttribute(attributes, 'headerRowCount', table.showHeaders ? null : 0);
  attributes = withAttribute(attributes, 'totalsRowCount', table.showTotals ? 1 : null);
  if (table.showTotals) attributes = withAttribute(attributes, 'totalsRowShown', null);
  const filtered = { ...table.area, rows: table.area.rows - (table.showTotals ? 1 : 0) };
  const filter = `<autoFilter ref="${addressOf(filtered)}">${filterColumns(before, table)}</autoFilter>`;
  part.set('autoFilter', ...(table.showFilterButton && table.showHeaders ? [part.own(filter)] : []));
  part.set('sortState');
  const columns = table.columns.map(({ id }, at) => columnXml(before, id, names[at] ?? `Column${at + 1}`));
  part.set(
    'tableColumns',
    part.own(`<tableColumns count="${columns.length}">`) +
      columns.map((xml) => xml ?? '').join('') +
      part.own('</tableColumns>'),
  );
  part.set('tableStyleInfo', part.own(`<tableStyleInfo${styleAttributes(part, table)}/>`));
  return part.toString().replace(/<((?:[\w.-]+:)?table)\s[^>]*>/, (_, name: string) => `<${name}${attributes}>`);
}

function namesOf(sheet: Sheet, table: Table): string[] {
  return columnNames(sheet, table);
}

function readTableColumns(xml: string): { id: number; xml: string }[] {
  const list = descendantOf(xml, rootOf(xml), 'tableColumns');
  if (list === undefined) return [];
  return [...childrenOf(xml, list)].map((element, at) => ({
    id: Number(attribute(element.attributes, 'id') ?? at + 1),
    xml: outerXml(xml, element),
  }));
}

/** A column keeps everything that the file says of it but its name, which is its header's text. */
function columnXml(before: string | undefined, id: number, header: string): string {
  const name = escapeCellText(header).replaceAll('\n', '_x000a_');
  const known = before === undefined ? undefined : readTableColumns(before).find((column) => column.id === id)?.xml;
  if (known === undefined) return `<tableColumn${attributesOf({ id, name })}/>`;
  const { attributes } = rootOf(known);
  if (attribute(attributes, 'name') === name) return known;
  return known.replace(attributes, () => withAttribute(attributes, 'name', name));
}

interface FileFilter {
  /** The texts that are let through; null for a filter of another kind, which is kept and not read. */
  readonly texts: ReadonlySet<string> | null;
  readonly xml: string;
}

/** The filters of a table by their column's place. */
function readFilters(xml: string): Map<number, FileFilter> {
  const filters = new Map<number, FileFilter>();
  const list = descendantOf(xml, rootOf(xml), 'autoFilter');
  if (list === undefined) return filters;
  for (const column of childrenOf(xml, list)) {
    if (column.name !== 'filterColumn') continue;
    const texts = descendantOf(xml, column, 'filters');
    const entries = texts === undefined ? [] : [...childrenOf(xml, texts)];
    const isPlain = texts !== undefined && entries.every((entry) => entry.name === 'filter');
    const blank = texts !== undefined && flag(texts.attributes, 'blank') ? [''] : [];
    filters.set(Number(attribute(column.attributes, 'colId')), {
      texts: isPlain ? new Set([...entries.map((entry) => attribute(entry.attributes, 'val') ?? ''), ...blank]) : null,
      xml: outerXml(xml, column),
    });
  }
  return filters;
}

function filterColumns(before: string | undefined, { columns }: Table): string {
  const known = before === undefined ? new Map<number, FileFilter>() : readFilters(before);
  const ids = before === undefined ? [] : readTableColumns(before).map((column) => column.id);
  return columns
    .map(({ id, filter }, at) => {
      if (filter !== null) {
        const blank = filter.has('') ? ' blank="1"' : '';
        const texts = [...filter].filter((text) => text !== '').map((val) => `<filter${attributesOf({ val })}/>`);
        return `<filterColumn colId="${at}"><filters${blank}>${texts.join('')}</filters></filterColumn>`;
      }
      const kept = known.get(ids.indexOf(id));
      return kept?.texts === null ? kept.xml.replace(/\scolId="\d+"/, ` colId="${at}"`) : '';
    })
    .join('');
}

function styleAttributes(part: XmlPart, table: Table): string {
  const before = part.get('tableStyleInfo');
  let attributes = before === undefined ? ' showFirstColumn="0" showLastColumn="0"' : rootOf(before).attributes;
  attributes = withAttribute(attributes, 'name', table.style === '' ? null : table.style);
  attributes = withAttribute(attributes, 'showRowStripes', Number(table.showBandedRows));
  return withAttribute(attributes, 'showColumnStripes', Number(table.showBandedColumns));
}
