import { rolesForAll, withGrant, withoutGrant, withRoles } from '../../../../addin/people/roles/grant-lists.ts';
import type { Grant } from '../../../../contract/access.ts';

const OF_ALL: Grant = Object.freeze({ role: 'corrector', classifier: null });
const OF_ONE: Grant = Object.freeze({ role: 'corrector', classifier: 'a', scope: { column: 'Centre', values: ['1'] } });
const GRANTS: readonly Grant[] = Object.freeze([OF_ALL, OF_ONE]);

test('roles for every classifier are told, and replaced, apart from those for one', () => {
  expect(rolesForAll(GRANTS)).toEqual(['corrector']);
  expect(withRoles(GRANTS, ['viewer'])).toEqual([{ role: 'viewer', classifier: null }, OF_ONE]);
});

test('a role for other rows of a classifier takes the place of the one before', () => {
  const wider = { ...OF_ONE, scope: { column: 'Centre', values: ['1', '2'] } };
  expect(withGrant(GRANTS, wider)).toEqual([OF_ALL, wider]);
  expect(withoutGrant(GRANTS, wider)).toEqual([OF_ALL]);
});
