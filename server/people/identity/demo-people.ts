import { role } from '../../../contract/access.ts';
import type { DemoPerson } from '../../../contract/session.ts';

/**
 * Whom a newcomer may be, so that a conflict or an approval can be tried in two tabs. None of them has an account.
 *
 * The first is whoever has not chosen: an admin who may do everything, for a newcomer sets up, labels, trains, puts in
 * use and corrects alone, and would otherwise have to change persons four times on the way to the first answer. It is
 * also who wrote the logs of demos of earlier releases.
 */
export const DEMO_PEOPLE: readonly [DemoPerson, ...DemoPerson[]] = [
  { id: 'admin', person: 'Demo user', roles: role.options },
  { id: 'corrector', person: 'Demo corrector', roles: ['corrector'] },
  { id: 'second-corrector', person: 'Second demo corrector', roles: ['corrector'] },
  { id: 'approver', person: 'Demo approver', roles: ['approver'] },
];
