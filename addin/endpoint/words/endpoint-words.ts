import { catalogue } from '../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of a model endpoint. */
export const endpointWords = catalogue({ en, de, pt });
