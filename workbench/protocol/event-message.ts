import type { Source } from '../workbook/workbook-events.ts';

/** What is sent to the pane: Office.js' number of the event, whose it is, and its arguments. */
export interface AddinEvent {
  readonly type: number;
  readonly target: string;
  readonly args: object;
}

/** Who did it, as Excel says it (Excel.EventSource): somebody at this machine, or a co-author at another. */
export function eventSource(source: Source): string {
  return source === 'remote' ? 'Remote' : 'Local';
}

/** The target of events that concern any sheet or table. */
export const ANY = 'Workbook';

/** Excel's event numbers, as the client library registers for them. */
export const EventNumber = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** To who listens to the sheet, and to who listens to all of them. */
export function bySheet(type: number, sheetId: string, args: object): AddinEvent[] {
  return [sheetId, ANY].map((target) => ({ type, target, args: { worksheetId: sheetId, ...args } }));
}
