import { expect, test } from '@jest/globals';
import { PEOPLE_LOG } from '../../../../server/people/directory/people-log.ts';
import { setRoleMappings } from '../../../../server/people/directory/set-role-mappings.ts';
import { readAuditEvents } from '../../../../server/platform/audit/audit-store.ts';
import { useDatabase } from '../../../setup/use-database.ts';

const BY = { person: 'Ada', at: new Date('2026-11-02T09:00:00Z') };
const VIEWER = Object.freeze({ value: 'Amend.Viewer', role: 'viewer' as const, classifier: null });
const database = useDatabase();

test('the table of roles is replaced and noted with the one before; the same one is not noted', async () => {
  expect(await setRoleMappings(database.db, [VIEWER, VIEWER], BY)).toEqual([VIEWER]);
  await setRoleMappings(database.db, [VIEWER], BY);
  const nobody = { ...VIEWER, classifier: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10' };
  await expect(setRoleMappings(database.db, [nobody], BY)).rejects.toMatchObject({ code: 'unknown-classifier' });
  const ofShop = { value: 'Amend.Shop', role: 'approver' as const, project: 'Shop' };
  expect(await setRoleMappings(database.db, [ofShop, VIEWER, ofShop], BY)).toEqual([VIEWER, ofShop]);
  await setRoleMappings(database.db, [], BY);
  expect(await readAuditEvents(database.db, PEOPLE_LOG, 0, 10)).toMatchObject([
    { kind: 'role-mappings-set', author: 'Ada', details: { before: [], after: [VIEWER] } },
    { kind: 'role-mappings-set', details: { before: [VIEWER], after: [VIEWER, ofShop] } },
    { kind: 'role-mappings-set', details: { before: [VIEWER, ofShop], after: [] } },
  ]);
});
