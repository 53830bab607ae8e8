import type { GivenGrant } from '../../contract/given-grant.ts';
import type { AccessKey, GivenSecret, KeyDraft, KeyLimits, KeyRotation } from '../../contract/access-key.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { ProviderToken, RoleMapping, SignInBegin, SignInPlace } from '../../contract/openid.ts';
import type { ErasurePreview, GivenLink, OpenLink, Person, PersonState } from '../../contract/people.ts';
import type {
  LinkFacts,
  NestedSignIn,
  OpenSession,
  PasswordChange,
  PasswordReset,
  Session,
  SignInRequest,
  SignInWays,
  SignUpRequest,
} from '../../contract/session.ts';
import type { Language } from '../../contract/language/language.ts';

/**
 * What the pane asks the server of people: who is signed in, and for admins, who there is. Every method rejects with
 * `ServerProblem` when the server refuses or does not answer.
 */
export interface PeoplePort {
  signInWays(): Promise<SignInWays>;
  session(): Promise<Session>;
  signIn(request: SignInRequest): Promise<Session>;
  signOut(): Promise<unknown>;
  readLink(token: string): Promise<LinkFacts>;
  signUp(request: SignUpRequest): Promise<Session>;
  resetPassword(request: PasswordReset): Promise<Session>;
  /** @returns how many other sessions ended by it */
  changePassword(request: PasswordChange): Promise<number>;
  /** One's own. */
  listSessions(): Promise<readonly OpenSession[]>;
  endSession(sessionId: string): Promise<unknown>;
  /** Keeps for one's account how one wants to be spoken to; null for no choice. */
  setLanguage(language: Language | null): Promise<unknown>;
  /** Says whether one is sent an e-mail of what is for one alone. */
  setPersonalMail(isOn: boolean): Promise<unknown>;
  listPeople(): Promise<readonly Person[]>;
  /** Those that roles can be given for. */
  listClassifiers(): Promise<readonly Classifier[]>;
  setGrants(personId: string, grants: readonly GivenGrant[]): Promise<Person>;
  setPersonState(personId: string, state: PersonState): Promise<Person>;
  endPersonSessions(personId: string): Promise<unknown>;
  /** What it would come to if somebody were erased. */
  previewErasure(personId: string): Promise<ErasurePreview>;
  /** @param name theirs, as the asker typed it to confirm */
  erasePerson(personId: string, name: string, because: string): Promise<{ tombstone: string; kept: number }>;
  handOver(personId: string, toId: string): Promise<{ readonly from: Person; readonly to: Person }>;
  giveReset(personId: string): Promise<GivenLink>;
  invite(grants: readonly GivenGrant[]): Promise<GivenLink>;
  listInvitations(): Promise<readonly OpenLink[]>;
  withdrawInvitation(linkId: string): Promise<unknown>;
  /** @returns the address at the provider to go to */
  beginOpenId(request: SignInBegin): Promise<string>;
  /** Rejects with what ended this browser's sign-in by the provider. */
  endOpenId(): Promise<unknown>;
  signInByCode(code: string): Promise<Session>;
  signInByToken(request: ProviderToken): Promise<Session>;
  listRoleMappings(): Promise<readonly RoleMapping[]>;
  setRoleMappings(mappings: readonly RoleMapping[]): Promise<readonly RoleMapping[]>;
  listKeys(): Promise<readonly AccessKey[]>;
  makeKey(draft: KeyDraft): Promise<GivenSecret>;
  rotateKey(keyId: string, rotation: KeyRotation): Promise<GivenSecret>;
  revokeKey(keyId: string): Promise<AccessKey>;
  setKeyGrants(keyId: string, grants: readonly GivenGrant[]): Promise<AccessKey>;
  setKeyLimits(keyId: string, limits: KeyLimits): Promise<AccessKey>;
}

/** What the window in which somebody signs in tells the pane that opened it. */
export type DialogOutcome =
  | { readonly code: string }
  | { readonly problem: { readonly code: string; readonly sentence: string; readonly nextStep: string } };

/** How somebody is brought to their company's provider. */
export interface ProviderPort {
  /** Whether the pane is in Excel, or in the workbench; else it is a page of its own. */
  readonly isInHost: boolean;
  /** The page to which somebody comes back who went to the provider from it. */
  readonly page: Extract<SignInPlace, 'page' | 'admin-page' | 'incident-page'>;
  /**
   * Asks Excel for an access token, where it signs in by itself (nested app authentication).
   *
   * @returns null where this Excel cannot, or could not: then by a window
   */
  nestedToken(nested: NestedSignIn): Promise<ProviderToken | null>;
  /**
   * Has somebody sign in in a window of its own.
   *
   * @returns the code that it came back with; null when the person closed it
   */
  codeOfDialog(): Promise<string | null>;
}

/** What the pane asks its own browser of people. */
export interface PersonBrowser {
  /** Whom of the demo's people this tab is; null while nobody was chosen. */
  demoPerson(): string | null;
  rememberDemoPerson(id: string): void;
  /** Begins the pane anew: what it holds is another person's. */
  reload(): void;
  /** Leaves the page for another. */
  goTo(address: string): void;
}
