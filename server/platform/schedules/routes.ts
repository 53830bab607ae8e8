import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { Right } from '../../../contract/access.ts';
import { ProblemError } from '../../../contract/problem.ts';
import { RIGHT_TO_CHANGE, RIGHT_TO_RUN, type ScheduleKind } from '../../../contract/schedule.ts';
import type { Changing } from '../audit/audit-store.ts';
import type { Database } from '../database/schema.ts';
import { endpoint } from '../http/endpoint.ts';
import { authorize, type Asker } from '../http/session.ts';
import { idOf, knownSchedules, listSchedules, type Seen } from './list-schedules.ts';
import type { KnownSchedule, ScheduleOwner } from './schedule-owner.ts';

export interface ScheduleServices {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly owners: readonly ScheduleOwner[];
  /** What of it somebody may see. */
  readonly seenBy: (asker: Asker) => Promise<Seen>;
  /** Notes in the log of the classifier, or of the server, that somebody asked for a run. */
  readonly noteAsked: (transaction: Kysely<Database>, id: string, known: KnownSchedule, by: Changing) => Promise<void>;
}

/** What runs by itself: the list, changing when, and having something run now. */
export function scheduleRoutes(services: ScheduleServices): Router {
  const { db, clock, owners, seenBy, noteAsked } = services;
  const router = Router();
  const listFor = async (session: Asker) => ({
    schedules: await listSchedules(db, owners, await seenBy(session), clock()),
  });
  const findFor = async (session: Asker, id: string, rights: Readonly<Record<ScheduleKind, Right | null>>) => {
    const found = (await knownSchedules(owners, await seenBy(session))).find(({ known }) => idOf(known) === id);
    if (found === undefined) throw new ProblemError('unknown-schedule', { schedule: id });
    return { ...found, isFor: requireRight(session, found.known, rights) };
  };
  endpoint(router, 'listSchedules', ({ session }) => listFor(session));
  endpoint(router, 'changeSchedule', async ({ body: { schedule, ...wanted }, session }) => {
    const { known, owner, isFor } = await findFor(session, schedule, RIGHT_TO_CHANGE);
    if (!isFor || owner.change === undefined) throw new ProblemError('schedule-refused', { reason: 'fixed' });
    const { trigger } = wanted;
    if (trigger !== undefined && trigger.kind !== known.trigger.kind)
      throw new ProblemError('schedule-refused', { reason: 'other-kind' });
    await owner.change(known, { ...wanted, trigger }, { person: session.person, at: clock() });
    return listFor(session);
  });
  endpoint(router, 'runSchedule', async ({ body: { schedule }, session }) => {
    const { known, owner, isFor } = await findFor(session, schedule, RIGHT_TO_RUN);
    if (!isFor || owner.makeDue === undefined) throw new ProblemError('schedule-refused', { reason: 'not-now' });
    if (!known.isOn) throw new ProblemError('schedule-refused', { reason: 'off' });
    const now = clock();
    await db.transaction().execute(async (transaction) => {
      await noteAsked(transaction, schedule, known, { person: session.person, at: now });
      await owner.makeDue!(transaction, known, now);
    });
    return listFor(session);
  });
  return router;
}

/**
 * That somebody may do what the kind needs a right for, of all rows of its classifier.
 *
 * @returns false where there is nothing that anybody may do
 * @throws {ProblemError} not-allowed, beyond-scope
 */
function requireRight(
  session: Asker,
  { kind, classifier }: KnownSchedule,
  rights: Readonly<Record<ScheduleKind, Right | null>>,
): boolean {
  const right = rights[kind];
  if (right === null) return false;
  const scopes = authorize(session, right, classifier === null ? 'everywhere' : { classifier: classifier.id });
  if (scopes !== null)
    throw new ProblemError('beyond-scope', { reason: 'whole', person: session.person, scopes: [...scopes] });
  return true;
}
