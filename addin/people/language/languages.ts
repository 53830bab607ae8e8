import { language, type Language } from '../../../contract/language/language.ts';
import type { Followed } from '../../ports/language-port.ts';
import { peopleWords as words } from '../words/people-words.ts';

/** Each as those who speak it call it, so that it is found by whoever understands nothing else here. */
const NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch', pt: 'Português' };

/** The choice to have none: the language of what is around the pane. */
export const AS_AROUND = 'as-around';

/** One of the languages to choose from. */
export interface LanguageOption {
  /** What the choice is known by; {@link chosenBy} reads it. */
  readonly value: Language | typeof AS_AROUND;
  readonly name: string;
  /** The language that the name is in; left out where it is the one that the pane speaks. */
  readonly lang?: Language;
}

export function languageOptions(followed: Followed): LanguageOption[] {
  return [
    { value: AS_AROUND, name: words('asAround', { followed }) },
    ...language.options.map((each) => ({ value: each, name: NAMES[each], lang: each })),
  ];
}

/**
 * The language that an option's value stands for; null for that of what is around the pane.
 * @example chosenBy('de') // => 'de'
 * @example chosenBy('as-around') // => null
 */
export function chosenBy(value: string): Language | null {
  return language.safeParse(value).data ?? null;
}
