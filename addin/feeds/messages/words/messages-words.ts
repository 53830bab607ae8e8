import { catalogue } from '../../../../contract/language/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { pt } from './pt.ts';

/** What the pane says of the messages of a topic, and of those that are there no longer. */
export const messagesWords = catalogue({ en, de, pt });
