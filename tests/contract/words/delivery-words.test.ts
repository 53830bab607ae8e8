import { describe, expect, test } from '@jest/globals';
import { ADDRESS_FAULTS, type DeliveryFault } from '../../../contract/delivery-fault.ts';
import { deliveryWords } from '../../../contract/words/delivery-words.ts';

const FAULTS: readonly DeliveryFault[] = [
  ...ADDRESS_FAULTS.map((fault) => ({ reason: 'address' as const, fault, host: 'hooks.example.org' })),
  { reason: 'unknown-host', host: 'hooks.example.org' },
  { reason: 'unreachable', code: 'ECONNREFUSED' },
  { reason: 'untrusted', code: 'CERT_HAS_EXPIRED' },
  { reason: 'slow', seconds: 10 },
  { reason: 'redirect', status: 301 },
  { reason: 'status', status: 500, said: '' },
  { reason: 'status', status: 404, said: 'no_service' },
  { reason: 'mail-off' },
  { reason: 'mail', said: '550 No such user' },
];

describe('deliveryWords', () => {
  test.each(FAULTS)('%j: a sentence and a next step', (fault) => {
    for (const text of Object.values(deliveryWords(fault))) expect(text).toMatch(/^[A-Z“].*\.$/s);
  });

  test('each fault has a sentence of its own', () => {
    const sentences = FAULTS.map((fault) => deliveryWords(fault).sentence);
    expect(new Set(sentences).size).toBe(FAULTS.length);
  });

  test('what was said stands in quotes, on one line', () => {
    expect(deliveryWords({ reason: 'status', status: 500, said: ' a\n b ' }).sentence).toBe(
      'The receiver refused it (500): “a b”.',
    );
  });
});
