import { z } from 'zod';
import { auditLog, auditVerdict, logPage } from './audit.ts';
import type { Endpoints } from './endpoint.ts';
import { givenGrant, grants } from './given-grant.ts';
import { endedSessions, linkPurpose, openSession, provider } from './session.ts';

/** Whether somebody may sign in. The list is open; nobody is ever deleted, since logs go on to name them. */
export const personState = z.enum(['active', 'disabled']);
export type PersonState = z.infer<typeof personState>;

export const person = z.object({
  id: z.uuid(),
  /** What others read, and what logs say. */
  name: z.string(),
  /** What they sign in with. */
  signInName: z.string(),
  provider,
  state: personState,
  /** Those that were given here. */
  grants: z.array(givenGrant),
  /** Beside these, those that the provider's word gives, by the table of roles. */
  byProvider: z.array(givenGrant),
  createdAt: z.iso.datetime(),
  /** To the minute; null before the first time. */
  lastSeenAt: z.iso.datetime().nullable(),
  /** Open ones. */
  sessions: z.number().int(),
});
export type Person = z.infer<typeof person>;

/** An invitation or a reset that was given and not used. */
export const openLink = z.object({
  id: z.uuid(),
  purpose: linkPurpose,
  /** Whose password it sets anew; null when it brings somebody new. */
  person: z.string().nullable(),
  grants: z.array(givenGrant),
  /** Null when the server itself gave it. */
  givenBy: z.string().nullable(),
  givenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type OpenLink = z.infer<typeof openLink>;

/** A link as it is given: shown once, and known to nobody afterwards. */
export const givenLink = z.object({ id: z.uuid(), link: z.url(), expiresAt: z.iso.datetime() });
export type GivenLink = z.infer<typeof givenLink>;

const ofGrants = z.strictObject({ grants });
export type GrantsRequest = z.input<typeof ofGrants>;

/**
 * The name that stands in the place of somebody's who was erased.
 * @example tombstoneOf('7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10') // => 'Erased 7b0e3f6a'
 */
export function tombstoneOf(personId: string): string {
  return `Erased ${personId.slice(0, 8)}`;
}

/** What erasing somebody would come to. */
export const erasurePreview = z.object({
  /** The name that would stand in the place of theirs. */
  tombstone: z.string(),
  /** Entries of all logs that say that they did or said something: all stay. */
  events: z.number().int(),
  /** Of these, those of an earlier release that were chained with the name: they would keep it. */
  kept: z.number().int(),
});
export type ErasurePreview = z.infer<typeof erasurePreview>;

export const peopleEndpoints = {
  listPeople: {
    method: 'get',
    path: '/api/people',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: z.object({ people: z.array(person) }),
    problems: [],
    does: 'Everybody, by name: roles, when they were seen last, how many sessions they have open.',
  },
  setGrants: {
    method: 'put',
    path: '/api/people/:person/grants',
    right: 'people',
    rows: 'none',
    status: 200,
    body: ofGrants,
    answer: person,
    problems: ['last-admin', 'unknown-classifier', 'scope-unfit'],
    does: 'Replaces somebody’s roles, each for every classifier, for all of a project, or for one, and there for all rows or those of a scope. They hold from the next request on.',
    example: {
      grants: [
        { role: 'viewer', classifier: null },
        { role: 'approver', project: 'Shop' },
        {
          role: 'corrector',
          classifier: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10',
          scope: { column: 'Cost centre', values: ['4711', '4712'] },
        },
      ],
    },
  },
  setPersonState: {
    method: 'put',
    path: '/api/people/:person/state',
    right: 'people',
    rows: 'none',
    status: 200,
    body: z.strictObject({ state: personState }),
    answer: person,
    problems: ['last-admin'],
    does: 'Lets somebody sign in, or no more: then their sessions end at once.',
    example: { state: 'disabled' },
  },
  previewErasure: {
    method: 'get',
    path: '/api/people/:person/erasure',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: erasurePreview,
    problems: [],
    does: 'What it would come to if somebody were erased: how many entries of logs say that they did something. Changes nothing.',
  },
  erasePerson: {
    method: 'post',
    path: '/api/people/:person/erasure',
    right: 'people',
    rows: 'none',
    status: 200,
    body: z.strictObject({
      /** Their name, as whoever asks for it confirms it. */
      name: z.string().max(255),
      /** Why, for the audit log: it stays, so it does not name them. */
      because: z.string().trim().min(1).max(1_000),
    }),
    answer: z.object({
      /** The name that stands in the place of theirs. */
      tombstone: z.string(),
      /** Entries of an earlier release that were chained with the name: these keep it. */
      kept: z.number().int(),
    }),
    problems: ['last-admin', 'other-person'],
    does: 'Erases a person for ever: a tombstone takes the place of their name in the directory and in the logs, which verify; what they signed in with is gone.',
    example: { name: 'Ann Archer', because: 'Request of 3 March under Article 17 GDPR' },
  },
  listPersonSessions: {
    method: 'get',
    path: '/api/people/:person/sessions',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: z.object({ sessions: z.array(openSession) }),
    problems: [],
    does: 'Somebody’s sessions, the last used first.',
  },
  endPersonSessions: {
    method: 'delete',
    path: '/api/people/:person/sessions',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: endedSessions,
    problems: [],
    does: 'Ends all sessions of somebody at once.',
  },
  handOver: {
    method: 'post',
    path: '/api/people/:person/handover',
    right: 'people',
    rows: 'none',
    status: 200,
    body: z.strictObject({ to: z.uuid() }),
    answer: z.object({ from: person, to: person }),
    problems: ['handover-unfit', 'last-admin'],
    does: 'For somebody who leaves: gives the roles that they were given here to another person, disables their account, and ends their sessions, all in one step.',
    example: { to: '0a3c7d52-9e1f-4b6a-8c2d-1f5e7a9b3c4d' },
  },
  giveReset: {
    method: 'post',
    path: '/api/people/:person/password-reset',
    right: 'people',
    rows: 'none',
    status: 201,
    answer: givenLink,
    problems: ['accounts-off'],
    does: 'Gives a one-time link by which somebody sets a new password. It is shown here and nowhere again.',
  },
  invite: {
    method: 'post',
    path: '/api/invitations',
    right: 'people',
    rows: 'none',
    status: 201,
    body: ofGrants,
    answer: givenLink,
    problems: ['sign-up-closed', 'unknown-classifier', 'scope-unfit', 'accounts-off'],
    does: 'Gives a one-time link by which somebody new makes an account with these roles. It is shown here and nowhere again.',
    example: { grants: [{ role: 'corrector', classifier: null }] },
  },
  listInvitations: {
    method: 'get',
    path: '/api/invitations',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: z.object({ invitations: z.array(openLink) }),
    problems: [],
    does: 'The one-time links that were given and can still be used, the latest first.',
  },
  withdrawInvitation: {
    method: 'delete',
    path: '/api/invitations/:invitation',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: z.object({}),
    problems: [],
    does: 'Withdraws a one-time link: it can be used no more.',
  },
  listPeopleAudit: {
    method: 'get',
    path: '/api/people-audit',
    right: 'people',
    rows: 'none',
    status: 200,
    query: logPage,
    answer: auditLog,
    problems: [],
    does: 'Who changed what of people, when, in order: accounts, roles, states, links, passwords, languages, sessions that were ended, access keys, and where notices go.',
  },
  verifyPeopleAudit: {
    method: 'get',
    path: '/api/people-audit/verify',
    right: 'people',
    rows: 'none',
    status: 200,
    answer: auditVerdict,
    problems: [],
    does: 'Hashes the audit log of people again, holds it against the heads that were signed, and says whether it is what was recorded, or where it breaks.',
  },
} as const satisfies Endpoints;
