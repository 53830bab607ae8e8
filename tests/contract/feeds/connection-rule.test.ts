import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import type { Access, Grant } from '../../../contract/access.ts';
import { mayChangeConnection, maySeeConnection } from '../../../contract/feeds/connection-rule.ts';

const IDS = ['a', 'b', 'c'];
const grant = fc.record({
  role: fc.constantFrom('admin' as const, 'corrector' as const),
  classifier: fc.constantFrom(...IDS),
});
const access: fc.Arbitrary<Access> = fc.record({
  roles: fc.subarray(['admin', 'viewer'] as const),
  grants: fc.array(grant, { maxLength: 4 }),
});
const whose = fc.option(fc.subarray(IDS));

test('whoever changes a connection sees it; whom it is taken from loses it, and nobody gains by another role', () => {
  fc.assert(
    fc.property(access, whose, fc.constantFrom(...IDS), (who, classifiers, id) => {
      const isAdminOf = (each: string) =>
        who.grants!.some(({ role, classifier }) => role === 'admin' && classifier === each);
      const isEverywhere = who.roles.includes('admin');
      expect(maySeeConnection(who, classifiers)).toBe(isEverywhere || (classifiers ?? IDS).some(isAdminOf));
      if (mayChangeConnection(who, classifiers)) expect(maySeeConnection(who, classifiers)).toBe(true);
      if (!isEverywhere) expect(mayChangeConnection(who, null)).toBe(false);
      if (!isEverywhere && !isAdminOf(id)) expect(mayChangeConnection(who, [...(classifiers ?? []), id])).toBe(false);
    }),
    { seed: 13, numRuns: 500 },
  );
});

test('who is admin of some rows of a classifier sees no connection of it', () => {
  const grants: Grant[] = [{ role: 'admin', classifier: 'a', scope: { column: 'Centre', values: ['1'] } }];
  expect(maySeeConnection({ roles: [], grants }, ['a'])).toBe(false);
  expect(maySeeConnection({ roles: [], grants }, null)).toBe(false);
});
