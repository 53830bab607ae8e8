import { reachDraft, reachOf, type Reach } from '../../../../addin/feeds/connections/connection-reach.ts';
import { aConnection } from '../../../fakes/fake-feeds.ts';

const place = { classifier: { id: 'a', name: 'Cards' }, mayBeForAll: true };
const OWN = { ...place, mayBeForAll: false };

test.each([
  ['of all', null, 'all'],
  ['of this one', ['a'], 'here'],
  ['of this and others', ['a', 'b'], 'kept'],
  ['of another', ['b'], 'kept'],
] as const)('a connection %s stays so until something else is chosen', (_, classifiers, reach) => {
  const connection = aConnection({ classifiers: classifiers === null ? null : [...classifiers] });
  expect(reachOf(connection, place)).toBe(reach);
  expect(reachDraft(reach, connection, place)).toEqual({});
});

test.each<[Reach, object]>([
  ['all', {}],
  ['here', { classifiers: ['a'] }],
])('a new one for %s is sent as %j', (reach, sent) => expect(reachDraft(reach, null, place)).toEqual(sent));

test('who sets up feeds of one classifier makes connections for it alone', () => {
  expect(reachOf(null, OWN)).toBe('here');
  expect(reachDraft('here', null, OWN)).toEqual({ classifiers: ['a'] });
});
