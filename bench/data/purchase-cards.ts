import { seededRandom, shuffledIndexes } from '../../ml/random.ts';
import type { ColumnSpec } from '../../ml/table/column.ts';
import { readDataFile } from './data-file.ts';

/** One card purchase of Birmingham City Council, 2014–2016 (Open Government Licence). */
interface Purchase {
  trans_date: string;
  vat_desc: string;
  gross_amount: string;
  merchant: string;
  account_desc: string;
  cost_centre_code: string;
  cost_centre_desc: string;
  directorate: string;
}

/** The columns a model may see. The account code is left out: it names the label. */
export const PURCHASE_COLUMNS: readonly ColumnSpec[] = [
  { name: 'trans_date', type: 'date' },
  { name: 'vat_desc', type: 'category' },
  { name: 'gross_amount', type: 'number' },
  { name: 'merchant', type: 'text' },
  { name: 'cost_centre_code', type: 'category' },
  { name: 'cost_centre_desc', type: 'text' },
  { name: 'directorate', type: 'category' },
];

export interface PurchaseMonth {
  /** Such as "2015-04". */
  readonly month: string;
  readonly keys: readonly string[];
  readonly columns: readonly { name: string; values: readonly (string | number)[] }[];
  readonly labels: readonly string[];
}

/** Reads the purchases and cuts them into months, in date order. */
export function purchasesByMonth(): PurchaseMonth[] {
  const { header, rows } = readDataFile('text/purchase_cards_2014_2016.csv');
  const purchases = rows.map(
    (cells) => Object.fromEntries(header.map((name, at) => [name, cells[at]!])) as unknown as Purchase,
  );
  const months = new Map<string, [Purchase, number][]>();
  purchases.forEach((purchase, row) => {
    const month = purchase.trans_date.slice(0, 7);
    const rows = months.get(month);
    if (rows) rows.push([purchase, row]);
    else months.set(month, [[purchase, row]]);
  });
  return [...months.keys()].sort().map((month) => {
    const rows = months.get(month)!;
    return {
      month,
      keys: rows.map(([, row]) => `P${row}`),
      columns: PURCHASE_COLUMNS.map(({ name }) => ({
        name,
        values: rows.map(([purchase]) =>
          name === 'gross_amount' ? Number(purchase.gross_amount) : purchase[name as keyof Purchase],
        ),
      })),
      labels: rows.map(([purchase]) => purchase.account_desc),
    };
  });
}

/** The months up to one as one labelled block, and those after it. */
export function partMonths(
  all: readonly PurchaseMonth[],
  lastLabelledMonth: string,
): { labelled: PurchaseMonth; months: readonly PurchaseMonth[] } {
  const start = all.findIndex(({ month }) => month > lastLabelledMonth);
  return { labelled: joinMonths(all.slice(0, start)), months: all.slice(start) };
}

/** Per month an order of its rows drawn by chance, the same whenever it is asked for. */
export function chanceOrders(months: readonly PurchaseMonth[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    months.map(({ month, keys }, at) => [month, [...shuffledIndexes(keys.length, seededRandom(100 + at))]]),
  );
}

/** Several months as one block, in their order. */
export function joinMonths(months: readonly PurchaseMonth[]): PurchaseMonth {
  return {
    month: months.map((each) => each.month).join('+'),
    keys: months.flatMap((each) => each.keys),
    columns: PURCHASE_COLUMNS.map(({ name }, c) => ({
      name,
      values: months.flatMap((each) => each.columns[c]!.values),
    })),
    labels: months.flatMap((each) => each.labels),
  };
}

/** Some rows of a block, in the order asked for. */
export function takeRows(block: PurchaseMonth, rows: readonly number[]): PurchaseMonth {
  return {
    month: block.month,
    keys: rows.map((row) => block.keys[row]!),
    columns: block.columns.map(({ name, values }) => ({ name, values: rows.map((row) => values[row]!) })),
    labels: rows.map((row) => block.labels[row]!),
  };
}
