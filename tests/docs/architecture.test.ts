import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
const BODIES = [
  'addin',
  'contract',
  'ml',
  'server',
  'workbench',
  'tests',
  'demo',
  'manifest',
  'deploy',
  'bench',
  'docs',
];
const below = BODIES.flatMap((body) =>
  readdirSync(join(ROOT, body), { recursive: true, encoding: 'utf8' }).map((path) => `${body}/${path}`),
);
const names = new Set([...below.map((path) => basename(path)), ...readdirSync(ROOT)]);

/** The room that a later issue builds. */
const TO_COME = 'server/feeds/';

/** Files and folders that a text names in backticks, without those that are made or asked for, not kept. */
function namedIn(text: string): string[] {
  return [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*(?:\/|\.(?:tsx?|md|cjs|xml)))`/g)].map(([, path]) => path!);
}

function isThere(path: string): boolean {
  const whole = path.replace(/\/$/, '');
  return names.has(whole) || existsSync(join(ROOT, whole)) || below.some((each) => each.endsWith(`/${whole}`));
}

/** Each question of the table with what answers it. */
const questions = [...page.matchAll(/^\| (.+?) \| (.+) \|$/gm)]
  .map(([, question, where]) => ({ question: question!, where: where! }))
  .filter(({ where }) => where.includes('`'));

describe('ARCHITECTURE.md', () => {
  test('names files and folders that are there', () => {
    const named = namedIn(page);
    expect(named.length).toBeGreaterThan(200);
    expect([...new Set(named)].filter((path) => path !== TO_COME && !isThere(path))).toEqual([]);
    expect(isThere('server/record/labels/of-nobody.ts')).toBe(false);
  });

  // A stranger finds the one file within a minute.
  test.each([
    ["where it is decided what a row's class is", 'contract/label.ts'],
    ['who may do what, such as rolling back', 'contract/access.ts'],
    ['what happens to a correction while PostgreSQL', 'addin/api/outbox.ts'],
    ['where a source such as Kafka would go', TO_COME],
  ])('%s', (asked, first) => {
    const [row] = questions.filter(({ question }) => question.startsWith(asked));
    expect(/`([^`]+)`/.exec(row!.where)![1]).toBe(first);
  });

  test.each(['ml', 'workbench', 'addin', 'addin/excel', 'addin/sheets', 'server/platform', 'server/record'])(
    'says what each folder of %s is for',
    (body) => {
      const folders = readdirSync(join(ROOT, body), { withFileTypes: true }).filter((each) => each.isDirectory());
      expect(folders.map(({ name }) => name).filter((name) => !page.includes(`${name}/`))).toEqual([]);
    },
  );
});
