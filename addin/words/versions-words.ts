import { catalogue } from '../../contract/language/catalogue.ts';
import { de } from './versions/de.ts';
import { en } from './versions/en.ts';
import { pt } from './versions/pt.ts';

/** What the pane and its sheets say of a version: what it learned, and how it came to stand as it does. */
export const versionsWords = catalogue({ en, de, pt });
