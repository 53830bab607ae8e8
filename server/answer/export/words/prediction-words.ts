import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the columns of exported predictions mean. */
export const predictionWords = catalogue({ en, de, pt });
