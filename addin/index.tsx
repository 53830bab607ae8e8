import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Session } from '../contract/session.ts';
import { browserPacing } from './api/browser-pacing.ts';
import { createBrowserHabits } from './api/browser-habits.ts';
import { openMemoryStore, openOutboxStore, outboxName } from './api/browser-store.ts';
import { createClient, type ClientOptions } from './api/client.ts';
import { nestedToken } from './api/nested-sign-in.ts';

import { createClassifierEvents } from './api/event-source.ts';
import { openOutbox } from './api/outbox.ts';
import { browserNeighbours } from './api/outbox-neighbours.ts';
import { createMetricsClient } from './api/metrics-client.ts';
import { createNoticesClient } from './api/notices-client.ts';
import { hearNewer } from './api/pane-version.ts';
import { createPeopleClient } from './api/people-client.ts';
import { createPersonBrowser, demoHeaders, personHeaders } from './api/person-browser.ts';
import { createLanguageMemory } from './api/language-memory.ts';
import { createCarryingClient } from './api/carrying-client.ts';
import { createCommentsClient } from './api/comments-client.ts';
import { createFeedDraftMemory } from './api/feed-draft-memory.ts';
import { createEndpointClient } from './api/endpoint-client.ts';
import { createSchedulesClient } from './api/schedules-client.ts';
import { createFeedsClient } from './api/feeds-client.ts';
import { createLineageClient } from './api/lineage-client.ts';
import { createGroupsClient } from './api/groups-client.ts';
import { createRulesClient } from './api/rules-client.ts';
import { createPackClient } from './api/pack-client.ts';
import { createWatchClient } from './api/watch-client.ts';
import { createWorkClient } from './api/work-client.ts';
import { createWelcomeMemory } from './api/welcome-memory.ts';
import { saveFile } from './api/save-file.ts';
import { warnBeforeClosing } from './api/warn-before-closing.ts';
import { COMMANDS, runCommand, type Command } from './app/run-command.ts';
import { hearCommands } from './excel/workbook/ribbon-commands.ts';
import { codeOfSignInDialog, supportsNestedSignIn } from './excel/dialogs/sign-in-dialog.ts';
import { createExcelWorkbook } from './excel/excel-workbook.ts';
import { isOfficeDark } from './excel/workbook/office-look.ts';
import { shownLanguage } from './excel/workbook/shown-language.ts';
import { storagePartition } from './excel/workbook/storage-partition.ts';

import { App } from './app/App.tsx';
import { NotInExcel } from './app/NotInExcel.tsx';
import { createPaneActions, type PaneActions } from './app/pane-actions.ts';
import { initialState } from './app/pane-state.ts';
import { createReportSheets } from './sheets/report-sheets.ts';
import { createStore } from './app/pane-store.ts';
import { tellLook } from './elements/look/look.ts';
import { openLanguage } from './language/open-language.ts';
import { drawSpoken } from './language/Spoken.tsx';
import { createMetricsActions } from './metrics/metrics-actions.ts';
import { noMetrics, reduceMetrics } from './metrics/metrics-state.ts';
import { MetricsPage } from './metrics/MetricsPage.tsx';
import { metricsWords } from './metrics/words/metrics-words.ts';
import { createNoticesActions } from './notices/notices-actions.ts';
import { noNotices, reduceNotices } from './notices/notices-state.ts';
import { NoticesPage } from './notices/NoticesPage.tsx';
import { tokenInAddress } from './people/account/link-token.ts';
import { createPeopleActions, type PeopleActions } from './people/people-actions.ts';
import { nobodyYet, reducePeople } from './people/people-state.ts';
import { PeopleFrame } from './people/PeopleFrame.tsx';
import { peopleWords } from './people/words/people-words.ts';
import { createReducedStore } from './session/store.ts';

/** Where the server sends a page whose sign-in by the provider failed. */
const SIGN_IN_FAILED = '#sign-in-failed';

