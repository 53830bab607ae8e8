/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { callServer } from '../../demo/call-server.ts';
import { mailSample } from '../../demo/mail/mail-sample.ts';
import type { Call } from '../../demo/set-up-rollback.ts';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { trainingEnd } from '../setup/purchases.ts';
import { changePolicies } from './other-people.ts';
import {
  cellAt,
  goTo,
  openAmend,
  shownAt,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';

/**
 * A company's table of mails has a class in each row, which a feed wrote. Somebody opens the table in a sheet, and
 * types the right class where another stands: it stands in the company's row then.
 */
const PICTURES = 'dist/pictures';
/** A row is read, answered and written back within seconds, also on a busy machine. */
const WRITTEN_MS = 60_000;
const LABELLED = mailSample(320, 3, new Date('2026-02-02T08:00:00Z'));
const MAILS = mailSample(30, 5, new Date('2026-03-02T08:00:00Z'));
const COLUMNS = ['subject', 'text'];

let amend: AmendInBrowser;
let company: Awaited<ReturnType<typeof createEmptyDatabase>>;
let client: pg.Client;
let folder: string;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  folder = mkdtempSync(join(tmpdir(), 'amend-mails-'));
  company = await createEmptyDatabase();
  client = new pg.Client({ connectionString: company.url });
  await client.connect();
  await client.query(
    'create table mails (number integer primary key, subject text, text text, about text, certainty double precision)',
  );
  amend = await openAmend();
  await startFeed(callServer(amend.server.address));
}, TRAINING_TEST_MS);
afterAll(async () => {
  await amend.close();
  await client.end();
  await company.drop();
  rmSync(folder, { recursive: true, force: true });
});

/** What an admin has set up, as another story tells. */
async function startFeed(call: Call): Promise<void> {
  const columns = COLUMNS.map((name) => ({ name, type: 'text' as const }));
  const body = { name: 'Mails', columns, keyColumns: ['number'], labelColumn: 'about' };
  const classifier = (await call('createClassifier', { body })).id;
  // How far a word reaches is asked in another story.
  await changePolicies(amend, { askBeforeRows: 10_000 });
  const events = LABELLED.map(({ subject, text, class: about, sentAt }, at) => ({
    ...{ id: crypto.randomUUID(), kind: 'correct' as const, origin: 'label-column' as const, key: `old ${at}` },
    ...{ cells: [subject, text], class: about, saidAt: sentAt.toISOString() },
  }));
  const params = { classifier };
  await call('recordFeedback', { params, body: { columns: COLUMNS, events } });
  const training = await call('startTraining', { params, body: { learner: 'linear' } });
  await trainingEnd({ call }, classifier, training.id);
  const { hostname: host, port, username, password, pathname } = new URL(company.url);
  const reach = { host, port: Number(port), database: pathname.slice(1), tls: false };
  const signIn = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  const { id: connection } = await call('makeConnection', {
    body: { name: 'Company', settings: { kind: 'postgres', ...reach, ...signIn } },
  });
  const at = { connection, schema: 'public', table: 'mails', keyColumns: ['number'] };
  const settings = {
    source: { kind: 'postgres' as const, ...at, takesPresent: true, takesChanges: false },
    key: ['number'],
    columns: COLUMNS.map((name) => ({ name, from: name })),
    malformed: 'dead-letter' as const,
    sinks: [{ kind: 'postgres' as const, ...at, answer: { class: 'about', confidence: 'certainty' }, addsRows: false }],
    ...{ actions: [], sendsCorrections: true },
  };
  const { id: feed } = await call('makeFeed', { params, body: { name: 'Mails', settings } });
  await call('startFeed', { params: { ...params, feed }, body: {} });
}

const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: typeof name === 'string' });
interface MailRow {
  readonly number: number;
  readonly subject: string;
  readonly text: string;
  readonly about: string | null;
  readonly certainty: number | null;
}
const table = async () => (await client.query<MailRow>('select * from mails order by number')).rows;

/** Another program's table: it is looked at until it is so. */
async function whenTable(holds: (rows: readonly MailRow[]) => boolean): Promise<readonly MailRow[]> {
  const end = performance.now() + WRITTEN_MS;
  for (;;) {
    const rows = await table();
    if (holds(rows) || performance.now() > end) return rows;
    await amend.page.waitForTimeout(250);
  }
}

/** As Power Query, or an export, brings a table into a sheet. */
function csvOf(rows: readonly MailRow[]): string {
  const cell = (value: unknown) => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const lines = rows.map(({ number, subject, text, about, certainty }) =>
    [number, subject, text, about, certainty].map(cell).join(','),
  );
  return ['number,subject,text,about,certainty', ...lines, ''].join('\r\n');
}

test('mails that come into the company’s table get their class in their own row', async () => {
  for (const [at, { subject, text }] of MAILS.entries())
    await client.query('insert into mails (number, subject, text) values ($1, $2, $3)', [at + 1, subject, text]);
  const rows = await whenTable((each) => each.every(({ about }) => about !== null));
  expect(rows.filter(({ about }) => about === null)).toEqual([]);
});

test('the table is opened in a sheet, and known for one of this classifier', async () => {
  const { page, pane } = amend;
  await pane.getByText('CardPurchases').waitFor();
  writeFileSync(join(folder, 'mails.csv'), csvOf(await table()));
  await page.getByLabel('File to open').setInputFiles(join(folder, 'mails.csv'));
  await cellAt(page, 'B1').filter({ hasText: 'subject' }).waitFor();
  await button(/^Make a table of/).click();
  await button('Use “Mails”').click();
  await pane.getByRole('tab', { name: 'Classify' }).click();
  await pane.getByLabel('All rows').click();
  await button('Classify').click();
  await pane.getByText('rows classified').waitFor();
  const [first] = await table();
  expect(await shownAt(page, 'F2')).toBe(first!.about);
});

test('a class that somebody types in the sheet stands in the company’s row, and in no other', async () => {
  const { page } = amend;
  const before = await table();
  const right = before[0]!.about === 'Complaint' ? 'Invoice' : 'Complaint';
  await button('Next: check the answers').click();
  await typeInto(page, 'H2', right);
  await goTo(page, 'F2');
  await cellAt(page, 'F2').filter({ hasText: right }).waitFor();
  const after = await whenTable(([row]) => row!.about === right);
  expect(after[0]).toMatchObject({ number: 1, about: right, certainty: 1 });
  expect(after.slice(1)).toEqual(before.slice(1));
  await page.screenshot({ path: `${PICTURES}/corrected-table.png` });
  expect(amend.complaints).toEqual([]);
});
