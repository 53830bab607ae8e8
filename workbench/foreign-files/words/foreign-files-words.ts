import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What becomes of a file that another program made. */
export const foreignFilesWords = catalogue({ en, de, pt });
