import { catalogue } from '../language/catalogue.ts';
import { refusedBy } from './refused-by.ts';
import { de } from './refusal/de.ts';
import { en } from './refusal/en.ts';
import { pt } from './refusal/pt.ts';

/** Why a value of a request is refused. */
export const refusalWords = catalogue({ en, de, pt });

/** The same as a schema takes it, such as `z.string().min(1, refused('empty'))`. */
export const refused = refusedBy(refusalWords);
