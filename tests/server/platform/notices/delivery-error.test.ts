import { expect, test } from '@jest/globals';
import { DeliveryError, shownAnswer } from '../../../../server/platform/notices/delivery-error.ts';

const ADDRESS = new URL('https://hooks.example.org/services/T0A1B2C3/s%C3%A9cret-12?code=abcdef123&v=1');

test('what was said holds no part of the address that could be a secret, encoded or not', () => {
  expect(shownAnswer('Cannot POST /services/T0A1B2C3/s%C3%A9cret-12?code=abcdef123&v=1', ADDRESS)).toBe(
    'Cannot POST /…/…/…?code=…&v=1',
  );
  expect(shownAnswer('no sécret-12 here', ADDRESS)).toBe('no … here');
});

test('what was said is one line without control characters, and cut', () => {
  expect(shownAnswer('  a\r\nb\u0000\u001b[31mc ')).toBe('a b [31mc');
  expect(shownAnswer('x'.repeat(500))).toBe(`${'x'.repeat(200)}…`);
});

test('a part of an address that is no encoding stands for itself', () => {
  expect(shownAnswer('gone: %E0%A4%A', new URL('https://a.example/%E0%A4%A'))).toBe('gone: …');
});

test('its message is the sentence for people', () => {
  expect(new DeliveryError({ reason: 'status', status: 404, said: 'no_service' }).message).toBe(
    'The receiver refused it (404): “no_service”.',
  );
});
