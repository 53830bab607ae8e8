import { addressOf } from '../cells/address.ts';
import { areaOf } from '../cells/area.ts';
import type { WorkbookEvent } from '../workbook/workbook-events.ts';
import { ANY, bySheet, EventNumber, eventSource, type AddinEvent } from './event-message.ts';

type SheetKind =
  | 'calculated'
  | 'formulasChanged'
  | 'rowsHidden'
  | 'cellClicked'
  | 'sheetActivated'
  | 'sheetDeactivated'
  | 'sheetRenamed'
  | 'sheetAdded'
  | 'sheetDeleted'
  | 'visibilityChanged'
  | 'sheetMoved'
  | 'protectionChanged';

/** The messages of what happens to a sheet as a whole, or on it. */
export function sheetEvents(event: Extract<WorkbookEvent, { kind: SheetKind }>): AddinEvent[] {
  switch (event.kind) {
    case 'calculated':
      return bySheet(EventNumber.worksheetCalculated, event.sheet.id, { address: addressOf(event.area) });
    case 'formulasChanged':
      return bySheet(EventNumber.worksheetFormulaChanged, event.sheet.id, {
        source: eventSource(event.source),
        formulaDetails: event.formulas.map(({ row, column, before }) => ({
          cellAddress: addressOf(areaOf(row, column)),
          previousFormula: before,
        })),
      });
    case 'rowsHidden':
      return bySheet(EventNumber.worksheetRowHiddenChanged, event.sheet.id, {
        address: addressOf(event.area),
        changeType: event.isHidden ? 'Hidden' : 'Unhidden',
        source: 'Local',
      });
    case 'cellClicked':
      return bySheet(EventNumber.worksheetSingleClicked, event.sheet.id, {
        address: addressOf(event.area),
        offsetX: event.left,
        offsetY: event.top,
      });
    case 'sheetActivated':
      return bySheet(EventNumber.worksheetActivated, event.sheet.id, {});
    case 'sheetDeactivated':
      return bySheet(EventNumber.worksheetDeactivated, event.sheet.id, {});
    case 'protectionChanged':
      return bySheet(EventNumber.worksheetProtectionChanged, event.sheet.id, {
        isProtected: event.isProtected,
        source: 'Local',
      });
    case 'visibilityChanged':
      return bySheet(EventNumber.worksheetVisibilityChanged, event.sheet.id, {
        visibilityBefore: event.before,
        visibilityAfter: event.sheet.visibility,
        source: 'Local',
      });
    case 'sheetMoved':
      return bySheet(EventNumber.worksheetMoved, event.sheet.id, {
        positionBefore: event.before,
        positionAfter: event.after,
        source: 'Local',
      });
    case 'sheetRenamed':
      return bySheet(EventNumber.worksheetNameChanged, event.sheet.id, {
        nameBefore: event.before,
        nameAfter: event.sheet.name,
        source: 'Local',
      });
    case 'sheetAdded':
    case 'sheetDeleted': {
      const type = event.kind === 'sheetAdded' ? EventNumber.worksheetAdded : EventNumber.worksheetDeleted;
      return [{ type, target: ANY, args: { worksheetId: event.sheet.id, source: 'Local' } }];
    }
  }
}
