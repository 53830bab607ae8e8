import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** Why a workbook cannot be saved, and what its file would not hold. */
export const savingWords = catalogue({ en, de, pt });
