import { expect, test } from '@jest/globals';
import { signInKey } from '../../../../server/people/directory/sign-in-key.ts';

test.each([
  ['ANN@example.org', 'ann@example.org'],
  ['re\u0301ne\u0301', 'r\u00e9n\u00e9'],
  ['\uff21nn', 'ann'],
])('“%s” and “%s” are one name to sign in with', (one, other) => expect(signInKey(one)).toBe(signInKey(other)));

test('other letters are another name', () => expect(signInKey('Ann')).not.toBe(signInKey('Anne')));
