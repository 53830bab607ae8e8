import { createRoot } from 'react-dom/client';
import { browserPacing } from './api/browser-pacing.ts';
import { openMemoryStore, openOutboxStore } from './api/browser-store.ts';
import { createClient } from './api/client.ts';
import { createClassifierEvents } from './api/event-source.ts';
import { openOutbox } from './api/outbox.ts';
import { createExcelWorkbook } from './excel/excel-workbook.ts';
import { App } from './app/App.tsx';
import { NotInExcel } from './app/NotInExcel.tsx';
import { createPaneActions } from './app/pane-actions.ts';
import { initialState } from './app/pane-state.ts';
import { createReportSheets } from './sheets/report-sheets.ts';
import { createStore } from './app/store.ts';

/** The composition root: Excel, the server and the browser's store become the ports; the panes see none of them. */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  const root = createRoot(document.getElementById('pane')!);
  if (host !== Office.HostType.Excel) {
    root.render(<NotInExcel />);
    return;
  }
  const workbook = { ...createExcelWorkbook(), ...createReportSheets() };
  const server = createClient();
  const pacing = browserPacing;
  const outbox = await openOutbox(server, await openOutboxStore(pacing.now), pacing);
  const memory = await openMemoryStore();
  const store = createStore(initialState);
  const actions = createPaneActions(
    { workbook, server, events: createClassifierEvents(pacing), outbox, memory, pacing },
    store,
  );
  // Back on line: what waits goes now, not at the next attempt.
  window.addEventListener('online', () => actions.sendNow());
  await workbook.onSelectionChanged(() => actions.lookAtSelection());
  root.render(<App store={store} actions={actions} />);
  actions.open();
}

void start();
