import { describe, expect, test } from '@jest/globals';
import { requireFitPassword } from '../../../../server/people/accounts/password-rules.ts';

const NAMES = Object.freeze(['Ann-Marie Lee', 'ann.lee@example.org']);

describe('requireFitPassword', () => {
  test.each(['four words of mine', '!!??--##..,,;;', 'Lee walks home at dusk', 'annmarielee walks home'])(
    'takes “%s”',
    (password) => expect(() => requireFitPassword(password, NAMES)).not.toThrow(),
  );
  test.each(['AnnMarieLee12', 'ann.lee@example.org', '2026ANN-marie-LEE'])(
    'refuses “%s”, hardly more than a name',
    (password) =>
      expect(() => requireFitPassword(password, NAMES)).toThrow('The password is hardly more than your name.'),
  );
  test.each(['aaaaaaaaaaaaa', '!!!!!!!!!!!!'])('refuses “%s”, one character', (password) =>
    expect(() => requireFitPassword(password, NAMES)).toThrow('The password is one character again and again.'),
  );
  test('a name of two letters is in many a password', () =>
    expect(() => requireFitPassword('Joyful12345 67', ['Jo'])).not.toThrow());
});
