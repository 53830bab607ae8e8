import { addressOf } from '../cells/address.ts';
import { boundingArea, intersection, type Area } from '../cells/area.ts';
import { valueType } from '../cells/cell.ts';
import { bodyArea } from '../sheets/table.ts';
import { addressIn } from '../sheets/sheet-area.ts';
import type { WorkbookEvent } from '../workbook/workbook-events.ts';
import { ANY, bySheet, EventNumber, eventSource, type AddinEvent } from './event-message.ts';
import { sheetEvents } from './sheet-events.ts';

/** How the client library asks for each kind: `_Register…` with this name, on any object. */
export const REGISTRATION: Record<WorkbookEvent['kind'], string> = {
  cellsChanged: 'DataChangedEvent',
  selectionChanged: 'SelectionChangedEvent',
  rowsSorted: 'RowSortedEvent',
  formatChanged: 'FormatChangedEvent',
  sheetAdded: 'AddedEvent',
  sheetDeleted: 'DeletedEvent',
  sheetActivated: 'ActivatedEvent',
  sheetDeactivated: 'DeactivatedEvent',
  sheetRenamed: 'EventNameChanged',
  calculated: 'CalculatedEvent',
  tableAdded: 'AddedEvent',
  tableDeleted: 'DeletedEvent',
  protectionChanged: 'ProtectionChangedEvent',
  formulasChanged: 'FormulaChangedEvent',
  rowsHidden: 'RowHiddenChangedEvent',
  sheetMoved: 'EventMoved',
  visibilityChanged: 'EventVisibilityChanged',
  cellClicked: 'SingleClickedEvent',
  chartAdded: 'AddedEvent',
  chartDeleted: 'DeletedEvent',
};

const OF_SHEETS = [
  ...['ActivatedEvent', 'AddedEvent', 'CalculatedEvent', 'DataChangedEvent', 'DeactivatedEvent', 'DeletedEvent'],
  ...['EventMoved', 'EventNameChanged', 'EventVisibilityChanged', 'FormatChangedEvent', 'FormulaChangedEvent'],
  ...['ProtectionChangedEvent', 'RowHiddenChangedEvent', 'RowSortedEvent', 'SelectionChangedEvent'],
  'SingleClickedEvent',
];

/** By class, the registrations that are answered by events one day; every other one is refused. */
const HEARD: Readonly<Record<string, readonly string[]>> = {
  Worksheet: OF_SHEETS,
  WorksheetCollection: OF_SHEETS,
  Table: ['DataChangedEvent', 'SelectionChangedEvent'],
  TableCollection: ['AddedEvent', 'DataChangedEvent', 'DeletedEvent'],
  ChartCollection: ['AddedEvent', 'DeletedEvent'],
};

/** Whether objects of a class tell of what a `_Register…` call names; classes that are not Excel's are not asked. */
export function isTold(className: string, event: string): boolean {
  return HEARD[className]?.includes(event) ?? false;
}

type CellsChanged = WorkbookEvent & { kind: 'cellsChanged' };

/**
 * Joins the notices of one batch: the library splits a block of more than 1,500 cells into many writes, and Excel tells
 * of one change. Neighbouring areas that make a rectangle become one.
 */
export function coalesce(events: readonly WorkbookEvent[]): WorkbookEvent[] {
  const joined: WorkbookEvent[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    const both = last?.kind === 'cellsChanged' && event.kind === 'cellsChanged' ? join(last, event) : null;
    if (both === null) joined.push(event);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function join(first: CellsChanged, second: CellsChanged): CellsChanged | null {
  if (first.sheet !== second.sheet || first.change !== second.change || first.source !== second.source) return null;
  const area = boundingArea(first.area, second.area);
  const shared = intersection(first.area, second.area);
  const covered = cells(first.area) + cells(second.area) - (shared === null ? 0 : cells(shared));
  if (covered !== cells(area)) return null;
  const { sheet, change, source } = first;
  if (cells(area) > 1 || first.before === undefined || second.after === undefined)
    return { kind: 'cellsChanged', sheet, area, change, source };
  return { ...second, before: first.before };
}

/** The messages that one workbook event means for the pane. */
export function addinEvents(event: WorkbookEvent): AddinEvent[] {
  switch (event.kind) {
    case 'cellsChanged':
      return cellsChanged(event);
    case 'selectionChanged':
      return selectionChanged(event);
    case 'chartAdded':
    case 'chartDeleted':
      return [
        {
          type: event.kind === 'chartAdded' ? EventNumber.chartAdded : EventNumber.chartDeleted,
          target: event.sheet.id,
          args: { chartId: event.chartId, worksheetId: event.sheet.id, source: 'Local' },
        },
      ];
    case 'formatChanged':
      return bySheet(EventNumber.worksheetFormatChanged, event.sheet.id, {
        address: addressOf(event.area),
        source: eventSource(event.source),
        referenceId: addressIn(event),
      });
    case 'rowsSorted':
      return bySheet(EventNumber.worksheetRowSorted, event.sheet.id, {
        address: addressOf(event.area),
        source: eventSource(event.source),
      });
    case 'tableAdded':
    case 'tableDeleted': {
      const args = {
        tableId: event.table.id,
        tableName: event.table.name,
        worksheetId: event.sheet.id,
        source: 'Local',
      };
      const type = event.kind === 'tableAdded' ? EventNumber.tableAdded : EventNumber.tableDeleted;
      return [ANY, event.sheet.id].map((target) => ({ type, target, args }));
    }
    case 'calculated':
    case 'formulasChanged':
    case 'rowsHidden':
    case 'cellClicked':
    case 'sheetActivated':
    case 'sheetDeactivated':
    case 'protectionChanged':
    case 'visibilityChanged':
    case 'sheetMoved':
    case 'sheetRenamed':
    case 'sheetAdded':
    case 'sheetDeleted':
      return sheetEvents(event);
  }
}

function cellsChanged({ sheet, area, source, change, before, after }: CellsChanged): AddinEvent[] {
  const single =
    before === undefined || after === undefined
      ? {}
      : {
          valueBefore: before,
          valueAfter: after,
          valueTypeBefore: valueType(before),
          valueTypeAfter: valueType(after),
        };
  const args = {
    address: addressOf(area),
    changeType: change,
    source: eventSource(source),
    triggerSource: source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    worksheetId: sheet.id,
    referenceId: addressIn({ sheet, area }),
    ...single,
  };
  const ofTables = sheet.tablesIn(area).flatMap((table) => {
    const tableArgs = { ...args, tableId: table.id };
    return [table.id, ANY, sheet.id].map((target) => ({ type: EventNumber.tableChanged, target, args: tableArgs }));
  });
  return [...bySheet(EventNumber.worksheetChanged, sheet.id, args), ...ofTables];
}

function selectionChanged({ sheet, area }: WorkbookEvent & { kind: 'selectionChanged' }): AddinEvent[] {
  const ofTables = sheet.tables.map((table) => {
    const inside = intersection(area, table.area) ?? intersection(area, bodyArea(table));
    const args = { worksheetId: sheet.id, tableId: table.id, address: inside === null ? '' : addressOf(inside) };
    return { type: EventNumber.tableSelectionChanged, target: table.id, args };
  });
  return [...bySheet(EventNumber.worksheetSelectionChanged, sheet.id, { address: addressOf(area) }), ...ofTables];
}

function cells(area: Area): number {
  return area.rows * area.columns;
}
