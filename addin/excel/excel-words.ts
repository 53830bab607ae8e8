import { catalogue } from '../../contract/language/catalogue.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { pt } from './words/pt.ts';

/** What the pane says of Excel, and Excel says for it in its own windows. */
export const excelWords = catalogue({ en, de, pt });
