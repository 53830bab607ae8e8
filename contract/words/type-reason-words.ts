import { catalogue } from '../language/catalogue.ts';
import { de } from './type-reason/de.ts';
import { en } from './type-reason/en.ts';
import { pt } from './type-reason/pt.ts';

const words = catalogue({ en, de, pt });

/** Why a column seems to be of its type: see `ml/table/infer-column-type.ts`. */
export type TypeReason = keyof typeof en;

/**
 * Why a column seems to be of its type, in a person's words.
 * @example typeReasonWords({ reason: 'codes', distinct: 8 }) // => '8 different codes'
 */
export function typeReasonWords({ reason, distinct }: { reason: TypeReason; distinct: number }): string {
  return words(reason, { distinct });
}
