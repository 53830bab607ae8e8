/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { acceptance } from '../../contract/acceptance.ts';
import { openAmend, shownAt, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { askAs, changePolicies, classify, FIRST_NEW, NEW, sayAs, theClassifier } from './other-people.ts';

/**
 * Somebody says how often answers that nobody looks at should be right, reads what that comes to before they decide,
 * and sees it in the sheet; when the rows that are checked at random say otherwise, it ends by itself. Each test goes
 * on where the one before it stopped.
 */
const PICTURES = 'dist/pictures';
/** Rows of the sheet that are looked at. */
const ROWS = 30;
/** Fewer than hold a person's words back. */
const CONTRADICTED = 90;
let amend: AmendInBrowser;
const button = (name: string | RegExp) => amend.pane.getByRole('button', { name, exact: true });
const show = (heading: Locator) => heading.evaluate((element) => element.scrollIntoView({ block: 'start' }));
const section = () => amend.pane.getByRole('heading', { name: 'Answers that need no look', exact: true });
async function picture(name: string): Promise<void> {
  await amend.page.locator('.pane').evaluate((pane) => ((pane as HTMLElement).style.width = '350px'));
  await amend.page.screenshot({ path: `${PICTURES}/acceptance-${name}.png` });
}

/** How sure each of the first rows is, as the sheet shows it. */
async function bands(): Promise<string[]> {
  const shown: string[] = [];
  for (let at = 0; at < ROWS; at++) shown.push(await shownAt(amend.page, `I${FIRST_NEW + at}`));
  return shown;
}

async function accepted(target?: number) {
  const { id } = await theClassifier(amend);
  const query = target === undefined ? '' : `?target=${target}`;
  return acceptance.parse(await askAs(amend, 'admin', 'GET', `/api/classifiers/${id}/acceptance${query}`));
}

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await button('Create classifier').click();
  await button('Train').waitFor();
  await changePolicies(amend, { learner: 'linear', auditShare: 1 });
  await button('Train').click();
  await button('Next: classify rows').waitFor({ timeout: TRAINING_MS });
}, TRAINING_TEST_MS);
afterAll(() => amend.close());

test('what a share would come to is read before anybody decides; one that the test cannot show is said to be so', async () => {
  await amend.pane.getByLabel('They should be right').selectOption('99.5 %');
  await amend.pane.getByText(/too few to show that answers are right|^From \d/).waitFor();
  await show(section());
  await picture('1-too-much');
  await amend.pane.getByLabel('They should be right').selectOption('90 %');
  await amend.pane.getByText(/^From \d+ % confidence on:/).waitFor();
  await show(section());
  await picture('2-level');
  expect((await theClassifier(amend)).policies.targetAccuracy).toBeNull();
});

test('once it is decided, the sheet has three bands: needs no look, look, low', async () => {
  const { level } = await accepted(0.9);
  await button(/^Use 90/).click();
  await amend.pane.getByText(/is in use\. Classify again to see the marks\.$/).waitFor();
  await picture('3-in-use');
  await classify(amend);
  const shown = await bands();
  for (const each of shown) {
    const share = Number(/\d+/.exec(each)![0]) / 100;
    const [isAccepted, isLow] = [each.startsWith('✓ '), each.startsWith('▼ low ')];
    // What needs no look is not called low, whatever else is.
    expect([each, isAccepted, isLow]).toEqual([each, share >= level!, share < 0.6 && share < level!]);
  }
  expect(shown.some((each) => each.startsWith('✓'))).toBe(true);
  await amend.pane.getByRole('tab', { name: 'Classify' }).click();
  await picture('4-bands');
});

test('when the rows that are checked at random say otherwise, no answer is marked any more, and the pane says why', async () => {
  const wrong = NEW.slice(0, CONTRADICTED).map((of) => ({
    of,
    class: of.truth === 'Insurance' ? 'Advertising' : 'Insurance',
  }));
  await sayAs(amend, 'corrector', wrong, { origin: 'review' });
  await amend.pane.getByRole('tab', { name: 'Train' }).click();
  await amend.pane.getByLabel('They should be right').selectOption('95 %');
  await amend.pane.getByLabel('They should be right').selectOption('90 %');
  await amend.pane.getByText(/^That is below 90 %: no answer is marked ✓ any more/).waitFor();
  await show(section());
  await picture('5-fallen-back');
  expect(await accepted()).toMatchObject({ finding: 'fallen-back', level: null });
  await amend.pane.getByRole('tab', { name: 'Classify' }).click();
  await amend.pane.getByRole('radio', { name: 'All rows' }).check();
  await button('Classify again').click();
  await amend.pane.getByText('rows classified').waitFor();
  expect((await bands()).filter((each) => each.startsWith('✓'))).toEqual([]);
  expect(amend.complaints).toEqual([]);
});
