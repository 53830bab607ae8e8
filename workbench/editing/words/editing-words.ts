import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** Why cells cannot be changed, copied, sorted or reached as asked. */
export const editingWords = catalogue({ en, de, pt });
