import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** How keys are called where they are written otherwise than in English. */
export const keysWords = catalogue({ en, de, pt });
