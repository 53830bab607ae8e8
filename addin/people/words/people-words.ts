import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of signing in, and to whoever is signed in about their own account. */
export const peopleWords = catalogue({ en, de, pt });
