import type { Grant } from '../../contract/access.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { GivenLink, OpenLink, Person, PersonState } from '../../contract/people.ts';
import type {
  LinkFacts,
  OpenSession,
  PasswordChange,
  PasswordReset,
  Session,
  SignInRequest,
  SignInWays,
  SignUpRequest,
} from '../../contract/session.ts';

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
  listPeople(): Promise<readonly Person[]>;
  /** Those that roles can be given for. */
  listClassifiers(): Promise<readonly Classifier[]>;
  setGrants(personId: string, grants: readonly Grant[]): Promise<Person>;
  setPersonState(personId: string, state: PersonState): Promise<Person>;
  endPersonSessions(personId: string): Promise<unknown>;
  giveReset(personId: string): Promise<GivenLink>;
  invite(grants: readonly Grant[]): Promise<GivenLink>;
  listInvitations(): Promise<readonly OpenLink[]>;
  withdrawInvitation(linkId: string): Promise<unknown>;
}

/** What the pane asks its own browser of people. */
export interface PersonBrowser {
  /** Whom of the demo's people this tab is; null while nobody was chosen. */
  demoPerson(): string | null;
  rememberDemoPerson(id: string): void;
  /** Begins the pane anew: what it holds is another person's. */
  reload(): void;
}
