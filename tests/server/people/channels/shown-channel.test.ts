import { expect, test } from '@jest/globals';
import { shownAddress } from '../../../../server/people/channels/shown-channel.ts';

test.each([
  ['https://hooks.slack.com/services/T0/B0/abcd1234', 'hooks.slack.com/…1234'],
  ['https://chat.internal:8065/hooks/abcdefgh', 'chat.internal:8065/…efgh'],
  ['https://prod.logic.azure.com/workflows/1?sig=abcd', 'prod.logic.azure.com/…abcd'],
  ['https://example.org/short', 'example.org/…'],
  ['https://example.org/', 'example.org/…'],
])('of %s is shown %s', (address, shown) => expect(shownAddress({ kind: 'webhook', address })).toBe(shown));
