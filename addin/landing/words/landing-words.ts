import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the page of an incident says. */
export const landingWords = catalogue({ en, de, pt });
