import { catalogue } from '../language/catalogue.ts';
import { de } from './list/de.ts';
import { en } from './list/en.ts';
import { pt } from './list/pt.ts';

/** What the items of a list are called, in the plural. */
export const listNoun = catalogue({ en, de, pt });
export type ListNoun = keyof typeof en;
