import { scopesAt } from '../../contract/access.ts';
import type { Session } from '../../contract/session.ts';

/** Whether somebody may approve corrections of a classifier, be it of some rows only. */
export function mayApprove(person: Session, classifierId: string): boolean {
  return scopesAt(person, 'approve', classifierId)?.length !== 0;
}

/** Whether somebody may say what rows are, and so may have something that waits. */
export function mayCorrect(person: Session, classifierId: string): boolean {
  return scopesAt(person, 'correct', classifierId)?.length !== 0;
}
