import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from '@jest/globals';
import * as columns from '../../addin/excel/table/amend-columns.ts';
import * as sheets from '../../addin/excel/table/own-sheets.ts';

const ROOT = join(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/manual-tests.md'), 'utf8');

/** In the place of what an argument of a message stands for. */
const ANY = '\0';

/** What a message may read, whatever its arguments are. */
function readings(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce(
    (begun, element) => {
      const next = readingsOf(element);
      return begun.flatMap((text) => next.map((each) => text + each));
    },
    [''],
  );
}

function readingsOf(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal) return [element.value];
  if (element.type !== TYPE.select && element.type !== TYPE.plural) return [ANY];
  return Object.values(element.options).flatMap(({ value }) => readings(value));
}

/** All that Amend says in English. A message that is made of arguments alone says nothing by itself. */
async function englishSentences(): Promise<string[]> {
  const files = ['contract', 'server', 'addin'].flatMap((body) =>
    readdirSync(join(ROOT, body), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:^|[\\/])en\.ts$/.test(file))
      .map((file) => join(ROOT, body, file)),
  );
  const catalogues = await Promise.all(
    files.map(async (file) => ((await import(file)) as { en: Readonly<Record<string, string>> }).en),
  );
  return catalogues
    .flatMap((messages) => Object.values(messages))
    .flatMap((message) => readings(parse(message, { ignoreTag: true })))
    .filter((text) => /\p{L}{2}/u.test(text));
}

/** Names of what Amend puts into a workbook, and what its manifest puts into Excel. */
const NAMES = new Set([
  ...[...Object.values(columns), ...Object.values(sheets)].filter((name) => typeof name === 'string'),
  ...[...readFileSync(join(ROOT, 'manifest.xml'), 'utf8').matchAll(/id="\w+\.Label" DefaultValue="([^"]+)"/g)].map(
    ([, label]) => label!,
  ),
]);

/**
 * Whether something is said so; of one that ends in an ellipsis, whether something begins so. Most of it must be the
 * message's own words: “{a} is {b}” says nearly everything.
 */
function isSaid(quoted: string, said: readonly string[]): boolean {
  if (NAMES.has(quoted) || said.includes(quoted)) return true;
  const isBegun = quoted.endsWith(' …');
  const begin = isBegun ? quoted.slice(0, -2) : quoted;
  return said.some((text) => {
    if (isBegun && text.startsWith(begin)) return true;
    const parts = text.split(ANY).slice(0, isBegun ? 2 : undefined);
    if (parts.length === 1 || 2 * parts.join('').length < begin.length) return false;
    const words = parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
    return new RegExp(isBegun ? `^${words.trimEnd()}` : `^${words}$`).test(begin);
  });
}

/** The scenes of the correction desk, which say whose they are and how long they take. */
const scenes = [...page.matchAll(/^\| (A, B|A|B) \| (\d+) \| (.+?) \|/gm)].map(([, who, minutes, scene]) => ({
  who: who!.split(', '),
  minutes: Number(minutes),
  scene: scene!,
}));

describe('docs/manual-tests.md', () => {
  const quoted = [
    ...new Set([...page.matchAll(/(?<!\*)\*([^*\n]+)\*(?!\*)|“([^”]+)”/g)].map(([, label, text]) => label ?? text!)),
  ];

  test('says of Amend what Amend says', async () => {
    const said = await englishSentences();
    expect(quoted.length).toBeGreaterThan(30);
    expect(quoted.filter((each) => !isSaid(each, said))).toEqual([]);
    // What is nowhere said would be found.
    expect(isSaid('A cell is being edited by somebody.', said)).toBe(false);
  });

  test('names tests that are there', () => {
    const named = [...page.matchAll(/`(tests\/[^`]+)`/g)].map(([, file]) => file!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });

  test.each(['A', 'B'])('takes %s twenty minutes at the correction desk', (person) => {
    const own = scenes.filter(({ who }) => who.includes(person));
    expect(own.length).toBeGreaterThan(8);
    const sum = own.reduce((minutes, each) => minutes + each.minutes, 0);
    expect(sum).toBeGreaterThan(15);
    expect(sum).toBeLessThanOrEqual(20);
  });
});
