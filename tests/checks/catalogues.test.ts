import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const ROOT = resolve(import.meta.dirname, '../..');
const LANGUAGES = ['de', 'pt'];
const folders = ['contract', 'server', 'addin', 'workbench'].flatMap((body) =>
  readdirSync(join(ROOT, body), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|\/)en\.ts$/.test(file))
    .map((file) => join(body, dirname(file))),
);

/** The arguments of a message, each with how it is asked for; those within its cases, too. */
function argumentsOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
        return [
          `${element.value} of ${Object.keys(element.options).sort().join(', ')}`,
          ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value)),
        ];
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => argumentsOf(value))];
      case TYPE.tag:
        throw new RangeError(`A message has no markup, such as <${element.value}>`);
      default:
        return [element.value];
    }
  });
}

async function messagesOf(folder: string, language: string): Promise<Record<string, string>> {
  const module: Record<string, unknown> = await import(join(ROOT, folder, `${language}.ts`));
  return module[language] as Record<string, string>;
}

const read = (message: string) => [...new Set(argumentsOf(parse(message, { ignoreTag: true })))].sort();

test('every feature of the pane has a catalogue', () => {
  expect(folders.length).toBeGreaterThan(0);
});

describe.each(folders)('%s', (folder) => {
  test.each(LANGUAGES)('in %s: every message is there, with the arguments of the English one', async (language) => {
    const [english, other] = [await messagesOf(folder, 'en'), await messagesOf(folder, language)];
    expect(Object.keys(other)).toEqual(Object.keys(english));
    for (const [key, message] of Object.entries(english)) {
      expect({ key, arguments: read(other[key]!) }).toEqual({ key, arguments: read(message) });
    }
  });

  test.each(LANGUAGES)('in %s: no sentence was left in English', async (language) => {
    const [english, other] = [await messagesOf(folder, 'en'), await messagesOf(folder, language)];
    const sentences = Object.entries(english).filter(([, message]) => /\p{L}{2,} \p{Ll}{2,}/u.test(message));
    expect(sentences.filter(([key, message]) => other[key] === message)).toEqual([]);
  });
});
