import {
  grantsInWords,
  rolesForAll,
  withGrant,
  withoutGrant,
  withRoles,
} from '../../../../addin/people/roles/grant-lists.ts';
import type { Grant } from '../../../../contract/access.ts';
import type { GivenGrant } from '../../../../contract/given-grant.ts';

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

test('a role for a project is kept, replaced and taken away apart from all others', () => {
  const ofShop: GivenGrant = { role: 'corrector', project: 'Shop' };
  const all = [...GRANTS, ofShop];
  expect(rolesForAll(all)).toEqual(['corrector']);
  expect(withRoles(all, [])).toEqual([OF_ONE, ofShop]);
  expect(withGrant(all, { ...ofShop })).toEqual(all);
  expect(withoutGrant(all, ofShop)).toEqual(GRANTS);
  expect(withoutGrant(all, { ...ofShop, project: 'Bank' })).toEqual(all);
  expect(grantsInWords(all)).toBe('corrector; 1 role for projects; 1 role for single classifiers');
});
