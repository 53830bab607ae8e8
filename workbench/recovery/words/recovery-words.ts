import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What is said of unsaved work that the browser keeps. */
export const recoveryWords = catalogue({ en, de, pt });
