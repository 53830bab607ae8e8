import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the grid of cells says, and what opens over it. */
export const gridWords = catalogue({ en, de, pt });
