import { expect, test } from '@jest/globals';
import { ADDRESS_FAULTS } from '../../../contract/delivery-fault.ts';
import type { EndpointFault } from '../../../contract/endpoint-fault.ts';
import { language, speaking, speechFor } from '../../../contract/language/language.ts';
import { endpointFaultWords, trialWords } from '../../../contract/words/endpoint-fault-words.ts';

const FAULTS: readonly EndpointFault[] = [
  ...ADDRESS_FAULTS.map((fault) => ({ reason: 'address' as const, fault, host: 'a.example' })),
  { reason: 'unknown-host', host: 'a.example' },
  { reason: 'unreachable', host: 'a.example', code: 'ECONNREFUSED' },
  { reason: 'untrusted', host: 'a.example', code: 'CERT_HAS_EXPIRED' },
  { reason: 'slow', seconds: 20 },
  { reason: 'redirect', status: 302 },
  { reason: 'key-refused', status: 401 },
  { reason: 'key-unreadable' },
  { reason: 'too-many', seconds: 70 },
  { reason: 'status', status: 500, said: 'no' },
  { reason: 'status', status: 500, said: '' },
  { reason: 'not-understood' },
  { reason: 'too-long' },
  { reason: 'day-full', rows: 2_000 },
];

test('every fault of an endpoint has a sentence and a next step in every language', () => {
  for (const each of language.options)
    speaking(speechFor([each]), () => {
      const told = [...FAULTS.map(endpointFaultWords), trialWords('small')];
      for (const { sentence, nextStep } of told)
        for (const text of [sentence, nextStep]) {
          expect(text).toMatch(/^[“"„A-ZÄÖÜÀ-Ý0-9].*\.$/);
          expect(text).not.toMatch(/undefined|null|NaN|\[object|\{/);
        }
      expect(new Set(told.map(({ sentence }) => sentence)).size).toBe(FAULTS.length + 1);
    });
});

test('how often an endpoint was asked is said with the day’s limit', () => {
  expect(endpointFaultWords({ reason: 'day-full', rows: 2_000 }).sentence).toBe(
    'The endpoint was asked about as many rows today as it may be: 2,000.',
  );
});
