import type { AccessKey } from '../../contract/access-key.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { RoleMapping } from '../../contract/openid.ts';
import type { ErasurePreview, GivenLink, OpenLink, Person } from '../../contract/people.ts';
import type { LinkFacts, OpenSession, Session, SignInWays } from '../../contract/session.ts';
import { reduceTasks, type TaskEvent, type Tasks } from '../tasks/tasks.ts';

/**
 * What stands in the place of the pane's work: nothing, a page about people, or a page that others put beside the work.
 */
export type PeopleView = 'work' | 'account' | 'people' | 'notices' | 'beside';

/** Who is signed in, and what is shown of people. It stands around the work, of whatever classifier. */
export interface PeopleState {
  /** Null until the server has said it. */
  readonly ways: SignInWays | null;
  /** Null while nobody is signed in, or nobody knows yet. */
  readonly session: Session | null;
  readonly view: PeopleView;
  /** The one-time link that somebody has come with. */
  readonly link: (LinkFacts & { readonly token: string }) | null;
  /** Everybody, for admins; null until they are listed. */
  readonly people: readonly Person[] | null;
  /** Those that roles can be given for. */
  readonly classifiers: readonly Classifier[];
  /** Links that were given and not used. */
  readonly links: readonly OpenLink[];
  /** Which role each of the provider's roles or groups gives; null where there is no provider, or not listed yet. */
  readonly mappings: readonly RoleMapping[] | null;
  /** Of machines; null until they are listed. */
  readonly keys: readonly AccessKey[] | null;
  /** A secret that was given just now, and is shown this once. */
  readonly givenSecret: { readonly name: string; readonly secret: string; readonly expiresAt: string } | null;
  /** A link that was given just now, and is shown this once. */
  readonly given: (GivenLink & { readonly to: string | null }) | null;
  /** What erasing somebody would come to, asked just now; null while nobody is to be erased. */
  readonly erasure: (ErasurePreview & { readonly personId: string }) | null;
  /** Who was erased just now: what stands in the place of their name; null else. */
  readonly erased: { readonly tombstone: string; readonly kept: number } | null;
  /** One's own; null until they are listed. */
  readonly sessions: readonly OpenSession[] | null;
  /** Of the server, where it is newer than this pane; null else. */
  readonly newerServer: string | null;
  /** How many other sessions ended by the new password that was just set; null while none was. */
  readonly endedByPassword: number | null;
  readonly tasks: Tasks;
}

export type PeopleEvent =
  | TaskEvent
  | { readonly type: 'ways-known'; readonly ways: SignInWays }
  | { readonly type: 'signed-in'; readonly session: Session }
  | { readonly type: 'signed-out' }
  | { readonly type: 'server-newer'; readonly version: string }
  | { readonly type: 'view-chosen'; readonly view: PeopleView }
  | { readonly type: 'link-read'; readonly link: NonNullable<PeopleState['link']> }
  | { readonly type: 'link-left' }
  | {
      readonly type: 'people-listed';
      readonly people: readonly Person[];
      readonly links: readonly OpenLink[];
      readonly classifiers: readonly Classifier[];
    }
  | { readonly type: 'mappings-listed'; readonly mappings: readonly RoleMapping[] }
  | { readonly type: 'person-changed'; readonly person: Person }
  | { readonly type: 'erasure-known'; readonly erasure: PeopleState['erasure'] }
  | { readonly type: 'person-erased'; readonly erased: NonNullable<PeopleState['erased']> }
  | { readonly type: 'link-given'; readonly given: NonNullable<PeopleState['given']> }
  | { readonly type: 'keys-listed'; readonly keys: readonly AccessKey[] }
  | { readonly type: 'key-changed'; readonly key: AccessKey }
  | { readonly type: 'secret-given'; readonly key: AccessKey; readonly secret: string }
  | { readonly type: 'sessions-listed'; readonly sessions: readonly OpenSession[] }
  | { readonly type: 'password-changed'; readonly ended: number };

export const nobodyYet: PeopleState = {
  ways: null,
  session: null,
  view: 'work',
  link: null,
  people: null,
  classifiers: [],
  links: [],
  mappings: null,
  keys: null,
  givenSecret: null,
  given: null,
  erasure: null,
  erased: null,
  sessions: null,
  newerServer: null,
  endedByPassword: null,
  tasks: {},
};

const NOBODY_ERASED = { erasure: null, erased: null };

/** The next state. Who signs out leaves nothing behind of what they saw of people. */
export function reducePeople(state: PeopleState, event: PeopleEvent): PeopleState {
  switch (event.type) {
    case 'ways-known':
      return { ...state, ways: event.ways };
    case 'signed-in':
      return { ...state, session: event.session, link: null };
    case 'signed-out':
      return { ...nobodyYet, ways: state.ways, newerServer: state.newerServer, tasks: state.tasks };
    case 'server-newer':
      return state.newerServer === event.version ? state : { ...state, newerServer: event.version };
    case 'view-chosen':
      return { ...state, view: event.view, given: null, givenSecret: null, endedByPassword: null, ...NOBODY_ERASED };
    case 'link-read':
      return { ...state, link: event.link };
    case 'link-left':
      return { ...state, link: null };
    case 'people-listed':
      return { ...state, people: event.people, links: event.links, classifiers: event.classifiers };
    case 'mappings-listed':
      return { ...state, mappings: event.mappings };
    case 'person-changed':
      return { ...state, people: replaced(state.people, event.person), given: null };
    case 'erasure-known':
      return { ...state, erasure: event.erasure, erased: null };
    case 'person-erased':
      return { ...state, erasure: null, erased: event.erased, given: null };
    case 'link-given':
      return { ...state, given: event.given, endedByPassword: null };
    case 'keys-listed':
      return { ...state, keys: event.keys };
    case 'key-changed':
      return { ...state, keys: withKey(state.keys, event.key), givenSecret: leftOf(state.givenSecret, event.key) };
    case 'secret-given':
      return { ...state, keys: withKey(state.keys, event.key), givenSecret: secretOf(event.key, event.secret) };
    case 'sessions-listed':
      return { ...state, sessions: event.sessions };
    case 'password-changed':
      return { ...state, endedByPassword: event.ended };
    default:
      return { ...state, tasks: reduceTasks(state.tasks, event) };
  }
}

function replaced(people: readonly Person[] | null, person: Person): readonly Person[] | null {
  return people?.map((each) => (each.id === person.id ? person : each)) ?? null;
}

/** A key in the place of what it was, or as a new one by its name. */
function withKey(keys: readonly AccessKey[] | null, key: AccessKey): readonly AccessKey[] | null {
  if (keys === null) return null;
  const isKnown = keys.some(({ id }) => id === key.id);
  if (isKnown) return keys.map((each) => (each.id === key.id ? key : each));
  return [...keys, key].sort((a, b) => a.name.localeCompare(b.name));
}

function secretOf({ name, secrets }: AccessKey, secret: string): PeopleState['givenSecret'] {
  return { name, secret, expiresAt: secrets[0]?.expiresAt ?? '' };
}

/** A secret that is shown, unless its key was revoked. */
function leftOf(given: PeopleState['givenSecret'], { name, secrets }: AccessKey): PeopleState['givenSecret'] {
  return given?.name === name && secrets.length === 0 ? null : given;
}
