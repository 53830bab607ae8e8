import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane tells of how far people agree, and of whose words count. */
export const agreementWords = catalogue({ en, de, pt });
