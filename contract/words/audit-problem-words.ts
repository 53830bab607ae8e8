import type { WordsFor } from '../problem-kind.ts';
import type { AUDIT_PROBLEMS } from '../problems/audit-problems.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './audit-problem/de.ts';
import { en } from './audit-problem/en.ts';
import { pt } from './audit-problem/pt.ts';
import { quoted } from './phrases.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const AUDIT_WORDS: WordsFor<typeof AUDIT_PROBLEMS> = wordsFor<typeof AUDIT_PROBLEMS>(words, {
  'export-too-large': { detail: ({ most }) => words('export-too-large.detail', { most }) },
  'erasure-refused': { detail: ({ reason, key }) => words(`erasure-refused.${reason}`, { row: quoted(key) }) },
  'other-person': {
    detail: ({ name, given }) => words('other-person.detail', { name: quoted(name), given: quoted(given) }),
  },
});
