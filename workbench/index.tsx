import { createRoot } from 'react-dom/client';
import { speakBy, speech, speechFor } from '../contract/language/language.ts';
import { openAddin } from './protocol/open-addin.ts';
import { manifestCommands, type AddinCommand } from './commands/manifest-commands.ts';
import type { OfficeSchema } from './protocol/office-schema.ts';
import type { OpenPane } from './page/TaskPane.tsx';
import { Workbench } from './page/Workbench.tsx';
import { pageWords } from './page/words/page-words.ts';
import css from './page/workbench.css';
import { startOpeningWorker } from './opening-aside/open-aside.ts';
import { browserPacing } from './recovery/backup-pacing.ts';
import { openBackupPlace } from './recovery/backup-place.ts';

/** The page's composition root: the emulated Excel is given to the view, which knows nothing of Office. */
async function start(): Promise<void> {
  speakAsTheBrowser();
  adoptStyles();
  const [schema, commands] = await Promise.all([loadSchema(), loadCommands()]);
  const openPane: OpenPane = (container, workbook, onExit) =>
    openAddin({
      container,
      workbook,
      schema,
      paneUrl: new URL('/workbench/taskpane.html', location.href).href,
      title: 'Amend',
      onExit,
    });
  const root = document.getElementById('workbench');
  if (root === null) throw new RangeError('start requires an element with the id workbench');
  const isReadOnly = new URLSearchParams(location.search).has('read-only');
  const backups = { place: openBackupPlace(), pacing: browserPacing };
  createRoot(root).render(
    <Workbench {...{ openPane, download, backups, startWorker: startOpeningWorker, commands, isReadOnly }} />,
  );
}

/** From now on the page speaks the browser's language, and says so to screen readers. */
function speakAsTheBrowser(): void {
  const spoken = speechFor(navigator.languages);
  speakBy(() => spoken);
  document.documentElement.lang = spoken.language;
}

function adoptStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

/** What Office.js can say on the wire; made when the page was built. */
async function loadSchema(): Promise<OfficeSchema> {
  const response = await fetch('./office-schema.json');
  if (!response.ok) throw new RangeError(`start requires office-schema.json, got ${response.status}`);
  return (await response.json()) as OfficeSchema;
}

/** What the add-in asks of its host, as the server gives its manifest to Excel; nothing where there is none. */
async function loadCommands(): Promise<AddinCommand[]> {
  const response = await fetch('/manifest.xml');
  return response.ok ? manifestCommands(await response.text(), speech().locale) : [];
}

function download(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the file after this turn; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

start().catch((error: unknown) => {
  console.error(error);
  document.body.textContent = pageWords('notStarted');
});
