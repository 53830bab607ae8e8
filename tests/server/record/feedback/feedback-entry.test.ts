import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { CHAIN_START, chainHash, saysTheSame } from '../../../../server/record/feedback/feedback-entry.ts';

const ENTRY = Object.freeze({
  sequence: 1,
  id: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10',
  kind: 'correct' as const,
  origin: 'review' as const,
  key: 'PC-1',
  rowHash: '0123456789abcdef',
  cells: Object.freeze(['Taxi', 12.5, null]),
  class: 'Travel',
  predictedClass: 'Meals',
  predictionId: null,
  person: 'Ann',
  basedOn: null,
  saidAt: new Date('2026-03-01T08:59:00Z'),
  recordedAt: new Date('2026-03-01T09:00:00Z'),
});

test('the hash is SHA-256 of the previous hash and the canonical event, written out by hand', () => {
  const canonical =
    '[1,"7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10","correct","review","PC-1","0123456789abcdef",["Taxi",12.5,null],"Travel","Meals",null,"2026-03-01T08:59:00.000Z","Ann","2026-03-01T09:00:00.000Z"]';
  expect(chainHash(CHAIN_START, ENTRY)).toBe(
    createHash('sha256')
      .update('0'.repeat(64) + canonical)
      .digest('hex'),
  );
});

test('two tries say the same whoever sent them, and not when anything said differs', () => {
  expect(saysTheSame(ENTRY, { ...ENTRY, person: 'Bob', saidAt: new Date(0) })).toBe(true);
  expect(saysTheSame(ENTRY, { ...ENTRY, class: 'TRAVEL' })).toBe(true);
  for (const change of [
    { class: 'Meals' },
    { cells: ['Taxi', 12.5, ''] },
    { kind: 'accept' as const },
    { key: 'PC-2' },
    { predictedClass: null },
  ])
    expect(saysTheSame(ENTRY, { ...ENTRY, ...change })).toBe(false);
});
