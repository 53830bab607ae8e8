import { z } from 'zod';
import { grant, projectGrant, role } from './access.ts';
import type { Endpoints } from './endpoint.ts';
import { givenGrant } from './given-grant.ts';
import { isStorable } from './storable-text.ts';
import { language } from './language/language.ts';
import { refused } from './words/refusal-words.ts';

/**
 * What vouches for who somebody is. The list is open: `demo` is a sign-in without a password, on loopback only;
 * `local` an account of this server’s own, `openid` the provider of a company, `key` the access key of a machine.
 */
export const provider = z.string();

/** What vouches for a machine. */
export const BY_KEY = 'key';

/**
 * What a browser is known by once it is signed in. The prefix is a promise that browsers hold: only this server’s own
 * name may set it, over https, for all its paths.
 *
 * @see https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#name-cookie-name-prefixes
 */
export const SESSION_COOKIE = '__Host-amend';

/** What every access key begins with, so that scanners of code and of logs find one that was left there. */
export const KEY_PREFIX = 'amend_';

/** Where somebody is told by e-mail what is for them alone, such as mentions, and whether they want that. */
export const personalMail = z.object({ address: z.string(), isOn: z.boolean() });
export type PersonalMail = z.infer<typeof personalMail>;

/** Who is asking. */
export const session = z.object({
  person: z.string(),
  /** For every classifier. */
  roles: z.array(role),
  /**
   * Beside these, for one classifier each, also for those that are in a project of `projects`; left out where there is
   * none.
   */
  grants: z.array(grant).optional(),
  /** For all classifiers of a project each; left out where there is none. */
  projects: z.array(projectGrant).optional(),
  signIn: provider,
  /** In which they want to be spoken to; null where they chose none, left out where none is kept for them. */
  language: language.nullable().optional(),
  /** Whether they have left the page that greets whoever is new; left out where none is kept for them. */
  welcomed: z.boolean().optional(),
  /** Left out where no mail server is set, and where they sign in by no address. */
  personalMail: personalMail.optional(),
});
export type Session = z.infer<typeof session>;

/** How new people come: `open` by themselves, with the role `viewer`; by an `invitation` of an admin; or not: `off`. */
export const signUp = z.enum(['invitation', 'open', 'off']);
export type SignUp = z.infer<typeof signUp>;

/** Someone whom a newcomer on this machine may be. */
export const demoPerson = z.object({ id: z.string(), person: z.string(), roles: z.array(role) });
export type DemoPerson = z.infer<typeof demoPerson>;

/** The header by which a request of the demo says whose it is, by their id; without it, the first one's. */
export const DEMO_PERSON_HEADER = 'X-Demo-Person';

/** The header by which every answer of the API says the server's version, so that an older pane can tell. */
export const VERSION_HEADER = 'X-Amend-Version';

/** What a pane tells Excel to get an access token from the provider (nested app authentication). */
export const nestedSignIn = z.object({ authority: z.url(), clientId: z.string(), scope: z.string() });
export type NestedSignIn = z.infer<typeof nestedSignIn>;

/** How one signs in here: asked before anybody has. */
export const signInWays = z.object({
  signIn: z.enum(['demo', 'accounts', 'openid']),
  signUp,
  /** Those of the demo; none with accounts. The first is whoever does not choose. */
  demoPeople: z.array(demoPerson),
  /** How a pane in Excel asks the provider for a token itself; left out where it uses a dialog always. */
  nested: nestedSignIn.optional(),
});
export type SignInWays = z.infer<typeof signInWays>;

/** Characters of a new password at least: guessing is slowed down, and length is what helps against it. */
export const MIN_PASSWORD = 12;
const MAX_PASSWORD = 200;

/** As somebody types it to sign in: whether it is long enough was asked when it was chosen. */
const typedPassword = z
  .string()
  .min(1, refused('empty'))
  .max(MAX_PASSWORD, refused('tooLong', { most: MAX_PASSWORD }));

