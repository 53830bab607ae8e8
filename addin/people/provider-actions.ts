import type { RoleMapping } from '../../contract/openid.ts';
import type { Session, SignInWays } from '../../contract/session.ts';
import type { PeoplePort, PersonBrowser, ProviderPort } from '../ports/people-port.ts';
import type { Store } from '../session/store.ts';
import type { TaskName } from '../tasks/tasks.ts';
import type { PeopleEvent, PeopleState } from './people-state.ts';
import { accessWords } from './access-words/access-words.ts';
import { peopleWords } from './words/people-words.ts';

/** What one does where a company's provider signs people in. */
export interface ProviderActions {
  /** Signs in by the provider, with the one-time link that somebody has come with, if they have. */
  signInByProvider(): void;
  /** Replaces the table of which role each of the provider's roles or groups gives. */
  setMappings(mappings: readonly RoleMapping[]): void;
}

export interface ProviderSurroundings {
  readonly port: PeoplePort;
  readonly provider: ProviderPort;
  readonly browser: PersonBrowser;
  readonly run: (task: TaskName, doing: string, story: () => Promise<void>) => void;
  readonly enter: (session: Session) => void;
  readonly listPeople: () => Promise<void>;
}

export function providerActions(
  store: Store<PeopleState, PeopleEvent>,
  { port, provider, browser, run, enter, listPeople }: ProviderSurroundings,
): ProviderActions {
  return {
    signInByProvider: () =>
      run('sign-in', peopleWords('signingInByCompany'), async () => {
        const { ways, link } = store.getState();
        if (!provider.isInHost) {
          const address = await port.beginOpenId({ place: provider.page, ...(link && { link: link.token }) });
          return browser.goTo(address);
        }
        const session = await signInInHost(port, provider, ways);
        if (session !== null) enter(session);
      }),
    setMappings: (mappings) =>
      run('mappings', accessWords('changingTable'), async () => {
        store.dispatch({ type: 'mappings-listed', mappings: await port.setRoleMappings(mappings) });
        // What somebody has by the table stands beside their name.
        await listPeople();
      }),
  };
}

/** By the token that Excel has, or by a window; null when the person closed that. */
async function signInInHost(
  port: PeoplePort,
  provider: ProviderPort,
  ways: SignInWays | null,
): Promise<Session | null> {
  const token = ways?.nested === undefined ? null : await provider.nestedToken(ways.nested);
  if (token !== null) return port.signInByToken(token);
  const code = await provider.codeOfDialog();
  return code === null ? null : port.signInByCode(code);
}

/** Lists the table of roles, where there is a provider. */
export async function listMappings(store: Store<PeopleState, PeopleEvent>, port: PeoplePort): Promise<void> {
  if (store.getState().ways?.signIn !== 'openid') return;
  store.dispatch({ type: 'mappings-listed', mappings: await port.listRoleMappings() });
}
