import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What is said of a task that failed and nobody foresaw. */
export const tasksWords = catalogue({ en, de, pt });
