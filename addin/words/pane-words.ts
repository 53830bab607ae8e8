import { catalogue } from '../../contract/language/catalogue.ts';
import { de } from './pane/de.ts';
import { en } from './pane/en.ts';
import { pt } from './pane/pt.ts';

/** What several features of the pane, and its sheets, say. */
export const paneWords = catalogue({ en, de, pt });
