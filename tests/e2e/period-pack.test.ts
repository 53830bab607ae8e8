/** @jest-environment ./tests/e2e/story-environment.ts */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { monthOf, monthWindow } from '../../contract/pack-month.ts';
import { packFile } from '../../contract/period-pack.ts';
import { monthName } from '../../contract/words/pack-words.ts';
import { ensureMonth } from '../../server/answer/predictions/prediction-log-store.ts';
import { connectDatabase } from '../../server/platform/database/connect.ts';
import type { Database } from '../../server/platform/database/schema.ts';
import { logAnswers } from '../setup/answered-rows.ts';
import {
  choosePolicy,
  openTrained,
  takeNarrowPictures,
  TRAINING_MS,
  TRAINING_TEST_MS,
  typeInto,
  type AmendInBrowser,
} from './amend-in-browser.ts';
import { askAs, FIRST_NEW, NEW } from './other-people.ts';
import { faultsInStory } from './pane-looks.ts';

/**
 * What a controller does after the end of a month: they freeze it, read it, take its documents home, sign it, and know
 * a file again by its bytes; whoever corrects one of its rows then is told. The month's answers were given before it
 * ended; all else is as the server has it. Pictures and documents are kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
const MONTH = monthOf(new Date(monthWindow(monthOf(new Date())).from.getTime() - 1));
const NAME = monthName(MONTH);

let amend: AmendInBrowser;
let db: Kysely<Database>;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
const tab = (name: string) => amend.pane.getByRole('tab', { name, exact: true }).click();

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openTrained();
  db = connectDatabase(amend.databaseUrl, {
    onError: (error) => {
      throw error;
    },
  });
}, TRAINING_TEST_MS);

afterAll(async () => {
  await db.destroy();
  await amend.close();
});

/** Lets the classifier be there, and answer some rows, a month ago. */
async function liveThroughMonth(): Promise<string> {
  const { from } = monthWindow(MONTH);
  const { id } = await db.selectFrom('classifiers').select('id').executeTakeFirstOrThrow();
  await db.updateTable('classifiers').set({ created_at: from }).where('id', '=', id).execute();
  await ensureMonth(db, from);
  const rows = Object.fromEntries(NEW.slice(0, 40).map(({ key }) => [key, { confidence: 0.9 }]));
  await logAnswers(db, id, new Date(from.getTime() + 36 * 3_600_000), rows);
  return id;
}

async function downloaded(name: string, ending: string): Promise<Buffer> {
  const begun = amend.page.waitForEvent('download');
  await button(name).click();
  const path = await (await begun).path();
  const bytes = readFileSync(path);
  writeFileSync(`${PICTURES}/pack.${ending}`, bytes);
  return bytes;
}

test(
  'a month is frozen, read, signed, and known again by its bytes',
  async () => {
    await choosePolicy(amend.pane, 'Ask before a correction changes', 'Never');
    await tab('Classify');
    await button('Classify').click();
    await amend.pane.getByText('rows classified').waitFor({ timeout: TRAINING_MS });
    const id = await liveThroughMonth();
    // The pane is opened anew, as it is a month later.
    const frame = amend.page.frames().find((each) => each.parentFrame() !== null);
    await frame?.evaluate(() => location.reload());
    await amend.pane.getByRole('tab', { name: 'Drift', exact: true }).waitFor();
    await tab('Drift');
    await amend.pane.getByLabel('Month', { exact: true }).selectOption({ label: NAME });
    await button('Freeze the month').click();
    await amend.pane.getByRole('region', { name: `Pack 1 · ${NAME}` }).waitFor();
    await amend.pane.getByText('Were the answers right?', { exact: true }).scrollIntoViewIfNeeded();
    await picture('pack-frozen');
    expect(await faultsInStory(amend.page, `${PICTURES}/looks-pack-frozen`)).toEqual([]);
    const pdf = await downloaded('Download PDF', 'pdf');
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await downloaded('Download workbook', 'xlsx');
    await amend.pane.getByLabel('Note (optional)', { exact: true }).fill('Read with the owner of the source.');
    await button('Sign').click();
    await amend.pane.getByText(/Note: Read with the owner of the source\.$/).waitFor();
    await picture('pack-signed');
    const file = { name: 'pack.pdf', mimeType: 'application/pdf', buffer: pdf };
    await amend.pane.getByLabel('File of a pack', { exact: true }).setInputFiles(file);
    await amend.pane.getByText(/^“pack\.pdf” is, byte for byte, that of pack 1/).waitFor();
    await amend.pane.getByLabel('File of a pack', { exact: true }).setInputFiles({ ...file, buffer: pdf.subarray(9) });
    await amend.pane.getByText(/^“pack\.pdf” is of no pack of this classifier/).waitFor();
    await picture('pack-file');
    expect(await faultsInStory(amend.page, `${PICTURES}/looks-pack-signed`)).toEqual([]);
    await takeNarrowPictures(amend.page, `${PICTURES}/pack-narrow`);
    const { found } = packFile.parse(await askAs(amend, 'admin', 'GET', fileAddress(id, pdf)));
    expect(found).toMatchObject({ pack: { number: 1, month: MONTH }, file: 'pdf', isInLog: true });
  },
  TRAINING_TEST_MS,
);

test('whoever corrects a row of the signed month is told what becomes of it', async () => {
  await tab('Correct');
  await typeInto(amend.page, `J${FIRST_NEW}`, 'Hotels');
  await amend.pane.getByText(`One row of ${NAME}, which is signed:`, { exact: false }).waitFor();
  await picture('pack-corrected');
  await button('Understood').click();
  await amend.pane.getByText(`One row of ${NAME}, which is signed:`, { exact: false }).waitFor({ state: 'detached' });
  expect(amend.complaints).toEqual([]);
});

function fileAddress(classifier: string, bytes: Buffer): string {
  return `/api/classifiers/${classifier}/packs/files?sha256=${createHash('sha256').update(bytes).digest('hex')}`;
}
