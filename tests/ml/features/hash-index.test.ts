import { HashIndex } from '../../../ml/features/hash-index.ts';
import { mixBits } from '../../../ml/hash.ts';

describe('HashIndex', () => {
  test('numbers hashes in the order of first use', () => {
    const index = new HashIndex();
    expect([5, 9, 5, 0].map((hash) => index.add(hash))).toEqual([0, 1, 0, 2]);
    expect([index.find(9), index.find(0), index.find(7)]).toEqual([1, 2, -1]);
    expect([...index.hashes()]).toEqual([5, 9, 0]);
  });

  test('keeps its slots as it grows', () => {
    const index = new HashIndex(1);
    const hashes = Array.from({ length: 5_000 }, (_, at) => mixBits(at + 1));
    hashes.forEach((hash) => index.add(hash));
    expect(index.size).toBe(5_000);
    expect(hashes.every((hash, slot) => index.find(hash) === slot)).toBe(true);
  });

  test('grows from hashes that it was given, and leaves those as they were', () => {
    const given = Uint32Array.of(5, 9, 0);
    const index = HashIndex.of(given);
    expect([9, 7, 5, 8].map((hash) => index.add(hash))).toEqual([1, 3, 0, 4]);
    expect([...index.hashes()]).toEqual([5, 9, 0, 7, 8]);
    expect([index.hashAt(0), index.hashAt(4)]).toEqual([5, 8]);
    expect([...given]).toEqual([5, 9, 0]);
  });

  test('finds hashes that fall on the same place', () => {
    const index = HashIndex.of(Uint32Array.of(16, 32, 48, 0xffffffff));
    expect([16, 32, 48, 0xffffffff, 64].map((hash) => index.find(hash))).toEqual([0, 1, 2, 3, -1]);
  });
});
