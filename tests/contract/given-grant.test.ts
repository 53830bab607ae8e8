import { grants } from '../../contract/given-grant.ts';
import { roleMapping } from '../../contract/openid.ts';

const CARDS = '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10';
const SCOPE = { column: 'Centre', values: ['4711'] };
const NO_EXTENT = 'Say what the role is for: a classifier, which is null for every one, or a project.';
const TWO_EXTENTS = 'A role is for a project or for classifiers: name the project alone, without a classifier.';
const ROWS_OF_ONE = 'Rows are those of one classifier. Name it, or give the role without a scope.';

test.each([
  { role: 'viewer', classifier: null },
  { role: 'viewer', classifier: CARDS },
  { role: 'viewer', classifier: CARDS, scope: SCOPE },
  { role: 'viewer', project: 'Shop' },
])('%j is a role that can be given', (grant) => {
  expect(grants.parse([grant])).toEqual([grant]);
});

test.each([
  [{ role: 'viewer' }, 'classifier', NO_EXTENT],
  [{ role: 'viewer', classifier: null, project: 'Shop' }, 'project', TWO_EXTENTS],
  [{ role: 'viewer', classifier: CARDS, project: 'Shop' }, 'project', TWO_EXTENTS],
  [{ role: 'viewer', project: 'Shop', scope: SCOPE }, 'scope', ROWS_OF_ONE],
  [{ role: 'viewer', classifier: null, scope: SCOPE }, 'scope', ROWS_OF_ONE],
  [{ role: 'viewer', project: ' ' }, 'project', 'must not be empty'],
])('%j is refused by its %s', (grant, field, message) => {
  expect(grants.safeParse([grant]).error?.issues).toMatchObject([{ path: [0, field], message }]);
});

test('a project is read as classifiers have it, without spaces around it', () =>
  expect(grants.parse([{ role: 'viewer', project: ' Shop ' }])).toEqual([{ role: 'viewer', project: 'Shop' }]));

test('a row of the table of roles is for a project or for classifiers', () => {
  const row = { value: 'Amend.Viewer', role: 'viewer' };
  expect(roleMapping.parse({ ...row, project: 'Shop' })).toEqual({ ...row, project: 'Shop' });
  expect(roleMapping.safeParse(row).error?.issues).toMatchObject([{ message: NO_EXTENT }]);
  const both = roleMapping.safeParse({ ...row, classifier: CARDS, project: 'Shop' });
  expect(both.error?.issues).toMatchObject([{ message: TWO_EXTENTS }]);
});
