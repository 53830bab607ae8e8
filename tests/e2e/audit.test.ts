/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, readFileSync } from 'node:fs';
import pg from 'pg';
import type { Locator } from 'playwright-core';
import { startReceiver, type NoticeReceiver } from '../setup/notice-receiver.ts';
import {
  goTo,
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { feedbackLog } from '../../contract/feedback.ts';
import { askAs, changePolicies, classify, FIRST_NEW, NEW, theClassifier } from './other-people.ts';

/**
 * What was said of rows as a worksheet, how ready the classifier is, both logs as files, a row that is erased, and the
 * check that says that all of it is what was recorded; until the database's owner alters a word behind the server's
 * back. Each test goes on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';
/** The first bytes of each kind of file. */
const BEGINS = { xlsx: 'PK', csv: '', jsonl: '{"', parquet: 'PAR1' } as const;
/** The server asks once a minute whether a night has passed; then it checks, and the notice goes out. */
const NIGHT_MS = 150_000;
let amend: AmendInBrowser;
let receiver: NoticeReceiver;
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });
const show = (heading: Locator) => heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
async function picture(name: string): Promise<void> {
  await amend.page.locator('.pane').evaluate((pane) => ((pane as HTMLElement).style.width = '350px'));
  await amend.page.screenshot({ path: `${PICTURES}/audit-${name}.png` });
}
/** Says something of the first rows, each in another way. */
const CLASSES = ['Hotels', 'Advertising', 'Insurance'];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  receiver = await startReceiver();
  amend = await openAmend({ NOTICE_HOSTS: receiver.origin });
  await button('Create classifier').click();
  await button('Train').waitFor();
  await changePolicies(amend, { learner: 'linear', askBeforeRows: 10_000 });
  await button('Train').click();
  await button('Next: classify rows').waitFor({ timeout: TRAINING_MS });
  await classify(amend);
  for (const [at, name] of CLASSES.entries()) await typeInto(amend.page, `J${FIRST_NEW + at}`, name);
  await amend.pane.getByText('3 entries saved').waitFor();
}, TRAINING_TEST_MS);
afterAll(async () => {
  await amend.close();
  await receiver.close();
});

test('what was said of the selected rows stands in a worksheet: who, when, before, after', async () => {
  await goTo(amend.page, `A${FIRST_NEW}:H${FIRST_NEW + 2}`);
  await button('Write the selected rows’ history into a sheet').click();
  await amend.page.getByRole('tab', { name: 'Amend history' }).waitFor();
  await picture('1-history-sheet');
  const rows: string[][] = [];
  for (const line of [5, 6, 7]) {
    const cells: string[] = [];
    for (const column of ['A', 'C', 'E']) cells.push(await shownAt(amend.page, `${column}${line}`));
    rows.push(cells);
  }
  expect(rows).toEqual(CLASSES.map((name, at) => [NEW[at]!.key, 'Demo user', name]));
});

test('the check hashes every entry again and says that the logs are whole', async () => {
  await amend.pane.getByRole('tab', { name: 'Train' }).click();
  await show(amend.pane.getByRole('heading', { name: 'Logs', exact: true }));
  await button('Check the log').click();
  await amend.pane.getByText(/^The logs are what was recorded: all [\d,]+ entries were hashed again\./).waitFor();
  await show(amend.pane.getByRole('heading', { name: 'Logs', exact: true }));
  await picture('2-checked');
});

test('how ready it is for production is read, written down where it was done by hand, and written as a sheet', async () => {
  const heading = amend.pane.getByRole('heading', { name: 'Ready for production?', exact: true });
  await button('Look at the score').click();
  await amend.pane.getByText(/^Score [\d.]+: the least of the four sections\.$/).waitFor();
  await show(heading);
  await picture('3-scorecard');
  await amend.pane.getByText(/^Data: [\d.]+ of 7$/).click();
  await button('Write down: Every column helps').click();
  await amend.pane.getByLabel('Done on').fill('2026-01-05');
  await amend.pane.getByLabel('What was done, and what came of it').fill('Each column was left out once; all help.');
  await amend.pane.getByLabel('Where the result stands').fill('Notebook 7');
  await picture('4-written-down');
  await button('Save').click();
  await amend.pane.getByText(/5 January 2026: Each column was left out once; all help\. See Notebook 7\./).waitFor();
  await button('Write scorecard sheet').click();
  await amend.page.getByRole('tab', { name: 'Amend scorecard' }).waitFor();
  await amend.pane.getByText('The sheet “Amend scorecard” is written.').waitFor();
  await picture('5-scorecard-sheet');
  expect(await shownAt(amend.page, 'A1')).toMatch(/^ML Test Score: /);
});

