import { catalogue } from '../language/catalogue.ts';
import { de } from './role/de.ts';
import { en } from './role/en.ts';
import { pt } from './role/pt.ts';

/** What a role is called in a sentence, such as `roleName('viewer')`. */
export const roleName = catalogue({ en, de, pt });
