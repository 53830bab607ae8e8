import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the columns of exports of feeds mean. */
export const feedExportWords = catalogue({ en, de, pt });
