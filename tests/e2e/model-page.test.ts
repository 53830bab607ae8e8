/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { Shadow } from '../../contract/shadow.ts';
import { askAs, changePolicies, theClassifier } from './other-people.ts';
import { openTrained, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { faultsInStory } from './pane-looks.ts';

/**
 * How somebody who answers for a model looks after it: a row is tried by hand, a challenger answers beside the version
 * in use, unseen, and the page says how all of it goes. Each test goes on where the one before it stopped. Pictures are
 * kept in `dist/pictures`.
 */
const PICTURES = 'dist/pictures';
const NARROW = 350;

let amend: AmendInBrowser;
let classifier: string;
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
const tab = (name: string) => amend.pane.getByRole('tab', { name, exact: true }).click();
const section = (name: string) => amend.pane.getByRole('region', { name, exact: true });
const picture = async (name: string, of: string) => {
  await section(of).scrollIntoViewIfNeeded();
  await amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
};
const ask = <Answer>(method: 'GET' | 'POST', path: string, body?: object) =>
  askAs(amend, 'admin', method, `/api/classifiers/${classifier}${path}`, body) as Promise<Answer>;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openTrained();
  const width = `${NARROW}px`;
  await amend.page.locator('.pane').evaluate((pane, wide) => ((pane as HTMLElement).style.width = wide), width);
  classifier = (await theClassifier(amend)).id;
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test('a row is tried by hand: its class, why, and the request that a program would make', async () => {
  const form = section('Try one row');
  await form.getByLabel('Merchant (', { exact: false }).fill('Northern Rail tickets');
  await form.getByLabel('Amount (', { exact: false }).fill('84,50');
  await amend.page.keyboard.press('Enter');
  const why = form.getByRole('group', { name: /^Why / });
  await why.waitFor();
  await picture('model-page-1-trial', 'Try one row');
  await form.getByText('The same as a request', { exact: true }).click();
  const command = await form.getByRole('textbox', { name: 'With reasons; recorded nowhere, as here' }).inputValue();
  expect(command).toContain(`/api/classifiers/${classifier}/explanations'`);
  const body = JSON.parse(/-d '(.*)'$/s.exec(command)![1]!) as object;
  const answered = await ask<{ class: string }>('POST', '/explanations', body);
  expect(await why.getAttribute('aria-label')).toContain(answered.class);
  await form.getByRole('textbox', { name: 'Answer, as JSON' }).scrollIntoViewIfNeeded();
  await amend.page.screenshot({ path: `${PICTURES}/model-page-2-request.png` });
  expect(await faultsInStory(amend.page, `${PICTURES}/looks-row-tried`)).toEqual([]);
  const { answered: rows } = await ask<{ answered: { lastDay: object } }>('GET', '/status');
  expect(rows.lastDay).toEqual({ model: 0, label: 0, rule: 0, stream: 0, first: 0 });
});

test(
  'a challenger that was kept back answers unseen, and the page says what it would change',
  async () => {
    await changePolicies(amend, { segmentColumn: 'Cost centre', learner: 'decision-tree' });
    await button('Train again').click();
    await section('How good is version 2?').waitFor({ timeout: TRAINING_MS });
    await tab('Classify');
    await tab('Train');
    const { champion } = await theClassifier(amend);
    const challenger = 3 - champion!;
    const shadow = section('Shadow');
    await shadow.getByLabel('Why (others read it with the shadow)').fill('Would it change much?');
    await picture('shadow-1-choice', 'Shadow');
    await shadow.getByRole('button', { name: 'Let it answer unseen', exact: true }).click();
    await shadow
      .getByText(`Version ${challenger} answers unseen beside version ${champion}`, { exact: false })
      .waitFor();
    await tab('Classify');
    await button('Classify').click();
    await amend.pane.getByText('rows classified').waitFor({ timeout: TRAINING_MS });
    // Asked by a program, the server says what it has compared by then; the pane reads the same.
    const { shadows } = await ask<{ shadows: Shadow[] }>('GET', '/shadow');
    const { rows, changed } = shadows[0]!;
    expect(rows).toBeGreaterThan(0);
    await tab('Train');
    const said = `On ${rows.toLocaleString('en-GB')} live rows it would have changed ${changed.toLocaleString('en-GB')}, answering unseen beside version ${champion}.`;
    await shadow.getByText(said, { exact: true }).waitFor();
    await picture('shadow-2-report', 'Shadow');
    expect(await faultsInStory(amend.page, `${PICTURES}/looks-shadow`)).toEqual([]);
    await section('Versions').getByText(said, { exact: true }).waitFor();
    await picture('shadow-3-version', 'Versions');
    await button('Stop it').click();
    await shadow.getByText('Demo user stopped it.', { exact: false }).waitFor();
    await shadow.getByText(said, { exact: true }).waitFor();
    await picture('shadow-4-stopped', 'Shadow');
  },
  TRAINING_TEST_MS,
);

test('the page says that the version answers, how much, how quickly, and what it takes', async () => {
  const serves = section('How it serves');
  await serves.getByRole('button', { name: 'Look again', exact: true }).click();
  await serves.getByText(/^(Of \d+ requests|The one request) that this process answered of this classifier/).waitFor();
  await serves.getByText(/^Version \d answers, since /).waitFor();
  const { answered } = await ask<{ answered: { lastDay: { model: number } } }>('GET', '/status');
  const [model] = await serves.getByRole('row', { name: /^the model/ }).allInnerTexts();
  expect(model).toContain(answered.lastDay.model.toLocaleString('en-GB'));
  await picture('model-page-3-status', 'How it serves');
  expect(await faultsInStory(amend.page, `${PICTURES}/looks-model-status`)).toEqual([]);
  expect(amend.complaints).toEqual([]);
});
