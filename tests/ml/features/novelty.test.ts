import { noveltyOf } from '../../../ml/features/novelty.ts';
import { RowEncoder } from '../../../ml/features/row-encoder.ts';
import { fitCells } from '../../../ml/features/sparse-encoder.ts';
import { Signatures } from '../../../ml/features/word-signature.ts';
import { readTable } from '../../../ml/table/read-table.ts';

describe('noveltyOf', () => {
  const spec = [{ name: 't', type: 'text' }] as const;
  const { encoder } = fitCells(readTable(spec, [{ name: 't', values: ['rail ticket', 'hotel night'] }]), 10_000, null);
  const noveltyOfTexts = (...values: (string | null)[]) =>
    noveltyOf(new RowEncoder(encoder, new Signatures()).encode(readTable(spec, [{ name: 't', values }])));

  test('is 0 for what training saw, 1 for what it did not, between for both', () => {
    const [known, unknown, both] = noveltyOfTexts('rail ticket', 'zzz qqq', 'rail qqq');
    expect(known).toBe(0);
    expect(unknown).toBeGreaterThan(0.95);
    expect(both! > 0.1 && both! < 0.9).toBe(true);
  });

  test('is 1 for marks and gaps that training never saw', () => {
    expect([...noveltyOfTexts('!!!', null)]).toEqual([1, 1]);
  });
});
