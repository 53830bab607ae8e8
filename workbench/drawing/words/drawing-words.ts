import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What is drawn on a sheet, for who points at it or hears it. */
export const drawingWords = catalogue({ en, de, pt });
