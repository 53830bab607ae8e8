import { z } from 'zod';

/** The languages that every sentence is there in. */
export const language = z.enum(['en', 'de', 'pt']);
export type Language = z.infer<typeof language>;

/** How somebody is spoken to: in which language, and by which habits numbers and dates are written. */
export interface Speech {
  readonly language: Language;
  /** A BCP 47 tag of that language, such as “de-CH”. */
  readonly locale: string;
}

/** The habits of a language where no country is known. */
const USUAL: Readonly<Record<Language, string>> = { en: 'en-GB', de: 'de-DE', pt: 'pt-BR' };

/** How one speaks to nobody in particular, as in logs. */
export const ENGLISH: Speech = { language: 'en', locale: USUAL.en };

/**
 * How to speak to somebody who asks for languages, the best liked first: in the first of them that there is, by the
 * habits of the country that it names; in English when there is none of them.
 *
 * @param wanted BCP 47 tags; what is not one is passed over
 * @example speechFor(['fr-CA', 'de-CH']) // => { language: 'de', locale: 'de-CH' }
 * @example speechFor(['pt']) // => { language: 'pt', locale: 'pt-BR' }
 * @example speechFor(['tlh']) // => { language: 'en', locale: 'en-GB' }
 */
export function speechFor(wanted: readonly string[]): Speech {
  for (const tag of wanted) {
    const asked = localeOf(tag);
    const known = language.options.find((each) => each === asked?.language);
    if (asked !== null && known !== undefined) {
      return { language: known, locale: asked.region === undefined ? USUAL[known] : `${known}-${asked.region}` };
    }
  }
  return ENGLISH;
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

let speechNow: () => Speech = () => ENGLISH;

/**
 * Sets who is spoken to. Once a process: a pane has one person, and a server asks who made the request at hand. So
 * sentences need not be handed the language through every function between those who know it and those who speak.
 */
export function speakBy(source: () => Speech): void {
  speechNow = source;
}

/** How whoever reads what is being said now is spoken to. */
export function speech(): Speech {
  return speechNow();
}

/**
 * Says something as to somebody else than whoever is spoken to now: a notice in the language of where it goes, a log in
 * English.
 *
 * @param say has said it when it returns
 * Such as `speaking(speechFor(['pt']), () => noticeWords(notice))`.
 */
export function speaking<Said>(to: Speech, say: () => Said): Said {
  const before = speechNow;
  speechNow = () => to;
  try {
    return say();
  } finally {
    speechNow = before;
  }
}
