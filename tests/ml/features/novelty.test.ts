import { noveltyOf } from '../../../ml/features/novelty.ts';
import { encodeSparse, fitCells } from '../../../ml/features/sparse-encoder.ts';
import { readTable } from '../../../ml/table/read-table.ts';

describe('noveltyOf', () => {
  const spec = [{ name: 't', type: 'text' }] as const;
  const { encoder } = fitCells(readTable(spec, [{ name: 't', values: ['rail ticket', 'hotel night'] }]), 10_000, null);

  test('is 0 for what training saw, 1 for what it did not, between for both', () => {
    const [known, unknown, both] = noveltyOf(encoder, encodeSparse(encoder, readTable(spec, [{ name: 't', values: ['rail ticket', 'zzz qqq', 'rail qqq'] }])));
    expect(known).toBe(0);
    expect(unknown).toBeGreaterThan(0.95);
    expect(both! > 0.1 && both! < 0.9).toBe(true);
  });

  test('is 1 for marks and gaps that training never saw', () => {
    expect([...noveltyOf(encoder, encodeSparse(encoder, readTable(spec, [{ name: 't', values: ['!!!', null] }])))]).toEqual([1, 1]);
  });
});
