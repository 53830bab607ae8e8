/** @jest-environment ./tests/e2e/story-environment.ts */
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import { isInDoubleSample } from '../../ml/sampling/double-sample.ts';
import { openAmend, TRAINING_MS, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';

/**
 * An approver looks at what two people said of the same rows, unseen by each other, and decides where they differ. The
 * two speak over HTTP, as their panes would. Each test goes on where the one before it stopped.
 */
const SHARE = 0.5;
const KEYS = Array.from({ length: 120 }, (_, n) => `D-${n}`)
  .filter((key) => isInDoubleSample(key, SHARE))
  .slice(0, 24);
let amend: AmendInBrowser;
const button = (name: string) => amend.pane.getByRole('button', { name, exact: true });

beforeAll(async () => {
  amend = await openAmend();
  await mkdir('dist/pictures', { recursive: true });
  await button('Create classifier').click();
  await button('Train').click({ timeout: TRAINING_MS });
  await amend.pane.getByText('How good is version 1?').waitFor({ timeout: TRAINING_MS });
}, TRAINING_TEST_MS);

afterAll(() => amend.close());

/** Asks the server as one of the demo's people, from within the page: its certificate is the server's own. */
async function ask(person: string, method: string, path: string, body?: unknown): Promise<unknown> {
  return amend.page.evaluate(
    async ([header, who, verb, address, sent]) => {
      const headers = { [header!]: who!, 'Content-Type': 'application/json' };
      const response = await fetch(address!, { method: verb!, headers, ...(sent === '' ? {} : { body: sent! }) });
      const answer: unknown = await response.json();
      if (!response.ok) throw new Error(JSON.stringify(answer));
      return answer;
    },
    [DEMO_PERSON_HEADER, person, method, path, body === undefined ? '' : JSON.stringify(body)],
  );
}

interface Listed {
  readonly classifiers: readonly {
    readonly id: string;
    readonly classes: readonly string[];
    readonly policies: object;
    readonly columns: readonly { readonly name: string }[];
  }[];
}

test('two people who agree about most rows, and differ about one', async () => {
  const { classifiers } = (await ask('admin', 'GET', '/api/classifiers')) as Listed;
  const { id, classes, policies, columns } = classifiers[0]!;
  await ask('admin', 'PUT', `/api/classifiers/${id}/policies`, { ...policies, doubleShare: SHARE });
  const say = (person: string, classOf: (at: number) => string) =>
    ask(person, 'POST', `/api/classifiers/${id}/feedback`, {
      columns: columns.map(({ name }) => name),
      events: KEYS.map((key, at) => ({
        ...{ id: randomUUID(), kind: 'correct', origin: 'review', key, class: classOf(at) },
        ...{ cells: columns.map(({ name }) => `${name} ${at}`), saidAt: new Date().toISOString() },
      })),
    });
  await say('corrector', (at) => classes[at % 3]!);
  await say('second-corrector', (at) => (at === 0 ? classes[1]! : classes[at % 3]!));

  await amend.pane.getByRole('tab', { name: 'Correct' }).click();
  await button('Show agreement').click();
  await amend.pane.getByText('Two people spoke of 24 rows in the last 90 days, and said the same of 23.').waitFor();
  await amend.pane.getByText('Agreement', { exact: true }).scrollIntoViewIfNeeded();
  await amend.page.screenshot({ path: 'dist/pictures/agreement-report.png' });
  await amend.pane.getByRole('group', { name: `Row ${KEYS[0]!}` }).scrollIntoViewIfNeeded();
  await amend.page.screenshot({ path: 'dist/pictures/agreement-to-decide.png' });
  await amend.pane.getByRole('button', { name: `1: “${classes[0]!}”, says Demo corrector` }).focus();
  await amend.page.keyboard.press('2');
  await amend.pane.getByRole('group', { name: `Row ${KEYS[0]!}` }).waitFor({ state: 'detached' });
  const { entries } = (await ask('admin', 'GET', `/api/classifiers/${id}/feedback?key=${KEYS[0]!}`)) as {
    readonly entries: readonly { readonly person: string; readonly class: string }[];
  };
  expect(entries.map((each) => [each.person, each.class])).toEqual([
    ['Demo corrector', classes[0]],
    ['Second demo corrector', classes[1]],
    ['Demo user', classes[1]],
  ]);
});

test('the words of one are excluded with a reason', async () => {
  await amend.pane.getByRole('combobox', { name: 'Whose words' }).selectOption('Demo corrector');
  await amend.pane.getByRole('textbox', { name: 'Reason' }).fill('Looked at another table');
  await button('Exclude').click();
  await amend.pane.getByText('Demo user excluded what Demo corrector said, since: Looked at another table').waitFor();
  await amend.page.screenshot({ path: 'dist/pictures/agreement-excluded.png' });
});

test('the page did not complain', () => expect(amend.complaints).toEqual([]));
