import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { GivenLink, Person } from '../../../contract/people.ts';
import { ProblemError } from '../../../contract/problem.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { setGrants, setState } from '../directory/change-person.ts';
import { erasePerson, previewErasure, type EraseElsewhere } from '../directory/erase-person.ts';
import { handOver, type HandOverWork } from '../directory/hand-over.ts';
import { changePeople } from '../directory/people-log.ts';
import { PROVIDER_OF } from '../directory/people-settings.ts';
import { readPeople, readPerson, type StoredPerson } from '../directory/person-store.ts';
import { giveLink, withdrawLink, type LinkDraft } from '../links/give-link.ts';
import { readLinks, type LinkOfPerson } from '../links/link-store.ts';
import { describeOpenSession, goingAt } from '../sessions/keep-session.ts';
import { countSessions, deleteSessionsOf, readSessions } from '../sessions/session-store.ts';
import type { AccountServices } from './routes.ts';

export interface PeopleServices extends AccountServices {
  /** Gives the work of somebody who leaves to another. */
  readonly handOverWork: HandOverWork;
}

/**
 * What admins do with people: see them, say what they may do, let them in and out.
 *
 * @param eraseElsewhere of somebody who is erased, what people do not know of. Default: nothing
 */
export function peopleRoutes(
  { db, clock, settings, handOverWork }: PeopleServices,
  eraseElsewhere: EraseElsewhere = () => Promise.resolve(),
): Router {
  const router = Router();
  const provider = PROVIDER_OF[settings.signIn];
  const describe = async (person: StoredPerson): Promise<Person> =>
    toAnswer(person, await countSessions(db, goingAt(clock())));
  const give = (link: LinkDraft, author: string): Promise<GivenLink> => {
    const isOff = settings.signIn === 'demo' || (settings.signIn === 'openid' && link.purpose === 'password-reset');
    if (isOff) throw new ProblemError('accounts-off', {});
    return giveLink(db, link, { author, at: clock(), publicAddress: settings.publicAddress() });
  };

  endpoint(router, 'listPeople', async () => {
    const sessions = await countSessions(db, goingAt(clock()));
    return { people: (await readPeople(db)).map((each) => toAnswer(each, sessions)) };
  });
  endpoint(router, 'setGrants', async ({ params, body, session: { person } }) =>
    describe(await setGrants(db, params.person, body.grants, { person, at: clock(), provider })),
  );
  endpoint(router, 'setPersonState', async ({ params, body, session: { person } }) =>
    describe(await setState(db, params.person, body.state, { person, at: clock(), provider }, deleteSessionsOf)),
  );
  endpoint(router, 'previewErasure', ({ params }) => previewErasure(db, params.person));
  endpoint(router, 'erasePerson', ({ params, body, session: { person } }) =>
    erasePerson(db, params.person, body, { person, at: clock(), provider }, eraseElsewhere),
  );
  endpoint(router, 'handOver', async ({ params, body, session: { person } }) => {
    const pair = { from: params.person, to: body.to };
    const { from, to } = await handOver(
      db,
      pair,
      { person, at: clock(), provider },
      { endSessions: deleteSessionsOf, handOverWork },
    );
    return { from: await describe(from), to: await describe(to) };
  });
  endpoint(router, 'listPersonSessions', async ({ params, session: { account } }) => {
    const { id } = await readPerson(db, params.person);
    const sessions = await readSessions(db, id, goingAt(clock()));
    return { sessions: sessions.map((each) => describeOpenSession(each, account?.sessionId ?? null)) };
  });
  endpoint(router, 'endPersonSessions', async ({ params, session: { person: author } }) => ({
    ended: await endSessions(db, params.person, author, clock()),
  }));
  endpoint(router, 'giveReset', async ({ params, session: { person } }) =>
    give({ purpose: 'password-reset', personId: params.person, grants: [] }, person),
  );
  endpoint(router, 'invite', async ({ body, session: { person } }) => {
    if (settings.signUp === 'off') throw new ProblemError('sign-up-closed', { reason: 'off' });
    return give({ purpose: 'invitation', personId: null, grants: body.grants }, person);
  });
  endpoint(router, 'listInvitations', async () => ({ invitations: (await readLinks(db, clock())).map(toOpenLink) }));
  endpoint(router, 'withdrawInvitation', async ({ params, session: { person: author } }) => {
    await withdrawLink(db, params.invitation, { author, at: clock() });
    return {};
  });
  return router;
}

/** @throws {ProblemError} unknown-person */
async function endSessions(db: Kysely<Database>, personId: string, author: string, at: Date): Promise<number> {
  return changePeople(db, { author, at }, async (transaction, note) => {
    const { name } = await readPerson(transaction, personId);
    const ended = await deleteSessionsOf(transaction, personId);
    if (ended > 0) await note('sessions-ended', personId, { name, ended });
    return ended;
  });
}

function toAnswer(person: StoredPerson, sessions: ReadonlyMap<string, number>): Person {
  const { id, name, signInName, provider, state, grants, byProvider, createdAt, lastSeenAt } = person;
  return {
    id,
    name,
    signInName,
    provider,
    state,
    grants: [...grants],
    byProvider: [...byProvider],
    createdAt: createdAt.toISOString(),

    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    sessions: sessions.get(id) ?? 0,
  };
}

function toOpenLink({ id, purpose, person, grants, givenBy, givenAt, expiresAt }: LinkOfPerson) {
  const times = { givenAt: givenAt.toISOString(), expiresAt: expiresAt.toISOString() };
  return { id, purpose, person, grants: [...grants], givenBy, ...times };
}
