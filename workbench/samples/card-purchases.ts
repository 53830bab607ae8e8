import { merchantText } from './merchant-text.ts';
import {
  COST_CENTRES,
  PENCE_COST_CENTRE,
  PURCHASE_ACCOUNTS,
  VAGUE_DESCRIPTIONS,
  type PurchaseAccount,
} from './purchase-accounts.ts';
import { NEW_MERCHANTS, PURCHASE_MERCHANTS, type PurchaseMerchant } from './purchase-merchants.ts';
import { sampleRandom, type SampleRandom } from './seeded-random.ts';

/** One cell of a sample: text, number, or null for "nothing there". Dates are Excel serial days. */
export type SampleCell = string | number | null;

export interface CardPurchases {
  readonly headers: readonly string[];
  /** Excel number format per column. */
  readonly numberFormats: readonly string[];
  /** Oldest first; `rows[r][c]` belongs to `headers[c]`. */
  readonly rows: readonly (readonly SampleCell[])[];
  /** The row where the last two months begin: from here on Account is empty and the data has drifted. */
  readonly firstUnlabelledRow: number;
  /** What a careful bookkeeper would code each row as; never part of the sheet. As long as `rows`. */
  readonly truth: readonly string[];
}

export interface CardPurchasesOptions {
  readonly seed: number;
  /** Purchases in an ordinary month, ≥ 1; August and December have fewer. */
  readonly rowsPerMonth?: number;
}

const HEADERS = ['Reference', 'Date', 'Merchant', 'Description', 'Amount', 'Cost centre', 'Account'];
const NUMBER_FORMATS = ['@', 'dd/mm/yyyy', 'General', 'General', '#,##0.00', 'General', 'General'];

/** Serial day of the first of each month of 2025, and of 1 January 2026. */
const MONTH_STARTS = [45658, 45689, 45717, 45748, 45778, 45809, 45839, 45870, 45901, 45931, 45962, 45992, 46023];
const MONTHS = 12;
const UNLABELLED_MONTHS = 2;
const QUIET_MONTHS: ReadonlyMap<number, number> = new Map([
  [7, 0.85],
  [11, 0.8],
]);

const WRONGLY_CODED_SHARE = 0.03;
const REFUND_SHARE = 0.015;
const VAGUE_DESCRIPTION_SHARE = 0.55;
const BLANK_DESCRIPTION_SHARE = 0.03;
const DRIFTED_BLANK_DESCRIPTION_SHARE = 0.5;
const NEW_MERCHANT_SHARE = 0.07;

/**
 * A year of a finance team's card purchases, 21 accounts, 2025-01-01 to 2025-12-31; a pure function of its options.
 *
 * Merchants that sell for several accounts, vague descriptions and a few wrongly coded rows keep any model well below
 * certainty. The last two months have no account yet and have drifted in three ways: the amounts of
 * one cost centre are in pence, e-scooter hire appears as a new kind of merchant, and half of the descriptions are
 * blank.
 *
 * @returns more than 5,000 rows with the default of 460 in an ordinary month; linear in the rows
 * @throws {RangeError} cardPurchases requires at least one row a month
 */
export function cardPurchases({ seed, rowsPerMonth = 460 }: CardPurchasesOptions): CardPurchases {
  if (!(rowsPerMonth >= 1)) throw new RangeError('cardPurchases requires at least one row a month');
  const random = sampleRandom(seed);
  const rows: SampleCell[][] = [];
  const truth: string[] = [];
  let firstUnlabelledRow = 0;

  for (let month = 0; month < MONTHS; month++) {
    const drifted = month >= MONTHS - UNLABELLED_MONTHS;
    if (month === MONTHS - UNLABELLED_MONTHS) firstUnlabelledRow = rows.length;
    for (const day of purchaseDays(month, rowsPerMonth, random)) {
      const { cells, account } = purchase(day, drifted, random);
      const reference = `PC-${String(rows.length + 1).padStart(6, '0')}`;
      rows.push([reference, ...cells, drifted ? null : codedAs(account, random)]);
      truth.push(account);
    }
  }
  return { headers: HEADERS, numberFormats: NUMBER_FORMATS, rows, firstUnlabelledRow, truth };
}

/** Serial days of a month's purchases in order; few fall on a weekend. */
function purchaseDays(month: number, rowsPerMonth: number, random: SampleRandom): number[] {
  const start = MONTH_STARTS[month] ?? 0;
  const length = (MONTH_STARTS[month + 1] ?? start) - start;
  const count = Math.max(1, Math.round(rowsPerMonth * (QUIET_MONTHS.get(month) ?? 1)));
  const dayWeight = (day: number) => (isWeekend(day) ? 0.15 : 1);
  const days = Array.from({ length }, (_, day) => start + day);
  return Array.from({ length: count }, () => random.pick(days, dayWeight)).sort((a, b) => a - b);
}

/** Serial 1 (1900-01-01) counts as a Sunday in Excel's calendar, so remainders 0 and 1 by 7 are Saturday and Sunday. */
function isWeekend(serial: number): boolean {
  return serial % 7 < 2;
}

function purchase(day: number, drifted: boolean, random: SampleRandom): { cells: SampleCell[]; account: string } {
  const isNew = drifted && random.chance(NEW_MERCHANT_SHARE);
  const account = isNew ? accountNamed('Travel – taxi') : random.pick(PURCHASE_ACCOUNTS, (each) => each.weight);
  const merchant = isNew
    ? random.pick(NEW_MERCHANTS)
    : random.pick(PURCHASE_MERCHANTS, (each) => each.sells[account.name] ?? 0);
  const costCentre = random.chance(0.6) ? random.pick(account.costCentres) : random.pick(COST_CENTRES);
  return {
    cells: [
      day,
      merchantText(merchant, random),
      description(account, merchant, drifted, random),
      amount(account, costCentre, drifted, random),
      costCentre,
    ],
    account: account.name,
  };
}

function description(
  account: PurchaseAccount,
  merchant: PurchaseMerchant,
  drifted: boolean,
  random: SampleRandom,
): string | null {
  if (random.chance(drifted ? DRIFTED_BLANK_DESCRIPTION_SHARE : BLANK_DESCRIPTION_SHARE)) return null;
  if (NEW_MERCHANTS.includes(merchant))
    return random.pick(['E-scooter hire', 'Scooter', 'Scooter to site', ...VAGUE_DESCRIPTIONS]);
  return random.chance(VAGUE_DESCRIPTION_SHARE) ? random.pick(VAGUE_DESCRIPTIONS) : random.pick(account.descriptions);
}

/** Pounds; whole pence for the cost centre that drifted. */
function amount(account: PurchaseAccount, costCentre: string, drifted: boolean, random: SampleRandom): number {
  const pence = Math.max(50, Math.round(100 * account.median * Math.exp(account.spread * random.normal())));
  const signed = random.chance(REFUND_SHARE) ? -pence : pence;
  return drifted && costCentre === PENCE_COST_CENTRE ? signed : signed / 100;
}

/** The account that the bookkeeper of the day entered: now and then a wrong one. */
function codedAs(account: string, random: SampleRandom): string {
  return random.chance(WRONGLY_CODED_SHARE) ? random.pick(PURCHASE_ACCOUNTS, (each) => each.weight).name : account;
}

function accountNamed(name: string): PurchaseAccount {
  const found = PURCHASE_ACCOUNTS.find((each) => each.name === name);
  if (!found) throw new RangeError(`accountNamed requires a known account, not ${name}`);
  return found;
}
