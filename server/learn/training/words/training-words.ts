import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What is said of learning a version once more. */
export const trainingWords = catalogue({ en, de, pt });
