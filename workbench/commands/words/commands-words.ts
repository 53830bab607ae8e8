import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What is said of the buttons of an add-in. */
export const commandsWords = catalogue({ en, de, pt });
