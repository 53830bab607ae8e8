/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import pg from 'pg';
import { createEmptyDatabase } from '../setup/test-database.ts';
import { openTrained, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { askAs, NEW, sayAs, theClassifier } from './other-people.ts';
import { faultsInStory } from './pane-looks.ts';

/**
 * An admin connects a database of the company, has the new rows of one of its tables answered, and reads the classes
 * beside these in the table itself; a row that could not be taken is mended and replayed.
 */
const PICTURES = 'dist/pictures';
/** A row is read, answered and written back within seconds, also on a busy machine. */
const ANSWERED_MS = 60_000;
const FEED = 'Purchases of the ERP';
let amend: AmendInBrowser;
let company: Awaited<ReturnType<typeof createEmptyDatabase>>;
let client: pg.Client;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  company = await createEmptyDatabase();
  client = new pg.Client({ connectionString: company.url });
  await client.connect();
  await client.query(`create table purchases (
    reference text primary key, date date, merchant text, description text, amount numeric, cost_centre text,
    amend_class text, amend_confidence double precision)`);
  amend = await openTrained();
}, TRAINING_TEST_MS);
afterAll(async () => {
  await amend.close();
  await client.end();
  await company.drop();
});

const picture = (name: string) =>
  amend.page.locator('.pane').screenshot({ path: `${PICTURES}/feeds-story-${name}.png` });
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
const field = (name: string) => amend.pane.getByLabel(name, { exact: true });
const choose = (name: string, label: string) => field(name).selectOption({ label });
const seen = (text: string | RegExp, timeout?: number) =>
  amend.pane
    .getByText(text)
    .first()
    .waitFor(timeout === undefined ? {} : { timeout });

