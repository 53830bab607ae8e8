import type { CellValue } from '../../contract/cell.ts';
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';

/** What is learned from, beside the key. */
export const RECORD_COLUMNS = [
  { name: 'Date', type: 'date' },
  { name: 'Merchant', type: 'text' },
  { name: 'Description', type: 'text' },
  { name: 'Amount', type: 'number' },
  { name: 'Cost centre', type: 'category' },
  { name: 'Cardholder', type: 'category' },
  { name: 'Weekday', type: 'category' },
  { name: 'Receipt', type: 'category' },
] as const;

export interface PurchaseRecord {
  /** In the order of {@link RECORD_COLUMNS}. */
  readonly cells: readonly CellValue[];
  readonly account: string;
}

const DAY_MS = 86_400_000;
const EPOCH_SERIAL = 25_569;

/** Seeded purchases of eight columns, oldest first; the same whenever they are asked for. */
export function purchaseRecords(count: number): PurchaseRecord[] {
  const { rows, truth } = cardPurchases({ seed: 1, rowsPerMonth: Math.ceil(count / 11) });
  return rows.slice(0, count).map(([, day = 0, merchant = null, text = null, amount = null, centre = null], row) => {
    const date = new Date((Number(day) - EPOCH_SERIAL) * DAY_MS);
    return {
      cells: [
        ...[date.toISOString().slice(0, 10), merchant, text, amount, centre, `Holder ${row % 97}`],
        ...[`Day ${date.getUTCDay()}`, row % 3 === 0 ? 'no' : 'yes'],
      ],
      account: truth[row]!,
    };
  });
}

/** A record as a program sends it: a line of JSON. */
export function recordText(key: string, { cells }: PurchaseRecord): string {
  return JSON.stringify({ key, ...Object.fromEntries(RECORD_COLUMNS.map(({ name }, at) => [name, cells[at]])) });
}
