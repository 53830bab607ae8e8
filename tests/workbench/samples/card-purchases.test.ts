import { cardPurchases } from '../../../workbench/samples/card-purchases.ts';
import { PENCE_COST_CENTRE } from '../../../workbench/samples/purchase-accounts.ts';
import { NEW_MERCHANTS } from '../../../workbench/samples/purchase-merchants.ts';

const sample = cardPurchases({ seed: 2025 });
const column = (name: string) => {
  const index = sample.headers.indexOf(name);
  return sample.rows.map((row) => row[index] ?? null);
};
const labelled = <Item>(items: readonly Item[]) => items.slice(0, sample.firstUnlabelledRow);
const unlabelled = <Item>(items: readonly Item[]) => items.slice(sample.firstUnlabelledRow);
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
const blankShare = (cells: readonly unknown[]) => cells.filter((cell) => cell === null).length / cells.length;
const isNewMerchant = (merchant: unknown) =>
  NEW_MERCHANTS.some(({ name }) => String(merchant).toUpperCase().startsWith(name.slice(0, 4)));

describe('cardPurchases', () => {
  test('the same seed gives the same rows, another seed others', () => {
    expect(cardPurchases({ seed: 2025 })).toEqual(sample);
    expect(cardPurchases({ seed: 2026 }).rows).not.toEqual(sample.rows);
  });

  test('has at least 5,000 rows with the seven columns of a card ledger', () => {
    expect(sample.rows.length).toBeGreaterThanOrEqual(5_000);
    expect(sample.headers).toEqual([
      'Reference',
      'Date',
      'Merchant',
      'Description',
      'Amount',
      'Cost centre',
      'Account',
    ]);
    expect(sample.rows.every((row) => row.length === sample.headers.length)).toBe(true);
    expect(sample.numberFormats).toHaveLength(sample.headers.length);
  });

  test('every reference is unique', () => {
    expect(new Set(column('Reference')).size).toBe(sample.rows.length);
    expect(column('Reference')[0]).toBe('PC-000001');
  });

  test('dates are serial days of 2025 in order, in every month', () => {
    const dates = column('Date') as number[];
    expect(dates).toEqual(dates.toSorted((a, b) => a - b));
    const months = new Set(dates.map((serial) => new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 7)));
    expect([...months]).toEqual(Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, '0')}`));
  });

  test('the first ten months have one of 15 to 25 accounts, the last two none', () => {
    const accounts = new Set(labelled(column('Account')));
    expect(accounts.size).toBeGreaterThanOrEqual(15);
    expect(accounts.size).toBeLessThanOrEqual(25);
    expect(accounts.has(null)).toBe(false);
    expect(new Set(unlabelled(column('Account')))).toEqual(new Set([null]));
    expect(unlabelled(column('Date'))[0]).toBeGreaterThanOrEqual(45962); // 2025-11-01
  });

  test('truth has an account for every row and agrees with the ledger but for a few wrongly coded rows', () => {
    expect(sample.truth).toHaveLength(sample.rows.length);
    const accounts = labelled(column('Account'));
    const wrong = accounts.filter((account, row) => account !== sample.truth[row]).length / accounts.length;
    expect(wrong).toBeGreaterThan(0.01);
    expect(wrong).toBeLessThan(0.05);
  });

  test('merchants repeat under many spellings, and some sell for several accounts', () => {
    const merchants = column('Merchant').map(String);
    expect(new Set(merchants).size).toBeGreaterThan(1_000);
    const amazon = sample.truth.filter((_, row) => merchants[row]?.startsWith('AMZNMKTPLACE'));
    expect(new Set(amazon).size).toBeGreaterThanOrEqual(4);
    expect(amazon.length).toBeGreaterThan(100);
  });

  test('amounts of one cost centre are a hundred times larger in the last two months, the others are not', () => {
    const amounts = column('Amount') as number[];
    const centres = column('Cost centre');
    const medianOf = (part: typeof labelled, isField: boolean) =>
      median(
        part(amounts.map((amount, row) => ((centres[row] === PENCE_COST_CENTRE) === isField ? amount : NaN))).filter(
          (amount) => !Number.isNaN(amount),
        ),
      );
    expect(medianOf(unlabelled, true) / medianOf(labelled, true)).toBeGreaterThan(70);
    expect(medianOf(unlabelled, true) / medianOf(labelled, true)).toBeLessThan(130);
    expect(medianOf(unlabelled, false) / medianOf(labelled, false)).toBeLessThan(1.3);
  });

  test('e-scooter hire appears in the last two months only', () => {
    expect(labelled(column('Merchant')).filter(isNewMerchant)).toEqual([]);
    const share = unlabelled(column('Merchant')).filter(isNewMerchant).length / unlabelled(column('Merchant')).length;
    expect(share).toBeGreaterThan(0.04);
    expect(share).toBeLessThan(0.1);
  });

  test('descriptions are nearly complete for ten months, then half empty', () => {
    expect(blankShare(labelled(column('Description')))).toBeLessThan(0.05);
    expect(blankShare(unlabelled(column('Description')))).toBeGreaterThan(0.45);
    expect(blankShare(unlabelled(column('Description')))).toBeLessThan(0.55);
  });

  test('rowsPerMonth scales the sample', () => {
    expect(cardPurchases({ seed: 1, rowsPerMonth: 20 }).rows).toHaveLength(20 * 10 + 17 + 16);
    expect(() => cardPurchases({ seed: 1, rowsPerMonth: 0 })).toThrow(
      'cardPurchases requires at least one row a month',
    );
  });
});
