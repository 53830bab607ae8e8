import type { Role } from '../access.ts';
import type { WORK_PROBLEMS } from '../problems/work-problems.ts';
import { de } from './work/de.ts';
import { en } from './work/en.ts';
import { pt } from './work/pt.ts';
import { catalogue } from '../language/catalogue.ts';
import { listed } from './phrases.ts';
import { roleName } from './role-words.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

/**
 * Whom a work-list is given to, for a sentence.
 *
 * @example givenToWords({ people: ['Ann', 'Ben'], role: null }) // => 'Ann and Ben'
 * @example givenToWords({ people: [], role: 'corrector' }) // => 'whoever has the role “corrector”'
 */
export function givenToWords({ people, role }: { readonly people: readonly string[]; readonly role: Role | null }) {
  return listed([...people, ...(role === null ? [] : [words('whoeverHas', { role: roleName(role) })])]);
}

export const WORK_WORDS = wordsFor<typeof WORK_PROBLEMS>(words, {
  'unknown-work-list': { detail: (values) => words(`unknown-work-list.${values.reason}`, values) },
  'work-list-refused': {
    detail: (values) =>
      values.reason === 'role'
        ? words('work-list-refused.role', { role: roleName(values.role) })
        : words(`work-list-refused.${values.reason}`, values),
  },
});