export const newPassword = z
  .string()
  .min(MIN_PASSWORD, refused('tooShort', { least: MIN_PASSWORD }))
  .max(MAX_PASSWORD, refused('tooLong', { most: MAX_PASSWORD }));

/** What somebody signs in with: an e-mail address or another name, in whichever case. */
export const signInName = z
  .string()
  .trim()
  .min(3, refused('tooShort', { least: 3 }))
  .max(200, refused('tooLong', { most: 200 }))
  // It is looked up by this form, in which one sign may become eighteen.
  .refine((name) => name.normalize('NFKC').length <= 200, refused('tooLong', { most: 200 }))
  .refine(isStorable, refused('unstorable'));

/**
 * What others read: beside corrections, in logs and reports. It stays, so that a log names the same person for ever.
 */
export const personName = z
  .string()
  .trim()
  .min(1, refused('empty'))
  .max(100, refused('tooLong', { most: 100 }))
  .refine(isStorable, refused('unstorable'));

/** The secret of a link, the part behind its "#". */
export const linkToken = z.string().min(1).max(200);

export const signInRequest = z.strictObject({ name: signInName, password: typedPassword });
export type SignInRequest = z.input<typeof signInRequest>;

export const signUpRequest = z.strictObject({
  /** Of an invitation; may be left out where sign-up is open. */
  token: linkToken.optional(),
  person: personName,
  name: signInName,
  password: newPassword,
});
export type SignUpRequest = z.input<typeof signUpRequest>;

export const passwordReset = z.strictObject({ token: linkToken, password: newPassword });
export type PasswordReset = z.input<typeof passwordReset>;

export const passwordChange = z.strictObject({ password: typedPassword, next: newPassword });
export type PasswordChange = z.input<typeof passwordChange>;

/** Null is no choice: then everything is said in the language that each request asks for. */
const languageChoice = z.strictObject({ language: language.nullable() });
export type LanguageChoice = z.infer<typeof languageChoice>;

export const linkRequest = z.strictObject({ token: linkToken });

/** What a link is for. */
export const linkPurpose = z.enum(['first-admin', 'invitation', 'password-reset']);
export type LinkPurpose = z.infer<typeof linkPurpose>;

export const linkFacts = z.object({
  purpose: linkPurpose,
  /** Whose password is set anew; null when the link brings somebody new. */
  person: z.string().nullable(),
  grants: z.array(givenGrant),
  expiresAt: z.iso.datetime(),
});
export type LinkFacts = z.infer<typeof linkFacts>;

/** A sign-in that lasts, of one browser. */
export const openSession = z.object({
  id: z.uuid(),
  startedAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime(),
  /** When it ends at the latest. */
  endsAt: z.iso.datetime(),
  /** What the browser said of itself; empty when it said nothing. */
  browser: z.string(),
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
});
export type OpenSession = z.infer<typeof openSession>;

export const endedSessions = z.object({ ended: z.number().int() });
export type EndedSessions = z.infer<typeof endedSessions>;

const PASSWORD = 'correct horse battery';
const TOKEN = 'q5hB0Yw3k1x7T9n2c4V6m8Z0a1S3d5F7g9H2j4K6l8Q';