/** Writes purchases that have no account into the company's table, as its own programs do. */
async function buy(from: number, to: number, changes: Readonly<Record<string, unknown>> = {}): Promise<void> {
  for (const { key, cells } of NEW.slice(from, to)) {
    const [, , merchant, description, amount, centre] = cells;
    const row = { reference: key, merchant, description, amount, cost_centre: centre, ...changes };
    const columns = Object.keys(row);
    await client.query(
      `insert into purchases (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
      Object.values(row),
    );
  }
}

/** How many rows of the company's table have a class. */
async function answered(): Promise<number> {
  const { rows } = await client.query('select count(amend_class)::int as n from purchases');
  return (rows[0] as { n: number }).n;
}

async function whenAnswered(rows: number): Promise<void> {
  const end = performance.now() + ANSWERED_MS;
  // Another program's table: it is looked at until it is so.
  while ((await answered()) < rows && performance.now() < end) await amend.page.waitForTimeout(250);
  expect(await answered()).toBe(rows);
}

test('an admin finds what feeds are for, and connects the company’s database', async () => {
  const { pane } = amend;
  await button('More').click();
  await pane.getByRole('menuitem', { name: 'Feeds', exact: true }).click();
  await pane.getByRole('heading', { name: 'No feed yet', exact: true }).waitFor();
  await button('Connections').click();
  const { hostname, port, username, password, pathname } = new URL(company.url);
  await field('Name').fill('ERP');
  await field('Host').fill(hostname);
  await field('Port').fill(port);
  await field('Database').fill(pathname.slice(1));
  await field('User').fill(decodeURIComponent(username));
  await field('Password').fill(decodeURIComponent(password));
  // The tests' own server of the database speaks without a certificate, on this machine.
  await field('Encrypted (TLS)').uncheck();
  await field('Password').press('Enter');
  await seen('It works. One may be read: “public.purchases”.');
  await picture('1-connection');
});

test('a feed is set up by what is found there, and tried before it is saved', async () => {
  await buy(0, 5);
  await button('Back').click();
  await button('Set a feed up').click();
  await choose('Connection', 'ERP');
  await choose('Table', 'public.purchases');
  await field('Key columns of the table').fill('reference');
  await button('Next').click();
  await button('Look at records of the source').click();
  await seen(/fields were found: /);
  await choose('Field of Cost centre', 'cost_centre');
  await choose('Step', 'Where answers go');
  await button('Write beside the rows that are read').click();
  await field('Column of the model’s version').fill('');
  await field('Column of the time').fill('');
  await choose('Step', 'Try and save');
  await field('Name of the feed').fill(FEED);
  await button('Try').click();
  await seen('These 5 records would become:');
  await picture('2-tried');
  expect(await answered()).toBe(0);
});

test('once it is started, classes appear beside the rows in the table, also of rows that come later', async () => {
  await button('Save and start').click();
  await whenAnswered(5);
  await buy(5, 8);
  await whenAnswered(8);
  await seen(/^8 records answered/);
  await picture('3-running');
});

test('a row that could not be taken is mended and replayed', async () => {
  const { pane } = amend;
  // A text that is longer than a cell of Excel is kept aside.
  await buy(8, 9, { description: 'x'.repeat(40_000) });
  await seen(/, 1 dead letter$/, ANSWERED_MS);
  await button(`See to dead letters of ${FEED}`).click();
  await seen('1 record waits');
  await picture('4-dead-letter');
  const { key, cells } = NEW[8]!;
  const [, , merchant, , amount, centre] = cells;
  await button('Edit and replay record 1').click();
  const whole = { reference: key, date: null, merchant, description: 'mended', amount, cost_centre: centre };
  await field('What the record should have been').fill(JSON.stringify(whole));
  await button('Replay this text').click();
  await seen('1 record was taken.');
  await pane.getByText('No record waits here.').waitFor();
  await whenAnswered(9);
  await button('Back').click();
  await seen(/^9 records answered$/);
});

test('its figures change as rows arrive, column by column', async () => {
  const { pane } = amend;
  await button(`Details of ${FEED}`).click();
  await button(`Live figures of ${FEED}`).click();
  await choose('Rows of', 'All that is kept');
  const counted = pane.getByText(/ came that the model had not learned from\.$/);
  const amounts = pane.getByRole('table', { name: 'Figures of Amount', exact: true });
  await amounts.waitFor();
  const rows = Number.parseInt((await counted.textContent())!, 10);
  await buy(9, 11);
  // Far beyond any other amount: the greatest of the column is another one now.
  await buy(11, 12, { amount: 987_654 });
  await whenAnswered(12);
  await seen(`${rows + 3} rows came that the model had not learned from.`, ANSWERED_MS);
  await amounts.getByRole('cell', { name: '987,654', exact: true }).waitFor();
  await picture('5-figures');
  expect(amend.complaints).toEqual([]);
});

test('the feed stands among what runs by itself, and is turned off there', async () => {
  const { pane } = amend;
  await button('More').click();
  await pane.getByRole('menuitem', { name: 'Runs by itself', exact: true }).click();
  const feed = pane.getByRole('listitem', { name: `Feed “${FEED}”`, exact: true });
  await feed.getByText('When the table tells of new rows', { exact: true }).waitFor();
  await pane.getByRole('listitem', { name: 'Check of all logs', exact: true }).waitFor();
  await picture('6-runs-by-itself');
  await button(`Turn off: Feed “${FEED}”`).click();
  await feed.getByText('Off', { exact: true }).waitFor();
  await button('Back').click();
  await button('More').click();
  await pane.getByRole('menuitem', { name: 'Feeds', exact: true }).click();
  await button(`Start ${FEED}`).click();
  await button(`Pause ${FEED}`).waitFor();
  expect(amend.complaints).toEqual([]);
});

/** A colleague says what the first purchase is; once the table has it, and Amend has noted so, the class is told. */
async function correctFirst(): Promise<{ before: string; after: string }> {
  const [first] = NEW;
  const classIn = async () =>
    (await client.query('select amend_class as class from purchases where reference = $1', [first!.key])).rows[0] as {
      class: string;
    };
  const { class: before } = await classIn();
  const { id, classes } = await theClassifier(amend);
  const after = classes.find((each) => each !== before)!;
  await sayAs(amend, 'corrector', [{ of: first!, class: after }], { origin: 'correction-column' });
  for (;;) {
    const { feeds } = (await askAs(amend, 'admin', 'GET', `/api/classifiers/${id}/feeds`)) as {
      feeds: { status: { sinks: { waiting: number }[] } }[];
    };
    const isNoted = feeds[0]!.status.sinks.every(({ waiting }) => waiting === 0);
    if (isNoted && (await classIn()).class === after) return { before, after };
    await amend.page.waitForTimeout(250);
  }
}

test('what a colleague corrects is written to the table, and the admin sees what, by whom, and the whole way of the row', async () => {
  const { pane, page } = amend;
  const [{ key } = { key: '' }] = NEW;
  const { before, after } = await correctFirst();
  await button(`Details of ${FEED}`).click();
  await button(`Corrections written of ${FEED}`).click();
  await seen('1 correction, the latest first');
  await seen(`From “${before}” to “${after}”`);
  expect(await faultsInStory(page, `${PICTURES}/feeds-story-5-written`)).toEqual([]);
  await button(`Origin of the answer for ${key}`).click();
  await pane.getByRole('heading', { name: `Where the answer for ${key} came from`, exact: true }).waitFor();
  await seen(`Feed ${FEED}`);
  await button('The record as it was read').click();
  const way = pane.getByRole('list', { name: 'From the source to what was written', exact: true });
  await way.getByText(/^Table public\.purchases, PostgreSQL, its correction, on /).waitFor();
  expect(await way.getByRole('heading').allTextContents()).toEqual([
    ...['Source', 'Row', 'Columns', 'Model version', 'Training set', 'Said of it', 'People', 'Written to'],
  ]);
  expect(await faultsInStory(page, `${PICTURES}/feeds-story-6-lineage`)).toEqual([]);
  await button('What came of this feed').click();
  await pane.getByRole('heading', { name: `What came of the feed ${FEED}`, exact: true }).waitFor();
  await seen('12 answers for 12 rows');
  expect(await faultsInStory(page, `${PICTURES}/feeds-story-7-came`)).toEqual([]);
  await button('Back').click();
  await way.waitFor();
  await button('Back').click();
  await seen('1 correction, the latest first');
  await button('Back').click();
  await pane.getByRole('heading', { name: 'Feeds', exact: true }).waitFor();
  expect(amend.complaints).toEqual([]);
}, 300_000);
