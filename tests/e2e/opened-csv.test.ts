/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../ml/random.ts';
import {
  cellAt,
  goTo,
  openAmend,
  shownAt,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { changePolicies } from './other-people.ts';

/**
 * A person's own file, opened from disk: tickets of a help desk, without a key column, the last hundred without a team.
 */
const TICKETS = 700;
const FIRST_WITHOUT_TEAM = 600;
const TEAMS: Readonly<Record<string, readonly string[]>> = {
  Network: ['vpn drops every hour', 'no wifi in meeting room', 'dns lookup fails', 'slow network at desk'],
  Hardware: ['laptop does not charge', 'monitor stays black', 'keyboard keys stuck', 'docking station broken'],
  Accounts: ['password expired', 'locked out of account', 'needs access to share', 'new starter account'],
  Printing: ['printer jams again', 'toner is empty', 'print queue stuck', 'cannot find printer'],
};
const OFFICES = ['London', 'Leeds', 'Bristol'];

let amend: AmendInBrowser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'amend-csv-'));
  writeFileSync(join(folder, 'tickets.csv'), ticketsCsv());
  amend = await openAmend();
});

afterAll(async () => {
  await amend.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (name: string | RegExp) => amend.pane.getByRole('button', { name });

describe('a .csv opened from disk', () => {
  test('stands in the grid, and its range is offered as a table', async () => {
    await amend.page.getByLabel('File to open').setInputFiles(join(folder, 'tickets.csv'));
    await cellAt(amend.page, 'B1').filter({ hasText: 'Subject' }).waitFor();
    const offer = button(/^Make a table of/);
    await offer.waitFor();
    await offer.click();
    await amend.pane.getByText('600 rows have a class', { exact: false }).waitFor();
  });

  test('a table without a key gets a column of ids', async () => {
    await button(/Amend id/)
      .first()
      .click();
    await amend.pane.getByText('Every row can be told apart.').waitFor();
    await amend.page.screenshot({ path: 'dist/pictures/csv-set-up.png' });
  });

  test(
    'is learned from',
    async () => {
      await button('Create classifier').click();
      await button('Train').waitFor();
      // How far a word reaches is asked in another story.
      await changePolicies(amend, { askBeforeRows: 10_000 });
      await button('Train').click();
      await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
    },
    TRAINING_TEST_MS,
  );

  test('is classified', async () => {
    await button('Next: classify rows').click();
    await button('Classify').click();
    await amend.pane.getByText('rows classified').waitFor();
    expect(Object.keys(TEAMS)).toContain(await shownAt(amend.page, `F${FIRST_WITHOUT_TEAM + 2}`));
  });

  test('is corrected by typing', async () => {
    const row = FIRST_WITHOUT_TEAM + 2;
    const other = Object.keys(TEAMS).find((team) => team !== 'Network') ?? '';
    await typeInto(amend.page, `H${row}`, other);
    await goTo(amend.page, `F${row}`);
    await cellAt(amend.page, `F${row}`).filter({ hasText: other }).waitFor();
    await amend.page.screenshot({ path: 'dist/pictures/csv-corrected.png' });
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});

function ticketsCsv(): string {
  const random = seededRandom(7);
  const pick = (list: readonly string[]) => list[random.integer(list.length)]!;
  const lines = Array.from({ length: TICKETS }, (_, i) => {
    const team = pick(Object.keys(TEAMS));
    const day = 1 + random.integer(28);
    return `2026-01-${String(day).padStart(2, '0')},"${pick(TEAMS[team]!)}, ${pick(['please', 'urgent', 'again'])}",${pick(OFFICES)},${i < FIRST_WITHOUT_TEAM ? team : ''}`;
  });
  return ['Opened,Subject,Office,Team', ...lines].join('\r\n');
}
