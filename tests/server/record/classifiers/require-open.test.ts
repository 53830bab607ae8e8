import { expect, test } from '@jest/globals';
import { requireOpen } from '../../../../server/record/classifiers/require-open.ts';

test('an archived classifier takes nothing new, and is named', () => {
  expect(() => requireOpen({ name: 'Errors', archivedAt: null })).not.toThrow();
  expect(() => requireOpen({ name: 'Errors', archivedAt: new Date(0) })).toThrow(
    '"Errors" is archived: it can be read, and takes nothing new.',
  );
});
