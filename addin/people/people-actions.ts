import type { GivenGrant } from '../../contract/given-grant.ts';
import type { Person, PersonState } from '../../contract/people.ts';
import type { PasswordChange, Session, SignInRequest, SignUpRequest } from '../../contract/session.ts';
import type { Pacing } from '../ports/pacing.ts';
import type { PaneLanguage } from '../ports/language-port.ts';
import type { PeoplePort, PersonBrowser, ProviderPort } from '../ports/people-port.ts';
import { ServerProblem } from '../ports/server-port.ts';
import { inOrder } from '../session/in-order.ts';
import type { Store } from '../session/store.ts';
import { createTaskRunner } from '../tasks/task-runner.ts';
import type { TaskName } from '../tasks/tasks.ts';
import { keyActions, listKeys, type KeyActions } from './access-keys/key-actions.ts';
import { tokenOfLink } from './account/link-token.ts';
import { accessWords } from './access-words/access-words.ts';
import { languageActions, type LanguageActions } from './language/language-actions.ts';
import type { PeopleEvent, PeopleState, PeopleView } from './people-state.ts';
import { listMappings, providerActions, type ProviderActions } from './provider-actions.ts';
import { peopleWords } from './words/people-words.ts';

/** What one does about people. Nothing here throws or rejects: failures are shown by the state. */
export interface PeopleActions extends ProviderActions, KeyActions, LanguageActions {
  /** Finds out who is signed in; with a link, what it is for. */
  begin(link: string | null): void;
  /** Shows why this browser's sign-in by the provider failed. */
  showFailedSignIn(): void;
  signIn(request: SignInRequest): void;
  /** Looks at a link that somebody was given, whole or its secret part alone. */
  openLink(link: string): void;
  leaveLink(): void;
  signUp(request: SignUpRequest): void;
  resetPassword(token: string, password: string): void;
  signOut(): void;
  /** The server has said that nobody is signed in any more. */
  signedOut(): void;
  chooseDemoPerson(id: string): void;
  openView(view: PeopleView): void;
  changePassword(change: PasswordChange): void;
  endSession(sessionId: string): void;
  /** Whether an e-mail is sent when a comment mentions the person. */
  setPersonalMail(isOn: boolean): void;
  /** Replaces all roles that somebody was given. */
  setGrants(person: Person, grants: readonly GivenGrant[]): void;
  setState(person: Person, state: PersonState): void;
  endSessions(person: Person): void;
  /** Gives another person the roles of one who leaves, and closes that one’s account. */
  handOver(person: Person, to: Person): void;
  /** Asks what erasing somebody would come to; null leaves it. */
  askErasure(person: Person | null): void;
  /** Erases somebody for ever, with their name as it was typed to confirm it. */
  erasePerson(person: Person, name: string, because: string): void;
  giveReset(person: Person): void;
  invite(grants: readonly GivenGrant[]): void;
  withdraw(linkId: string): void;
  /** Begins the pane anew, as the server has it by now. */
  reload(): void;
  retry(task: TaskName): void;
}

export interface PeopleSurroundings {
  readonly port: PeoplePort;
  readonly browser: PersonBrowser;
  readonly provider: ProviderPort;
  readonly language: PaneLanguage;
  readonly pacing: Pick<Pacing, 'now'>;
  /** Told when somebody is signed in, and when they are again after their session ended. */
  readonly onSignedIn: (session: Session) => void;
}

type PeopleStore = Store<PeopleState, PeopleEvent>;

/** Joins the people's port to their store. */
export function createPeopleActions(store: PeopleStore, around: PeopleSurroundings): PeopleActions {
  const { port, browser, provider, language, pacing } = around;
  const tasks = createTaskRunner(store, pacing);
  const run = (task: TaskName, doing: string, story: () => Promise<void>) => void tasks.run(task, { doing }, story);
  const isSignedIn = () => store.getState().session !== null;
  const { chooseLanguage, agree } = languageActions({ port, language, tasks, isSignedIn });
  /** The name of whoever the pane was opened for: what it holds is theirs. */
  let opened: string | null = null;
  const enter = (session: Session): void => {
    if (opened !== null && opened !== session.person) return browser.reload();
    opened = session.person;
    agree(session);
    store.dispatch({ type: 'signed-in', session });
    around.onSignedIn(session);
  };
  const readLink = async (link: string): Promise<void> => {
    const token = tokenOfLink(link);
    store.dispatch({ type: 'link-read', link: { ...(await port.readLink(token)), token } });
  };
  return {
    begin: (link) =>
      run('meet', peopleWords('openingPane'), async () => {
        store.dispatch({ type: 'ways-known', ways: await port.signInWays() });
        if (link !== null) return readLink(link);
        const session = await port.session().catch(nobodyIfSignedOut);
        if (session !== null) enter(session);
      }),
    signIn: (request) => run('sign-in', peopleWords('signingIn'), async () => enter(await port.signIn(request))),
    showFailedSignIn: () => run('sign-in', peopleWords('signingIn'), async () => void (await port.endOpenId())),
    openLink: (link) => run('sign-in', peopleWords('readingLink'), () => readLink(link)),
    leaveLink: () => store.dispatch({ type: 'link-left' }),
    signUp: (request) => run('sign-in', peopleWords('makingAccount'), async () => enter(await port.signUp(request))),
    resetPassword: (token, password) =>
      run('sign-in', peopleWords('settingPassword'), async () => enter(await port.resetPassword({ token, password }))),
    signOut: () =>
      run('sign-in', peopleWords('signingOut'), async () => {
        await port.signOut();
        // Nothing of what they saw is left for whoever sits down next.
        browser.reload();
      }),
    signedOut: () => {
      if (isSignedIn()) store.dispatch({ type: 'signed-out' });
    },
    chooseLanguage,
    chooseDemoPerson: (id) => {
      browser.rememberDemoPerson(id);
      browser.reload();
    },
    reload: () => browser.reload(),
    retry: (task) => void tasks.retry(task),
    ...providerActions(store, { port, provider, browser, run, enter, listPeople: () => listPeople(store, port) }),
    ...ownActions(store, port, run),
    ...adminActions(store, port, run),
    ...keyActions(store, port, run),
  };
}

