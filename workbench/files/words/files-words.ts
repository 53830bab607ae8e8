import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** Why a file cannot be unpacked or read on, and what of its cells was cut. */
export const filesWords = catalogue({ en, de, pt });
