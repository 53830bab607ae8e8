import { NEW_MERCHANTS, PURCHASE_MERCHANTS } from '../../../workbench/samples/purchase-merchants.ts';

describe('the merchants', () => {
  test('each is there once, and the new ones resemble none of the old', () => {
    const names = PURCHASE_MERCHANTS.map((merchant) => merchant.name);
    expect(new Set(names).size).toBe(names.length);
    expect(
      NEW_MERCHANTS.filter((merchant) => names.some((name) => name.slice(0, 4) === merchant.name.slice(0, 4))),
    ).toEqual([]);
  });

  test('one in six and more sell for several accounts', () => {
    const ambiguous = PURCHASE_MERCHANTS.filter((merchant) => Object.keys(merchant.sells).length > 1);
    expect(ambiguous.length / PURCHASE_MERCHANTS.length).toBeGreaterThan(1 / 6);
  });
});
