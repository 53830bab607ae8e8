import { cardPurchases } from '../../workbench/samples/card-purchases.ts';
import { SAMPLE_SEED } from '../../workbench/samples/sample-workbook.ts';
import { feedbackLog } from '../../contract/feedback.ts';
import { classifierList } from '../../contract/classifier.ts';
import { openAmend, TRAINING_MS, TRAINING_TEST_MS, typeInto, type AmendInBrowser } from './amend-in-browser.ts';

/** The server is out of reach while a person types, and the pane is closed before it is back: nothing typed is lost. */
const FEEDBACK = '**/api/classifiers/*/feedback';
const FIRST = cardPurchases({ seed: SAMPLE_SEED }).firstUnlabelledRow + 2;

let amend: AmendInBrowser;
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });
const isReachable = async (reachable: boolean) => (reachable ? amend.page.unroute(FEEDBACK) : amend.page.route(FEEDBACK, (route) => route.abort('connectionrefused')));

beforeAll(async () => {
  amend = await openAmend();
  await button('Create classifier').click();
  await button('Train').click();
  await button('Next: classify rows').click({ timeout: TRAINING_MS });
  await button('Classify').click();
  await amend.pane.getByText('rows classified').waitFor();
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

describe('corrections while the server is away', () => {
  test('are kept, and the pane says so', async () => {
    await isReachable(false);
    await typeInto(amend.page, `J${FIRST}`, 'Hotels');
    await typeInto(amend.page, `J${FIRST + 1}`, 'Advertising');
    await amend.pane.getByText('2 corrections waiting. The Amend server does not answer. They are kept until it does.').waitFor();
  });

  test('survive a reload of the pane', async () => {
    await amend.page.reload();
    await amend.pane.getByText('2 corrections waiting.', { exact: false }).waitFor();
  });

  test('reach the server once each and in order when it is back', async () => {
    await isReachable(true);
    await button('Send now').click();
    await amend.pane.getByText('2 corrections saved').waitFor();
    const { classifiers } = classifierList.parse(await answerOf('/api/classifiers'));
    const classifier = classifiers[0]!;
    const { entries } = feedbackLog.parse(await answerOf(`/api/classifiers/${classifier.id}/feedback?after=${classifier.labels - 2}&limit=1000`));
    expect(entries.filter((entry) => entry.origin === 'correction-column').map((entry) => entry.class)).toEqual(['Hotels', 'Advertising']);
  });
});

async function answerOf(path: string): Promise<unknown> {
  return (await amend.page.request.get(amend.server.address + path)).json();
}
