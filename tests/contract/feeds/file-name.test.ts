import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { cleanFileName } from '../../../contract/feeds/file-name.ts';

test.each([
  ['may.csv', 'may.csv'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\mails\\bill.pdf', 'bill.pdf'],
  [' a\u0001b\u202egnp.exe ', 'abgnp.exe'],
  ['..', ''],
  ['folder/', ''],
  ['', ''],
])('%j becomes %j', (given, name) => expect(cleanFileName(given)).toBe(name));

test('whatever is given, it is a name of at most 200 characters that stays as it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 190, maxLength: 400 })), (given) => {
      const name = cleanFileName(given);
      expect(name).not.toMatch(/[/\\\0]|^\.\.?$/);
      expect(name.length).toBeLessThanOrEqual(200);
      expect(cleanFileName(name)).toBe(name);
    }),
    { seed: 61, numRuns: 500 },
  );
});
