import { COST_CENTRES, PENCE_COST_CENTRE, PURCHASE_ACCOUNTS } from '../../../workbench/samples/purchase-accounts.ts';
import { NEW_MERCHANTS, PURCHASE_MERCHANTS } from '../../../workbench/samples/purchase-merchants.ts';

describe('the chart of accounts', () => {
  const names = PURCHASE_ACCOUNTS.map((account) => account.name);

  test('names each account once and knows its cost centres', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(
      PURCHASE_ACCOUNTS.flatMap((account) => account.costCentres).filter((centre) => !COST_CENTRES.includes(centre)),
    ).toEqual([]);
    expect(COST_CENTRES).toContain(PENCE_COST_CENTRE);
  });

  test('every account can be bought at two merchants and more', () => {
    const sellers = names.map(
      (name) => PURCHASE_MERCHANTS.filter((merchant) => (merchant.sells[name] ?? 0) > 0).length,
    );
    expect(Math.min(...sellers)).toBeGreaterThanOrEqual(2);
  });

  test('no merchant sells for an account that is not there', () => {
    expect(
      [...PURCHASE_MERCHANTS, ...NEW_MERCHANTS]
        .flatMap((merchant) => Object.keys(merchant.sells))
        .filter((name) => !names.includes(name)),
    ).toEqual([]);
  });
});
