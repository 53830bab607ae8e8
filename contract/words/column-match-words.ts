import { de } from './column-match/de.ts';
import { en } from './column-match/en.ts';
import { pt } from './column-match/pt.ts';
import { catalogue } from '../language/catalogue.ts';

/** What is said where two columns could be the same. */
export const columnMatchWords = catalogue({ en, de, pt });