/** The composition root: Excel, the server and the browser's store become the ports; the panes see none of them. */
async function start(): Promise<void> {
  const language = openLanguage(createLanguageMemory());
  sayStarting();
  const draw = drawSpoken(createRoot(document.getElementById('pane')!), language);
  const link = tokenInAddress(location.hash);
  const hasFailed = location.hash === SIGN_IN_FAILED;
  // By these a page of the browser is opened, never a pane. There Office.js is not waited for: in a tab that showed the
  // workbench before, it believes that it is in that one's pane still, and never answers.
  const isOwnPage = link !== null || hasFailed;
  const isInExcel = !isOwnPage && (await Office.onReady()).host === Office.HostType.Excel;
  if (!isInExcel && !isOwnPage) {
    draw(() => <NotInExcel />);
    return;
  }
  if (isInExcel) followOffice(language);
  // A link works once, and is nobody's to find in the browser's history; a failure is told once.
  if (isOwnPage) location.hash = '';
  const browser = createPersonBrowser();
  const asking: ClientOptions = {
    headers: () => demoHeaders(browser.demoPerson()),
    onSignedOut: () => actions.signedOut(),
    onVersion: hearNewer((version) => store.dispatch({ type: 'server-newer', version })),
  };
  const store = createReducedStore(nobodyYet, reducePeople);
  const beside = createMetrics(asking, isInExcel);
  const notices = createNotices(asking);
  const show = (work: () => ReactNode) =>
    draw(() => (
      <PeopleFrame store={store} actions={actions} language={language} beside={beside()} notices={notices}>
        {work()}
      </PeopleFrame>
    ));
  let work: Promise<Work> | null = null;
  const openWork = async (session: Session): Promise<Work> => {
    const isFirst = store.getState().ways?.demoPeople[0]?.person === session.person;
    // Another tab may have signed somebody else in by the time that something is sent.
    const headers = () => ({ ...asking.headers?.(), ...personHeaders(session.person) });
    const opened = await createWork({ ...asking, headers }, isFirst ? null : session.person);
    show(opened.draw);
    opened.actions.open();
    return opened;
  };
  const actions: PeopleActions = createPeopleActions(store, {
    port: createPeopleClient(asking),
    browser,
    provider: {
      isInHost: isInExcel,
      page: 'page',
      nestedToken: async (nested) => (supportsNestedSignIn() ? nestedToken(nested) : null),
      codeOfDialog: codeOfSignInDialog,
    },
    language,
    pacing: browserPacing,
    onSignedIn: (session) => {
      if (!isInExcel) return show(() => <NotInExcel />);
      if (work === null) work = openWork(session);
      else void work.then((pane) => pane.actions.sendNow());
    },
  });
  // Before anybody is signed in, the pane that they show says what comes first.
  if (isInExcel) hearCommands(COMMANDS, (command) => void work?.then((pane) => pane.run(command)));
  show(() => null);
  actions.begin(link);
  if (hasFailed) actions.showFailedSignIn();
}

/** What stands in the page until the pane is drawn, in the person's language from here on. */
function sayStarting(): void {
  document.getElementById('waiting')!.textContent = peopleWords('starting');
  document.getElementById('late')!.textContent = peopleWords('startingLate');
}

/** The pane speaks and looks as Office does around it, where the person chose nothing else. */
function followOffice(language: ReturnType<typeof openLanguage>): void {
  language.follow(shownLanguage());
  tellLook(isOfficeDark());
}

/** The metrics, which stand beside the work and need no table. */
function createMetrics(asking: ClientOptions, isInExcel: boolean) {
  const store = createReducedStore(noMetrics, reduceMetrics);
  const server = createClient(asking);
  const actions = createMetricsActions(store, {
    port: createMetricsClient(asking),
    server,
    pacing: browserPacing,
    saveFile,
    sheets: isInExcel ? createReportSheets() : null,
  });
  return () => ({
    title: metricsWords('tab'),
    page: (session: Session) => <MetricsPage store={store} actions={actions} session={session} />,
  });
}

/** Where notices go, for admins. */
function createNotices(asking: ClientOptions) {
  const store = createReducedStore(noNotices, reduceNotices);
  const actions = createNoticesActions(store, { port: createNoticesClient(asking), pacing: browserPacing });
  return () => <NoticesPage store={store} actions={actions} />;
}

/** What a person works with in Excel. */
interface Work {
  readonly draw: () => ReactNode;
  readonly actions: PaneActions;
  /** Does what a command of Excel's ribbon or menu asks for. */
  run(command: Command): void;
}

/** The work of one person in Excel. */
async function createWork(asking: ClientOptions, person: string | null): Promise<Work> {
  const workbook = { ...createExcelWorkbook(), ...createReportSheets() };
  const server = createClient(asking);
  const pacing = browserPacing;
  const name = outboxName(person);
  const outbox = await openOutbox(server, await openOutboxStore(pacing.now, name), pacing, browserNeighbours(name));
  warnBeforeClosing(window, outbox);
  const memory = await openMemoryStore(person);
  const carrying = createCarryingClient(asking);
  const rules = createRulesClient(asking);
  const groups = createGroupsClient(asking);
  const comments = createCommentsClient(asking);
  const worklists = createWorkClient(asking);
  const watching = createWatchClient(asking);
  const packs = createPackClient(asking);
  const feeds = createFeedsClient(asking);
  const schedules = createSchedulesClient(asking);
  const feedDrafts = createFeedDraftMemory(person);
  const lineage = createLineageClient(asking);
  const welcome = createWelcomeMemory(storagePartition());
  const habits = createBrowserHabits();
  const store = createStore(initialState);
  const actions = createPaneActions(
    {
      workbook,
      server,
      events: createClassifierEvents(pacing),
      outbox,
      memory,
      pacing,
      carrying,
      welcome,
      habits,
      rules,
      groups,
      comments,
      worklists,
      watching,
      packs,
      feeds,
      schedules,
      modelEndpoint: createEndpointClient(asking),
      feedDrafts,
      lineage,
    },
    store,
  );
  // Back on line: what waits goes now, not at the next attempt.
  window.addEventListener('online', () => actions.sendNow());
  await workbook.onSelectionChanged(() => actions.lookAtSelection());
  return {
    draw: () => <App store={store} actions={actions} />,
    actions,
    run: (command) => runCommand(command, { store, actions }),
  };
}

void start();
