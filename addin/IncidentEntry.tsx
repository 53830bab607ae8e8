import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { incidentOf, type IncidentPlace } from '../contract/incident-link.ts';
import { askServer, type ClientOptions } from './api/client.ts';
import { browserPacing } from './api/browser-pacing.ts';
import { createLanguageMemory } from './api/language-memory.ts';
import { hearNewer } from './api/pane-version.ts';
import { createPeopleClient } from './api/people-client.ts';
import { createPersonBrowser, demoHeaders } from './api/person-browser.ts';
import { createWatchClient } from './api/watch-client.ts';
import { IncidentPage } from './landing/IncidentPage.tsx';
import { createLandingActions } from './landing/landing-actions.ts';
import { landing, reduceLanding } from './landing/landing-state.ts';
import { landingWords } from './landing/words/landing-words.ts';
import { openLanguage } from './language/open-language.ts';
import { drawSpoken } from './language/Spoken.tsx';
import { createPeopleActions, type PeopleActions } from './people/people-actions.ts';
import { nobodyYet, reducePeople } from './people/people-state.ts';
import { PeopleFrame } from './people/PeopleFrame.tsx';
import { peopleWords } from './people/words/people-words.ts';
import { createReducedStore } from './session/store.ts';

/** Where the server sends this page when a sign-in by the provider failed. */
const SIGN_IN_FAILED = '#sign-in-failed';
/** What this tab was asked for, while somebody is away to sign in: the provider's answer comes without it. */
const ASKED = 'amend-incident';

/** The composition root of the page to which the link of a notice leads; it needs no Excel. */
function start(): void {
  const language = openLanguage(createLanguageMemory(), { title: () => landingWords('page') });
  document.getElementById('waiting')!.textContent = peopleWords('starting');
  const draw = drawSpoken(createRoot(document.getElementById('pane')!), language);
  const hasFailed = location.hash === SIGN_IN_FAILED;
  if (hasFailed) location.hash = '';
  const browser = createPersonBrowser();
  const people = createReducedStore(nobodyYet, reducePeople);
  const asking: ClientOptions = {
    headers: () => demoHeaders(browser.demoPerson()),
    onSignedOut: () => actions.signedOut(),
    onVersion: hearNewer((version) => people.dispatch({ type: 'server-newer', version })),
  };
  const watching = createWatchClient(asking);
  const store = createReducedStore(landing(placeAsked()), reduceLanding);
  const nameOf = async (classifier: string) =>
    (await askServer(asking, 'getClassifier', { path: { classifier } })).name;
  const incident = createLandingActions(store, { ...watching, nameOf }, browserPacing);
  const show = (page: () => ReactNode) =>
    draw(() => {
      document.title = landingWords('page');
      return (
        <PeopleFrame store={people} actions={actions} language={language}>
          {page()}
        </PeopleFrame>
      );
    });
  const actions: PeopleActions = createPeopleActions(people, {
    port: createPeopleClient(asking),
    browser,
    provider: { isInHost: false, page: 'incident-page', nestedToken: async () => null, codeOfDialog: async () => null },
    language,
    pacing: browserPacing,
    onSignedIn: (session) => {
      show(() => <IncidentPage store={store} actions={incident} session={session} />);
      incident.load(session);
    },
  });
  show(() => null);
  actions.begin(null);
  if (hasFailed) actions.showFailedSignIn();
}

/** As the address says; else as it said before somebody went to sign in, and the address says so again. */
function placeAsked(): IncidentPlace | null {
  const asked = incidentOf(location.search);
  if (asked !== null) {
    sessionStorage.setItem(ASKED, location.search);
    return asked;
  }
  const kept = sessionStorage.getItem(ASKED) ?? '';
  if (incidentOf(kept) !== null) history.replaceState(null, '', location.pathname + kept);
  return incidentOf(kept);
}

start();
