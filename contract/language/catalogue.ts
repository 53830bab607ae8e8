import { IntlMessageFormat } from 'intl-messageformat';
import { language, speech, speechFor, type Language, type Speech } from './language.ts';

/** The sentences of one language by key, as ICU messages. */
export type Messages<Key extends string> = Readonly<Record<Key, string>>;

/** What stands for an argument of a message. Texts are taken as they are; numbers by `{rows, number}` or a plural. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Says a sentence in the language of whoever reads it. */
export interface Catalogue<Key extends string> {
  /** @throws {Error} when the message has an argument without a value */
  (key: Key, values?: MessageValues): string;
  /** The sentence in each language: by it what was written is found again, whoever it was written for. */
  everywhere(key: Key, values?: MessageValues): string[];
  readonly messages: Readonly<Record<Language, Messages<Key>>>;
}

/**
 * All that one feature says, in every language, as messages of ICU MessageFormat: `{name}` for a text, `{rows, number}`
 * for a number by the reader's habits, `{rows, plural, one {# row} other {# rows}}` where words follow a number,
 * `{kind, select, none {…} other {…}}` where they follow a case. Markup is no part of it.
 * Source: Unicode MessageFormat 1, https://unicode-org.github.io/icu/userguide/format_parse/messages/
 *
 * A message is parsed once a locale, when it is first said.
 *
 * Such as `catalogue({ en, de, pt })('left-out', { rows: 3 })`.
 */
export function catalogue<Key extends string>(messages: Readonly<Record<Language, Messages<Key>>>): Catalogue<Key> {
  const formats = new Map<string, IntlMessageFormat>();
  const sayTo = (to: Speech, key: Key, values: MessageValues): string => {
    const kept = `${to.locale} ${key}`;
    let format = formats.get(kept);
    if (format === undefined) {
      format = new IntlMessageFormat(messages[to.language][key], to.locale, undefined, { ignoreTag: true });
      formats.set(kept, format);
    }
    return String(format.format(values));
  };
  const say = (key: Key, values: MessageValues = {}) => sayTo(speech(), key, values);
  const everywhere = (key: Key, values: MessageValues = {}) =>
    language.options.map((each) => sayTo(speechFor([each]), key, values));
  return Object.assign(say, { everywhere, messages });
}

/**
 * What each of some codes is called, said anew whenever it is read, so that it follows the reader's language.
 *
 * @param words  the catalogue
 * @param keyOf  its key for each code
 * Such as `calledBy(words, { text: 'typeText', number: 'typeNumber' }).text`.
 */
export function calledBy<Code extends string, Key extends string>(
  words: Catalogue<Key>,
  keyOf: Readonly<Record<Code, Key>>,
): Readonly<Record<Code, string>> {
  const called = {} as Record<Code, string>;
  for (const code of Object.keys(keyOf) as Code[]) {
    Object.defineProperty(called, code, { enumerable: true, get: () => words(keyOf[code]) });
  }
  return called;
}
