/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rollbackSample, sampleFile } from '../../demo/rollback-sample.ts';
import { temporaryFolder } from '../faults/server-process.ts';
import { openAmend, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';

/** Roll back or go ahead, from an empty server to an answer, in a real browser. */
const PICTURES = 'dist/pictures';
let amend: AmendInBrowser;
let file: string;
beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  file = join((await temporaryFolder()).folder, 'erros.csv');
  writeFileSync(file, sampleFile(rollbackSample(600, 7)));
  amend = await openAmend();
  await amend.pane.getByRole('button', { name: 'Create classifier' }).waitFor();
});
afterAll(() => amend.close());
const picture = (name: string) => amend.page.locator('.pane').screenshot({ path: `${PICTURES}/rollback-${name}.png` });
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });

test('a metric is made, and found by what it is put in order by', async () => {
  const { pane } = amend;
  await button('Roll back?').click();
  await button('New metric').click();
  const form = pane.getByRole('region', { name: 'New metric' });
  await form.getByLabel('Name').fill('Taxa de erros');
  await form.getByLabel('Project').fill('Loja');
  await picture('1-new');
  await button('Make the metric').click();
  await pane.getByRole('heading', { name: 'Taxa de erros', exact: true }).waitFor();
  await button('All metrics').click();
  await pane.getByLabel('Project').selectOption('Loja');
  await pane.getByText('0 observations · Loja').waitFor();
  await picture('2-list');
});

test('a file with a wrong line is refused whole; mended, it is added', async () => {
  const { pane, page } = amend;
  await button('Open “Taxa de erros”').click();
  const chooser = async (path: string) => {
    const choosing = page.waitForEvent('filechooser');
    await button('Upload a CSV file').click();
    await (await choosing).setFiles(path);
  };
  const wrong = file.replace('erros', 'errados');
  writeFileSync(wrong, 'valor;decisao;tempo\n1;0;1\nmuito;1;2\n');
  await chooser(wrong);
  await pane.getByText(/1 line is wrong\. Line 3: the value is “muito”/).waitFor();
  await picture('3-refused');
  await chooser(file);
  await pane.getByText('600 observations added.').waitFor();
  await pane.getByText('1–10 of 600').waitFor();
  await picture('4-observations');
});

test(
  'the tree is trained and asked: the answer has the rule, the accuracies, the plot and what would help',
  async () => {
    const { pane } = amend;
    await button('Train the decision tree').click();
    await pane.getByText('Version 1 answers now.').waitFor({ timeout: TRAINING_MS });
    const ask = pane.getByRole('region', { name: 'Roll back or go ahead?' });
    await ask.getByLabel('Value').fill('9,5');
    await ask.getByLabel('Minutes').fill('5');
    await button('Ask').click();
    await ask.getByText(/^The rule that decided: Value is more than/).waitFor();
    await ask.getByText(/^Version 1 was right on/).waitFor();
    await ask.getByRole('img').scrollIntoViewIfNeeded();
    await picture('5-answer');
    await ask.getByText(/since a tenth is held back\.$/).scrollIntoViewIfNeeded();
    await picture('6-help');
  },
  TRAINING_TEST_MS,
);

test('the observations are downloaded, and the way back to work is there', async () => {
  const { pane, page } = amend;
  const downloading = page.waitForEvent('download');
  await button('Download as CSV').click();
  expect((await downloading).suggestedFilename()).toBe('Taxa de erros observations.csv');
  await button('Show').click();
  await pane.getByText(/^Version 1, in use: /).waitFor();
  await pane.getByText(/^9\.5 after 5 minutes: 1$/).scrollIntoViewIfNeeded();
  await picture('7-histories');
  await button('Back to work').click();
  await button('Create classifier').waitFor();
});

test('no page complained', () => expect(amend.complaints.filter((each) => !each.includes('422'))).toEqual([]));