test.each(Object.entries(BEGINS))('both logs are downloaded as %s', async (format, begins) => {
  for (const log of ['feedback', 'audit']) {
    await amend.pane.getByLabel('Log', { exact: true }).selectOption(log);
    await amend.pane.getByLabel('Format').selectOption(format);
    const downloading = amend.page.waitForEvent('download');
    await button('Download').click();
    const download = await downloading;
    const { name } = await theClassifier(amend);
    expect(download.suggestedFilename()).toBe(`${name} ${log}.${format}`);
    const file = readFileSync(await download.path());
    expect(file.toString('latin1').replace('\u00ef\u00bb\u00bf', '').startsWith(begins)).toBe(true);
    if (format === 'csv' || format === 'jsonl')
      expect(file.includes(log === 'feedback' ? 'Insurance' : 'Demo user')).toBe(true);
  }
});

test('a row is erased for ever, with a reason; the log keeps its places, and is whole', async () => {
  await amend.page.getByRole('tab', { name: 'Card purchases' }).click();
  await amend.pane.getByRole('tab', { name: 'Correct' }).click();
  await goTo(amend.page, `A${FIRST_NEW + 1}`);
  await button('Show the selected row’s history').click();
  await amend.pane.getByText('Demo user said “Advertising”.').first().waitFor();
  await button('Erase this row for ever …').click();
  await amend.pane.getByLabel(/^Why \(it stays in the log/).fill('Asked for by the person');
  await show(amend.pane.getByRole('heading', { name: 'History of a row', exact: true }));
  await picture('3-erase');
  await button('Erase for ever').click();
  await button('Erase for ever').waitFor({ state: 'detached' });
  await picture('4-erased');
  const { id } = await theClassifier(amend);
  const path = `/api/classifiers/${id}/feedback?key=${NEW[1]!.key}`;
  expect(await askAs(amend, 'admin', 'GET', path)).toMatchObject({ entries: [] });
  await amend.pane.getByRole('tab', { name: 'Train' }).click();
  await button('Check the log').click();
  await amend.pane
    .getByText(/of one|erased/)
    .first()
    .waitFor();
  await show(amend.pane.getByRole('heading', { name: 'Logs', exact: true }));
  await picture('5-whole-after-erasure');
  expect(amend.complaints).toEqual([]);
});

/** Whoever owns the database does something in it that no trigger hinders. */
async function asOwner(statement: string, values: readonly unknown[] = []): Promise<void> {
  const owner = new pg.Client({ connectionString: amend.databaseUrl });
  await owner.connect();
  try {
    await owner.query('set session_replication_role = replica');
    const { rowCount } = await owner.query(statement, [...values]);
    expect(rowCount).toBe(1);
  } finally {
    await owner.end();
  }
}

describe('when the owner of the database alters what somebody said', () => {
  const altered = NEW[0]!;

  test('the check says in which log, at which entry, and what is wrong there', async () => {
    const { id } = await theClassifier(amend);
    const path = `/api/classifiers/${id}/feedback?key=${altered.key}`;
    const [entry] = feedbackLog.parse(await askAs(amend, 'admin', 'GET', path)).entries;
    await asOwner('update feedback_events set note = $3 where classifier_id = $1 and sequence = $2', [
      ...[id, entry!.sequence, 'I never said so'],
    ]);
    await button('Check the log').click();
    const told = amend.pane.getByText(/^Something is wrong with the feedback log\./);
    await told.waitFor();
    const number = entry!.sequence.toLocaleString('en-GB');
    expect(await told.innerText()).toContain(`What entry ${number} says is not what was recorded.`);
    await show(amend.pane.getByRole('heading', { name: 'Logs', exact: true }));
    await picture('6-broken');
  });

  test(
    'the check of the night finds it by itself, and tells whoever is told of things',
    async () => {
      const channel = { kind: 'webhook', name: 'Operations', address: `${receiver.origin}/hooks/operations` };
      await askAs(amend, 'admin', 'POST', '/api/channels', channel);
      await asOwner(`update audit_rounds set checked_from = now() - interval '2 days'`);
      const { data } = await noticeOf('log-broken');
      const { name } = await theClassifier(amend);
      expect(JSON.stringify(data)).toContain(name);
      expect(data).toMatchObject({ values: { log: 'feedback', fault: 'payload' } });
      expect(amend.complaints).toEqual([]);
    },
    NIGHT_MS,
  );
});

/** The next notice of a kind that arrives, whatever comes before it; the test's own time ends the waiting. */
async function noticeOf(kind: string): Promise<{ readonly data: unknown }> {
  for (;;) {
    await new Promise<void>((resolve) => {
      receiver.answer((response) => void response.writeHead(200).end('ok', resolve));
    });
    const notice = JSON.parse(receiver.received.at(-1)!.body) as { readonly type: string; readonly data: unknown };
    if (notice.type === kind) return notice;
  }
}
