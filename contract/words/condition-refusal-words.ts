import { de } from './condition-refusal/de.ts';
import { en } from './condition-refusal/en.ts';
import { pt } from './condition-refusal/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { refusedBy } from './refused-by.ts';

/**
 * Why a condition is refused. Each sentence begins with a word that is written small within one: it is said after
 * “At character 7, …: ”, too.
 */
export const conditionRefusalWords = catalogue({ en, de, pt });

/** The same as a schema takes it, such as `z.string().min(1, refusedCondition('noColumn'))`. */
export const refusedCondition = refusedBy(conditionRefusalWords);
