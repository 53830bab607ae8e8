/** @jest-environment ./tests/e2e/story-environment.ts */
import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import { feedbackLog, type FeedbackRequest } from '../../contract/feedback.ts';
import { PROBLEMS, type Problem } from '../../contract/problem.ts';
import { PROBLEM_WORDS } from '../../contract/words/problem-words.ts';
import { classifierList } from '../../contract/classifier-life.ts';
import { goTo, openAmend, TRAINING_MS, TRAINING_TEST_MS, typeInto, type AmendInBrowser } from './amend-in-browser.ts';
import { catchRequests, holdRequests, refuseRequests } from './catch-requests.ts';

/**
 * The server is out of reach, or fails, while a person types, and the pane is closed before it is back: nothing typed
 * is lost.
 */
const FEEDBACK = '**/api/classifiers/*/feedback';
/** The outbox waits at most a minute between two attempts. */
const LONGEST_PAUSE_MS = 65_000;
const FIRST = cardPurchases({ seed: SAMPLE_SEED }).firstUnlabelledRow + 2;

let amend: AmendInBrowser;
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
let letPass: () => void;

beforeAll(async () => {
  amend = await openAmend();
  await button('Create classifier').click();
  await button('Train').waitFor();
  await chooseLinear();
  await button('Train').click();
  await button('Next: classify rows').click({ timeout: TRAINING_MS });
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

test('a pane whose program does not come says what to do', async () => {
  const page = await amend.page.context().newPage();
  const letGo = await holdRequests(page, '**/pane/*.js');
  await page.goto(`${amend.server.address}/workbench/`);
  const body = page.frameLocator('.pane iframe').locator('body');
  await body.getByText('Amend is starting …').waitFor();
  const late = body.getByText(/^Amend has not started yet\. .* close this pane and open it again\./);
  expect(await late.isVisible()).toBe(false);
  // As if 25 seconds had passed.
  await body.evaluate(() => document.getAnimations().forEach((animation) => animation.finish()));
  await late.waitFor();
  await page.screenshot({ path: 'dist/pictures/9-not-started.png' });
  letGo();
  await late.waitFor({ state: 'detached' });
  await page.close();
});

describe('a correction at which the server fails', () => {
  const setAside = (name: RegExp) => amend.pane.getByRole('listitem', { name });

  /** Answers 500 to every request that has a correction of this class in it. */
  const failAt = (className: string) =>
    catchRequests(amend.page, FEEDBACK, (route) => {
      const events = (route.request().postDataJSON() as FeedbackRequest).events;
      if (!events.some((event) => event.class === className)) return route.continue();
      const { title, nextStep } = PROBLEM_WORDS.internal;
      const { status } = PROBLEMS.internal;
      const body: Problem = {
        type: 'about:blank',
        title,
        status,
        code: 'internal',
        values: { reason: 'request' },
        detail: title,
        nextStep,
        requestId: 'r-500',
      };
      return route.fulfill({ status, contentType: 'application/problem+json', json: body });
    });

  test('is set aside by name, and what is typed after it is saved', async () => {
    letPass = await failAt('Insurance');
    await typeInto(amend.page, `J${FIRST}`, 'Insurance');
    await typeInto(amend.page, `J${FIRST + 1}`, 'Hotels');
    await amend.pane.getByText('The server did not take 1 correction.').waitFor();
    await setAside(/ → Insurance$/)
      .getByText('give the admin the request id. Request id: r-500.', { exact: false })
      .waitFor();
    await amend.pane.getByText('1 entry saved').waitFor();
    await amend.page.screenshot({ path: 'dist/pictures/8-set-aside.png' });
  });

  test('leads to its row', async () => {
    await goTo(amend.page, 'A1');
    await setAside(/ → Insurance$/)
      .getByRole('button', { name: 'Show row' })
      .click();
    await amend.page.locator(`[aria-label="Name box"][value*="${FIRST}"]`).waitFor();
  });

  test('makes way for what is typed over it', async () => {
    await typeInto(amend.page, `J${FIRST}`, 'Advertising');
    await amend.pane.getByText('2 entries saved').waitFor();
    await setAside(/→/).waitFor({ state: 'detached' });
  });

  test('is saved by trying again once the server is mended, and each row has what was typed last', async () => {
    await typeInto(amend.page, `J${FIRST + 2}`, 'Insurance');
    await setAside(/ → Insurance$/).waitFor();
    letPass();
    await setAside(/ → Insurance$/)
      .getByRole('button', { name: 'Try again' })
      .click();
    await amend.pane.getByText('3 entries saved').waitFor();
    expect(await classesSaid()).toEqual(['Hotels', 'Advertising', 'Insurance']);
  });
});

describe('corrections while the server is away', () => {
  test('are kept, and the pane says so', async () => {
    letPass = await refuseRequests(amend.page, FEEDBACK);
    await typeInto(amend.page, `J${FIRST + 3}`, 'Hotels');
    await typeInto(amend.page, `J${FIRST + 4}`, 'Advertising');
    await amend.pane
      .getByText('2 entries waiting. The Amend server does not answer. They are kept and tried again by themselves.')
      .waitFor();
  });

  test('survive a reload of the pane', async () => {
    await amend.page.reload();
    await amend.pane.getByText('2 entries waiting.', { exact: false }).waitFor();
  });

  test('are tried when the person says so, and wait on while it is away still', async () => {
    await button('Send now').click();
    await amend.pane.getByText('2 entries waiting.', { exact: false }).waitFor();
  });

  test(
    'reach the server once each and in order, by themselves, when it is back',
    async () => {
      letPass();
      await amend.pane.getByText('2 entries saved').waitFor({ timeout: LONGEST_PAUSE_MS });
      expect((await classesSaid()).slice(-2)).toEqual(['Hotels', 'Advertising']);
    },
    LONGEST_PAUSE_MS + 30_000,
  );
});

/** What is learned does not matter here, nor how far a word reaches: the quickest way to learn will do. */
async function chooseLinear(): Promise<void> {
  const { classifiers } = classifierList.parse(await answerOf('/api/classifiers'));
  const { id, policies } = classifiers[0]!;
  const answer = await amend.page.request.put(`${amend.server.address}/api/classifiers/${id}/policies`, {
    data: { ...policies, learner: 'linear', askBeforeRows: 10_000 },
  });
  expect(answer.status()).toBe(200);
}

/** The classes of the correction column's events, in the order of the server's log. */
async function classesSaid(): Promise<(string | null)[]> {
  const { classifiers } = classifierList.parse(await answerOf('/api/classifiers'));
  const { id } = classifiers[0]!;
  const { last } = feedbackLog.parse(await answerOf(`/api/classifiers/${id}/feedback?after=0&limit=1`));
  const { entries } = feedbackLog.parse(
    await answerOf(`/api/classifiers/${id}/feedback?after=${Math.max(0, last - 1_000)}&limit=1000`),
  );
  return entries.filter((entry) => entry.origin === 'correction-column').map((entry) => entry.class);
}

async function answerOf(path: string): Promise<unknown> {
  return (await amend.page.request.get(amend.server.address + path)).json();
}
