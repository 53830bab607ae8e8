import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from '@jest/globals';
import { makeKey } from '../../server/people/keys/give-secret.ts';
import { openApiRoutes } from '../../server/platform/http/openapi-routes.ts';
import { purchaseDraft, purchases, say, train } from '../setup/purchases.ts';
import { startAmend, type Amend } from '../setup/start-amend.ts';
import { useDatabase } from '../setup/use-database.ts';

const FOLDER = path.resolve('examples/python');
const run = promisify(execFile);

let amend: Amend;
const database = useDatabase(() => amend.close());
let environment: Record<string, string>;
beforeAll(async () => {
  amend = await startAmend(database.url, undefined, 'off', undefined, [openApiRoutes('1.2.3')]);
  const { id: classifier } = await amend.call('createClassifier', { body: purchaseDraft('Purchases') });
  await say(amend, classifier, purchases(300, 51), { origin: 'label-column' });
  await train(amend, classifier, 'linear');
  const draft = {
    name: 'Notebook',
    grants: [{ role: 'viewer' as const, classifier }],
    expiresInDays: 1,
    requestsPerMinute: 1_000,
  };
  const by = { person: 'Ada', at: new Date(), reserved: [], ofDemo: true };
  const { secret } = await makeKey(amend.db, draft, by);
  environment = { AMEND_URL: amend.url, AMEND_KEY: secret, AMEND_CLASSIFIER: classifier, PYTHONPATH: FOLDER };
});

async function python(code: string): Promise<string> {
  const env = { PATH: process.env.PATH, ...environment };
  return (await run('python3', ['-B', '-c', code], { env, cwd: FOLDER })).stdout;
}

test('the notebook runs from its first cell to its last', async () => {
  const { cells } = JSON.parse(readFileSync(path.join(FOLDER, 'walkthrough.ipynb'), 'utf8')) as {
    cells: readonly { cell_type: string; source: readonly string[]; outputs?: readonly unknown[] }[];
  };
  const said = await python(
    cells.flatMap(({ cell_type: type, source }) => (type === 'code' ? [source.join('')] : [])).join('\n\n'),
  );
  expect(said).toContain("Amend 1.2.3 knows Purchases with the columns ['Merchant', 'Amount', 'Centre']");
  expect(said).toMatch(/py-0 travel [01]\.\d+\npy-1 meals [01]\.\d+\npy-2 office [01]\.\d+/);
  expect(said).toContain('1200 answered, 1 refused: ');
  expect(said).toMatch(/'Account': 'travel'/);
  expect(said).toMatch(/422 column-missing: .*"Amount"/);
  expect(said).toMatch(/version 1 of \d{4}-/);
  expect(said).toContain('from a feed: no, from a program');
  expect(said).toMatch(/\d+ answers came of programs, by versions \[1\]/);
  expect(said).toMatch(/\['columns\.csv', 'day=\d{4}-\d\d-\d\d\/predictions\.parquet'\]/);
  expect(cells.every(({ outputs = [] }) => outputs.length === 0)).toBe(true);
}, 60_000);

test('the client says what the server refuses, with its code and its next step', async () => {
  const said = await python(`
import os
from amend_client import Amend, Problem
amend = Amend(os.environ["AMEND_URL"], os.environ["AMEND_KEY"] + "x")
try:
    amend.classify(os.environ["AMEND_CLASSIFIER"], [])
except Problem as problem:
    print(problem.status, problem)
`);
  expect(said).toMatch(/^401 key-refused: \S.*\. \S.*\.$/m);
});

test('lines under a key are answered once', async () => {
  const said = await python(`
import os
from amend_client import Amend
amend = Amend(os.environ["AMEND_URL"], os.environ["AMEND_KEY"])
rows = [{"key": str(n), "Merchant": "City Cabs", "Amount": n, "Centre": "CC1"} for n in range(900)]
ask = lambda: list(amend.classify_lines(os.environ["AMEND_CLASSIFIER"], rows, key="nightly 7"))
first = ask()
print(len(first), first == ask())
`);
  expect(said).toBe('900 True\n');
});
