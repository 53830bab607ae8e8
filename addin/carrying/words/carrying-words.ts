import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of classifiers that go from server to server. */
export const carryingWords = catalogue({ en, de, pt });