type Run = (task: TaskName, doing: string, story: () => Promise<void>) => void;

/** What everybody does with their own account. */
function ownActions(
  store: PeopleStore,
  port: PeoplePort,
  run: Run,
): Pick<PeopleActions, 'openView' | 'changePassword' | 'endSession' | 'setPersonalMail'> {
  const listSessions = () =>
    inOrder({ store }, 'sessions', async () => {
      store.dispatch({ type: 'sessions-listed', sessions: await port.listSessions() });
    });
  return {
    openView: (view) => {
      store.dispatch({ type: 'view-chosen', view });
      if (view === 'account') run('sessions', peopleWords('listingSessions'), listSessions);
      if (view === 'people') {
        run('people', accessWords('listingPeople'), () => listPeople(store, port));
        run('mappings', accessWords('listingRoles'), () => listMappings(store, port));
        run('keys', accessWords('listingKeys'), () => listKeys(store, port));
      }
    },
    changePassword: (change) =>
      run('password', peopleWords('changingPassword'), async () => {
        const ended = await port.changePassword(change);
        store.dispatch({ type: 'password-changed', ended });
        await listSessions();
      }),
    setPersonalMail: (isOn) =>
      run('personal-mail', peopleWords('savingMail'), async () => {
        await port.setPersonalMail(isOn);
        store.dispatch({ type: 'signed-in', session: await port.session() });
      }),
    endSession: (sessionId) =>
      run('sessions', peopleWords('endingSession'), async () => {
        await port.endSession(sessionId);
        await listSessions();
      }),
  };
}

type AdminActions = Pick<
  PeopleActions,
  | 'setGrants'
  | 'setState'
  | 'endSessions'
  | 'handOver'
  | 'askErasure'
  | 'erasePerson'
  | 'giveReset'
  | 'invite'
  | 'withdraw'
>;

/** What admins do with others. */
function adminActions(store: PeopleStore, port: PeoplePort, run: Run): AdminActions {
  const changed = (person: Person) => store.dispatch({ type: 'person-changed', person });
  return {
    setGrants: ({ id }, grants) =>
      run('people', accessWords('changingRoles'), async () => changed(await port.setGrants(id, grants))),
    setState: ({ id }, state) =>
      run('people', accessWords('changingAccount'), async () => changed(await port.setPersonState(id, state))),
    endSessions: (person) =>
      run('people', accessWords('endingSessions'), async () => {
        await port.endPersonSessions(person.id);
        changed({ ...person, sessions: 0 });
      }),
    handOver: (person, to) =>
      run('people', accessWords('handingOver'), async () => {
        const handed = await port.handOver(person.id, to.id);
        changed(handed.from);
        changed(handed.to);
      }),
    askErasure: (person) => {
      if (person === null) return store.dispatch({ type: 'erasure-known', erasure: null });
      run('people', accessWords('askingErasure'), async () => {
        const erasure = { ...(await port.previewErasure(person.id)), personId: person.id };
        store.dispatch({ type: 'erasure-known', erasure });
      });
    },
    erasePerson: ({ id }, name, because) =>
      run('people', accessWords('erasing'), async () => {
        const erased = await port.erasePerson(id, name, because);
        store.dispatch({ type: 'person-erased', erased });
        await listPeople(store, port);
      }),
    giveReset: ({ id, name }) =>
      run('people', accessWords('makingLink'), async () => {
        store.dispatch({ type: 'link-given', given: { ...(await port.giveReset(id)), to: name } });
        await listPeople(store, port);
      }),
    invite: (grants) =>
      run('people', accessWords('makingLink'), async () => {
        const given = await port.invite(grants);
        store.dispatch({ type: 'link-given', given: { ...given, to: null } });
        await listPeople(store, port);
      }),
    withdraw: (linkId) =>
      run('people', accessWords('withdrawingLink'), async () => {
        await port.withdrawInvitation(linkId);
        await listPeople(store, port);
      }),
  };
}

async function listPeople(store: PeopleStore, port: PeoplePort): Promise<void> {
  await inOrder({ store }, 'people', async () => {
    const [people, links, classifiers] = await Promise.all([
      port.listPeople(),
      port.listInvitations(),
      port.listClassifiers(),
    ]);
    store.dispatch({ type: 'people-listed', people, links, classifiers });
  });
}

/** That nobody is signed in is an answer; everything else is a failure. */
function nobodyIfSignedOut(error: unknown): null {
  if (error instanceof ServerProblem && error.code === 'not-signed-in') return null;
  throw error;
}
