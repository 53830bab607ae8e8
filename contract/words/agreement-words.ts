import type { AGREEMENT_PROBLEMS } from '../problems/agreement-problems.ts';
import { catalogue } from '../language/catalogue.ts';
import { CONFIDENT, HELD_FROM, type HeldBecause } from '../held-words.ts';
import { de } from './agreement/de.ts';
import { en } from './agreement/en.ts';
import { pt } from './agreement/pt.ts';
import { percent } from './percent.ts';
import { quoted } from './phrases.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const AGREEMENT_WORDS = wordsFor<typeof AGREEMENT_PROBLEMS>(words, {
  'not-neutral': {
    detail: (values) =>
      values.reason === 'spoke'
        ? words('not-neutral.spoke', { key: values.key })
        : words('not-neutral.oneself', { person: values.person }),
  },
  'unknown-adjudication': { detail: ({ key }) => words('unknown-adjudication.detail', { key }) },
  'golden-labelled': { detail: ({ key, rows }) => words('golden-labelled.detail', { key, rows }) },
  'unknown-doubt': { detail: ({ given }) => words('unknown-doubt.detail', { given }) },
  'doubt-lifted': { detail: ({ person }) => words('doubt-lifted.detail', { person }) },
  'doubt-conflict': { detail: ({ doubt }) => words('doubt-conflict.detail', { doubt }) },
});

/** By which rule Amend holds somebody's words back, as people read it. */
export function holdingRule(): string {
  const { hours, rows, share } = HELD_FROM;
  return words('rule', { hours, rows, share: percent(share), sure: percent(CONFIDENT) });
}

/** Why somebody's words are held back. */
export function heldSentence(person: string, because: HeldBecause): string {
  const { hours } = HELD_FROM;
  const { rows, labels, answers, most } = because;
  const change = { rows: most.rows, from: quoted(most.from), to: quoted(most.to) };
  const counted = { person, hours, rows, contradicted: labels + answers };
  return `${spokenSentence(because, counted)} ${words('heldMost', change)}`;
}

function spokenSentence(
  { inLabelColumn, inNobodysName }: HeldBecause,
  counted: Record<'person' | 'hours' | 'rows' | 'contradicted', string | number>,
): string {
  if (inLabelColumn === true) return words('heldInLabelColumn', counted);
  return inNobodysName === true ? words('heldInNobodysName', counted) : words('held', counted);
}
