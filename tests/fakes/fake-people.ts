import type { GivenGrant } from '../../contract/given-grant.ts';
import type { AccessKey, GivenSecret, KeyDraft, KeyLimits, KeyRotation } from '../../contract/access-key.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { ProviderToken, RoleMapping, SignInBegin } from '../../contract/openid.ts';
import type { ErasurePreview, GivenLink, OpenLink, Person, PersonState } from '../../contract/people.ts';
import type { LinkFacts, OpenSession, Session, SignInWays } from '../../contract/session.ts';
import type { Language } from '../../contract/language/language.ts';
import type { PeoplePort, PersonBrowser, ProviderPort } from '../../addin/ports/people-port.ts';

import { ServerProblem } from '../../addin/ports/server-port.ts';

export const notSignedIn = () =>
  new ServerProblem('not-signed-in', 'You are not signed in, or no more.', 'Sign in, then try again.');
const refused = () =>
  new ServerProblem('sign-in-refused', 'This name and this password do not fit together.', 'Type both again.');

export const aPerson = (changes: Partial<Person> = {}): Person => ({
  id: '0a3c7d52-9e1f-4b6a-8c2d-1f5e7a9b3c4d',
  name: 'Ann Lee',
  signInName: 'ann@example.org',
  provider: 'local',
  state: 'active',
  grants: [{ role: 'corrector', classifier: null }],
  byProvider: [],
  createdAt: '2026-03-01T09:00:00.000Z',
  lastSeenAt: '2026-03-02T09:00:00.000Z',
  sessions: 1,
  ...changes,
});

export const aKey = (changes: Partial<AccessKey> = {}): AccessKey => ({
  id: '3d1f5e7a-9b3c-4d0a-8c2d-1f5e7a9b3c4e',
  name: 'Nightly import',
  state: 'active',
  grants: [{ role: 'corrector', classifier: null }],
  requestsPerMinute: 600,
  madeBy: 'Ada',
  madeAt: '2026-03-01T09:00:00.000Z',
  lastUsedAt: null,
  secrets: [{ number: 1, madeAt: '2026-03-01T09:00:00.000Z', expiresAt: '2026-05-30T09:00:00.000Z', lastUsedAt: null }],
  ...changes,
});

export const aSession = (changes: Partial<OpenSession> = {}): OpenSession => ({
  id: '7b0e3f6a-3c0d-4d52-9a55-4b7d7a2c9e10',
  startedAt: '2026-03-01T09:00:00.000Z',
  lastUsedAt: '2026-03-02T09:00:00.000Z',
  endsAt: '2026-03-31T09:00:00.000Z',
  browser: 'Mozilla/5.0 (Windows NT 10.0) Chrome/147.0 Safari/537.36 Edg/147.0',
  isThis: true,
  ...changes,
});

/** People in memory: one who can sign in, and what was asked of others. */
export class FakePeople implements PeoplePort {
  ways: SignInWays = { signIn: 'accounts', signUp: 'invitation', demoPeople: [] };
  /** Who is signed in. */
  current: Session | null = null;
  password = 'violet harbour tin 9';
  roles: Session['roles'] = ['corrector'];
  link: LinkFacts | null = null;
  people: Person[] = [aPerson()];
  classifiers: Classifier[] = [];
  links: OpenLink[] = [];
  sessions: OpenSession[] = [aSession()];
  mappings: readonly RoleMapping[] = [];
  keys: AccessKey[] = [];
  readonly asked: unknown[][] = [];
  /** Thrown by the next call. */
  failure: Error | null = null;

  async signInWays(): Promise<SignInWays> {
    this.#note('signInWays');
    return this.ways;
  }

  async session(): Promise<Session> {
    this.#note('session');
    if (this.current === null) throw notSignedIn();
    return this.current;
  }

  async signIn(request: { name: string; password: string }): Promise<Session> {
    this.#note('signIn', request.name);
    if (request.password !== this.password) throw refused();
    return this.#enter(request.name);
  }

  async signOut(): Promise<void> {
    this.#note('signOut');
    this.current = null;
  }

