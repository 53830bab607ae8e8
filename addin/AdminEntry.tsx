import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { hasRight } from '../contract/access.ts';
import { createAdminActions } from './admin/admin-actions.ts';
import { notChecked, reduceAdmin } from './admin/admin-state.ts';
import { AdminPage } from './admin/AdminPage.tsx';
import { createAdminClient } from './api/admin-client.ts';
import { browserPacing } from './api/browser-pacing.ts';
import type { ClientOptions } from './api/client.ts';
import { hearNewer } from './api/pane-version.ts';
import { createLanguageMemory } from './api/language-memory.ts';
import { createPeopleClient } from './api/people-client.ts';
import { createPersonBrowser, demoHeaders } from './api/person-browser.ts';
import { openLanguage } from './language/open-language.ts';
import { drawSpoken } from './language/Spoken.tsx';
import { createPeopleActions, type PeopleActions } from './people/people-actions.ts';
import { nobodyYet, reducePeople } from './people/people-state.ts';
import { PeopleFrame } from './people/PeopleFrame.tsx';
import { peopleWords } from './people/words/people-words.ts';
import { createReducedStore } from './session/store.ts';

/** Where the server sends this page when a sign-in by the provider failed. */
const SIGN_IN_FAILED = '#sign-in-failed';

/** The composition root of the page of admins, which is opened in a browser and needs no Excel. */
function start(): void {
  const language = openLanguage(createLanguageMemory(), { title: () => peopleWords('adminTitle') });
  document.getElementById('waiting')!.textContent = peopleWords('starting');
  const draw = drawSpoken(createRoot(document.getElementById('pane')!), language);
  const hasFailed = location.hash === SIGN_IN_FAILED;
  // A failure is told once.
  if (hasFailed) location.hash = '';
  const browser = createPersonBrowser();
  const people = createReducedStore(nobodyYet, reducePeople);
  const asking: ClientOptions = {
    headers: () => demoHeaders(browser.demoPerson()),
    onSignedOut: () => actions.signedOut(),
    onVersion: hearNewer((version) => people.dispatch({ type: 'server-newer', version })),
  };
  const store = createReducedStore(notChecked, reduceAdmin);
  const admin = createAdminActions(store, createAdminClient(asking, location.origin), browserPacing);
  const show = (page: () => ReactNode) =>
    draw(() => (
      <PeopleFrame store={people} actions={actions} language={language}>
        {page()}
      </PeopleFrame>
    ));
  const actions: PeopleActions = createPeopleActions(people, {
    port: createPeopleClient(asking),
    browser,
    provider: { isInHost: false, page: 'admin-page', nestedToken: async () => null, codeOfDialog: async () => null },
    language,
    pacing: browserPacing,
    onSignedIn: (session) => {
      show(() => <AdminPage store={store} actions={admin} session={session} />);
      if (hasRight(session.roles, 'people')) admin.check();
    },
  });
  show(() => null);
  actions.begin(null);
  if (hasFailed) actions.showFailedSignIn();
}

start();