export const sessionEndpoints = {
  signInWays: {
    method: 'get',
    path: '/api/sign-in',
    right: 'nothing',
    rows: 'none',
    status: 200,
    answer: signInWays,
    problems: [],
    does: 'Says how one signs in here.',
  },
  session: {
    method: 'get',
    path: '/api/session',
    right: 'signed-in',
    rows: 'none',
    status: 200,
    answer: session,
    problems: [],
    does: 'Says who is signed in.',
  },
  signIn: {
    method: 'post',
    path: '/api/session',
    right: 'nothing',
    rows: 'none',
    status: 201,
    body: signInRequest,
    answer: session,
    problems: ['sign-in-refused', 'sign-in-later', 'accounts-off'],
    does: 'Signs in by name and password, and answers with a cookie that later requests are known by.',
    example: { name: 'ann@amend.example', password: PASSWORD },
  },
  signOut: {
    method: 'delete',
    path: '/api/session',
    right: 'in-person',
    rows: 'none',
    status: 200,
    answer: endedSessions,
    problems: [],
    does: 'Signs out: ends the session of this browser.',
  },
  readLink: {
    method: 'post',
    path: '/api/links',
    right: 'nothing',
    rows: 'none',
    status: 200,
    body: linkRequest,
    answer: linkFacts,
    problems: ['link-invalid', 'sign-in-later', 'accounts-off'],
    does: 'Says what a one-time link is for; it can still be used.',
    example: { token: TOKEN },
  },
  signUp: {
    method: 'post',
    path: '/api/accounts',
    right: 'nothing',
    rows: 'none',
    status: 201,
    body: signUpRequest,
    answer: session,
    problems: ['sign-up-closed', 'link-invalid', 'name-taken', 'password-unfit', 'sign-in-later', 'accounts-off'],
    does: 'Makes an account by an invitation, or without one where sign-up is open, and signs in.',
    example: { token: TOKEN, person: 'Ann Lee', name: 'ann@amend.example', password: PASSWORD },
  },
  resetPassword: {
    method: 'post',
    path: '/api/password-resets',
    right: 'nothing',
    rows: 'none',
    status: 201,
    body: passwordReset,
    answer: session,
    problems: ['link-invalid', 'password-unfit', 'sign-in-later', 'accounts-off'],
    does: 'Sets a new password by a link of an admin, ends all sessions of the account, and signs in.',
    example: { token: TOKEN, password: PASSWORD },
  },
  changePassword: {
    method: 'put',
    path: '/api/session/password',
    right: 'in-person',
    rows: 'none',
    status: 200,
    body: passwordChange,
    answer: endedSessions,
    problems: ['sign-in-refused', 'sign-in-later', 'password-unfit', 'accounts-off'],
    does: 'Changes one’s own password, and ends one’s other sessions.',
    example: { password: PASSWORD, next: 'a longer one than before' },
  },
  setLanguage: {
    method: 'put',
    path: '/api/account/language',
    right: 'in-person',
    rows: 'none',
    status: 200,
    body: languageChoice,
    answer: languageChoice,
    problems: [],
    does: 'Chooses the language that one is spoken to in, wherever one signs in, and that notices to channels which one makes are in; null chooses none.',
    example: { language: 'de' },
  },
  setPersonalMail: {
    method: 'put',
    path: '/api/account/personal-mail',
    right: 'in-person',
    rows: 'none',
    status: 200,
    body: personalMail.pick({ isOn: true }).strict(),
    answer: personalMail.pick({ isOn: true }),
    problems: ['accounts-off'],
    does: 'Says whether one is sent an e-mail when a comment mentions one, and when work is given to one or overdue: to the address that one signs in with.',
    example: { isOn: false },
  },
  leaveWelcome: {
    method: 'put',
    path: '/api/account/welcome',
    right: 'in-person',
    rows: 'none',
    status: 200,
    answer: z.object({ welcomed: z.literal(true) }),
    problems: [],
    does: 'Notes that one has left the page that greets whoever is new: no pane shows it to them again.',
  },
  listSessions: {
    method: 'get',
    path: '/api/sessions',
    right: 'in-person',
    rows: 'none',
    status: 200,
    answer: z.object({ sessions: z.array(openSession) }),
    problems: [],
    does: 'One’s own sessions, the last used first.',
  },
  endSession: {
    method: 'delete',
    path: '/api/sessions/:session',
    right: 'in-person',
    rows: 'none',
    status: 200,
    answer: endedSessions,
    problems: [],
    does: 'Ends one of one’s own sessions at once.',
  },
} as const satisfies Endpoints;
