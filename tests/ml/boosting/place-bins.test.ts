import { placeBins } from '../../../ml/boosting/place-bins.ts';

describe('placeBins', () => {
  test('numbers the bins through and lays a row’s side by side', () => {
    const { starts, places } = placeBins([Uint8Array.of(0, 2), Uint8Array.of(1, 0)], 2);
    expect([...starts]).toEqual([0, 3, 5]);
    expect([...places]).toEqual([0, 4, 2, 3]);
  });

  test('takes more room a bin when there are more than 65,536', () => {
    const columns = Array.from({ length: 257 }, () => Uint8Array.of(255));
    expect(placeBins(columns, 1).places).toBeInstanceOf(Uint32Array);
    expect(placeBins(columns, 1).places.at(-1)).toBe(257 * 256 - 1);
    expect(placeBins(columns.slice(1), 1).places).toBeInstanceOf(Uint16Array);
  });
});