  async readLink(token: string): Promise<LinkFacts> {
    this.#note('readLink', token);
    if (this.link === null) throw new ServerProblem('link-invalid', 'This link was used already.', 'Ask an admin.');
    return this.link;
  }

  async signUp(request: { person: string; name: string; token?: string | undefined }): Promise<Session> {
    this.#note('signUp', request.person, request.name, request.token ?? null);
    return this.#enter(request.person);
  }

  async resetPassword({ token }: { token: string }): Promise<Session> {
    this.#note('resetPassword', token);
    return this.#enter(this.link?.person ?? 'Ann Lee');
  }

  async changePassword({ password }: { password: string }): Promise<number> {
    this.#note('changePassword');
    if (password !== this.password) throw refused();
    return this.sessions.length - 1;
  }

  async listSessions(): Promise<readonly OpenSession[]> {
    this.#note('listSessions');
    return this.sessions;
  }

  async endSession(sessionId: string): Promise<void> {
    this.#note('endSession', sessionId);
    this.sessions = this.sessions.filter(({ id }) => id !== sessionId);
  }

  async setPersonalMail(isOn: boolean): Promise<void> {
    this.#note('setPersonalMail', isOn);
    if (this.current !== null) this.current = { ...this.current, personalMail: { address: 'ann@example.org', isOn } };
  }

  async setLanguage(language: Language | null): Promise<void> {
    this.#note('setLanguage', language);
  }

  async listPeople(): Promise<readonly Person[]> {
    this.#note('listPeople');
    return this.people;
  }

  async listClassifiers(): Promise<readonly Classifier[]> {
    return this.classifiers;
  }

  async setGrants(personId: string, grants: readonly GivenGrant[]): Promise<Person> {
    this.#note('setGrants', personId, grants);
    return this.#change(personId, { grants: [...grants] });
  }

  async setPersonState(personId: string, state: PersonState): Promise<Person> {
    this.#note('setPersonState', personId, state);
    return this.#change(personId, { state, sessions: 0 });
  }

  async endPersonSessions(personId: string): Promise<void> {
    this.#note('endPersonSessions', personId);
  }

  /** Of whoever is erased. */
  authored = { events: 3, kept: 0 };

  async previewErasure(personId: string): Promise<ErasurePreview> {
    this.#note('previewErasure', personId);
    return { tombstone: `Erased ${personId.slice(0, 8)}`, ...this.authored };
  }

  async erasePerson(personId: string, name: string, because: string): Promise<{ tombstone: string; kept: number }> {
    this.#note('erasePerson', personId, name, because);
    const { tombstone } = await this.previewErasure(personId);
    this.#change(personId, { name: tombstone, signInName: tombstone, grants: [], state: 'disabled', sessions: 0 });
    return { tombstone, kept: this.authored.kept };
  }

  async handOver(personId: string, toId: string): Promise<{ from: Person; to: Person }> {
    this.#note('handOver', personId, toId);
    const { grants } = this.people.find(({ id }) => id === personId)!;
    return {
      from: this.#change(personId, { grants: [], state: 'disabled', sessions: 0 }),
      to: this.#change(toId, { grants }),
    };
  }

  async giveReset(personId: string): Promise<GivenLink> {
    this.#note('giveReset', personId);
    return this.#given();
  }

  async invite(grants: readonly GivenGrant[]): Promise<GivenLink> {
    this.#note('invite', grants);
    return this.#given();
  }

  async listInvitations(): Promise<readonly OpenLink[]> {
    return this.links;
  }

  async withdrawInvitation(linkId: string): Promise<void> {
    this.#note('withdrawInvitation', linkId);
    this.links = this.links.filter(({ id }) => id !== linkId);
  }

  async beginOpenId(request: SignInBegin): Promise<string> {
    this.#note('beginOpenId', request);
    return 'https://provider.example/authorize?state=1';
  }

  async endOpenId(): Promise<void> {
    this.#note('endOpenId');
    throw new ServerProblem('sign-in-lost', 'It was begun in another browser.', 'Begin the sign-in again.');
  }

  async signInByCode(code: string): Promise<Session> {
    this.#note('signInByCode', code);
    return this.#enter('Ann Lee');
  }

