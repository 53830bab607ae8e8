import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { useAmend } from '../setup/use-amend.ts';

const page = readFileSync('docs/access-keys.md', 'utf8');
const run = promisify(execFile);
const amend = useAmend();
const NAME = 'Nightly import';

/** The one example of a language. */
function exampleIn(language: string): string {
  const [only, ...others] = [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))];
  expect(others).toEqual([]);
  return only![1]!;
}

describe('the examples of docs/access-keys.md', () => {
  let env: NodeJS.ProcessEnv;
  let classifier: string;
  beforeAll(async () => {
    const columns = [
      { name: 'Merchant', type: 'text' as const },
      { name: 'Amount', type: 'number' as const },
      { name: 'Cost centre', type: 'category' as const },
    ];
    const draft = { name: 'Card purchases', columns, keyColumns: ['Id'], labelColumn: 'Account' };
    ({ id: classifier } = await amend.call('createClassifier', { body: draft }));
    const grants = [{ role: 'corrector' as const, classifier }];
    const { secret } = await amend.call('makeKey', { body: { name: NAME, grants } });
    env = { PATH: process.env['PATH'], HOME: process.env['HOME'], AMEND_URL: amend.url, AMEND_KEY: secret };
  });
  /** Whether a program is on this machine; where it is not, its example is read, and not run. */
  const has = (program: string) => {
    const isThere = spawnSync(program, ['--version']).status === 0;
    if (!isThere) process.stderr.write(`${program} is not on this machine: its example was not run\n`);
    return isThere;
  };

  test('curl says who is asking', async () => {
    const example = exampleIn('sh');
    expect(example).toContain('$AMEND_KEY');
    if (!has('curl')) return;
    const { stdout } = await run('sh', ['-c', example], { env });
    expect(JSON.parse(stdout)).toMatchObject({ person: NAME, signIn: 'key' });
  });

  test('Python says what a row is, in the name of the key', async () => {
    const example = exampleIn('python');
    expect(example).toContain('AMEND_KEY');
    if (!has('python3')) return;
    const { stdout } = await run('python3', ['-c', example], { env });
    expect(stdout).toContain("'recorded': 1");
    const { entries } = await amend.call('listFeedback', { params: { classifier } });
    expect(entries).toMatchObject([{ key: 'PC-0001', class: '6010 Travel', person: NAME }]);
  });
});
