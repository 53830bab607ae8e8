import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of metrics: roll back or go ahead. */
export const metricsWords = catalogue({ en, de, pt });
