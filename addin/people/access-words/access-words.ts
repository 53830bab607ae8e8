import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says to admins of people, roles and the keys of programs. */
export const accessWords = catalogue({ en, de, pt });