  async signInByToken(request: ProviderToken): Promise<Session> {
    this.#note('signInByToken', request);
    return this.#enter('Ann Lee');
  }

  async listRoleMappings(): Promise<readonly RoleMapping[]> {
    this.#note('listRoleMappings');
    return this.mappings;
  }

  async setRoleMappings(mappings: readonly RoleMapping[]): Promise<readonly RoleMapping[]> {
    this.#note('setRoleMappings', mappings);
    this.mappings = mappings;
    return mappings;
  }

  async listKeys(): Promise<readonly AccessKey[]> {
    return this.keys;
  }

  async makeKey(draft: KeyDraft): Promise<GivenSecret> {
    this.#note('makeKey', draft);
    return { key: this.#keep(aKey({ name: draft.name, grants: draft.grants })), secret: 'amend_first' };
  }

  async rotateKey(keyId: string, rotation: KeyRotation): Promise<GivenSecret> {
    this.#note('rotateKey', keyId, rotation);
    const key = this.#keyOf(keyId);
    const secrets = [{ ...aKey().secrets[0]!, number: 1 + (key.secrets[0]?.number ?? 0) }, ...key.secrets.slice(0, 1)];
    return { key: this.#keep({ ...key, state: 'active', secrets }), secret: 'amend_second' };
  }

  async revokeKey(keyId: string): Promise<AccessKey> {
    this.#note('revokeKey', keyId);
    return this.#keep({ ...this.#keyOf(keyId), state: 'revoked', secrets: [] });
  }

  async setKeyGrants(keyId: string, grants: readonly GivenGrant[]): Promise<AccessKey> {
    this.#note('setKeyGrants', keyId, grants);
    return this.#keep({ ...this.#keyOf(keyId), grants: [...grants] });
  }

  async setKeyLimits(keyId: string, limits: KeyLimits): Promise<AccessKey> {
    this.#note('setKeyLimits', keyId, limits);
    return this.#keep({ ...this.#keyOf(keyId), requestsPerMinute: limits.requestsPerMinute });
  }

  #keyOf(keyId: string): AccessKey {
    return this.keys.find(({ id }) => id === keyId)!;
  }

  #keep(key: AccessKey): AccessKey {
    this.keys = [...this.keys.filter(({ id }) => id !== key.id), key];
    return key;
  }

  #note(...call: unknown[]): void {
    this.asked.push(call);
    const { failure } = this;
    this.failure = null;
    if (failure !== null) throw failure;
  }

  #enter(person: string): Session {
    this.current = { person, roles: this.roles, signIn: 'local' };
    return this.current;
  }

  #change(personId: string, changes: Partial<Person>): Person {
    const person = { ...this.people.find(({ id }) => id === personId)!, ...changes };
    this.people = this.people.map((each) => (each.id === personId ? person : each));
    return person;
  }

  #given(): GivenLink {
    return {
      id: '5c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f',
      link: 'https://amend.example.org/workbench/taskpane.html#link=secret',
      expiresAt: '2026-03-16T09:00:00.000Z',
    };
  }
}

/** A browser that notes that the pane was to begin anew. */
export class FakePersonBrowser implements PersonBrowser {
  chosen: string | null = null;
  reloads = 0;
  readonly wentTo: string[] = [];

  demoPerson(): string | null {
    return this.chosen;
  }

  rememberDemoPerson(id: string): void {
    this.chosen = id;
  }

  reload(): void {
    this.reloads++;
  }

  goTo(address: string): void {
    this.wentTo.push(address);
  }
}

/** Ways to the provider that a test says the end of. */
export class FakeProvider implements ProviderPort {
  isInHost = true;
  page: ProviderPort['page'] = 'page';
  token: string | null = null;
  /** Null when the person closes the window. */
  code: string | null = 'a-code';
  failure: Error | null = null;
  dialogs = 0;

  async nestedToken(): Promise<ProviderToken | null> {
    return this.token === null ? null : { token: this.token };
  }

  async codeOfDialog(): Promise<string | null> {
    this.dialogs++;
    if (this.failure !== null) throw this.failure;
    return this.code;
  }
}
