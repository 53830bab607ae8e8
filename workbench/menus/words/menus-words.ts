import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the menus of cells and of sheets offer. */
export const menusWords = catalogue({ en, de, pt });
