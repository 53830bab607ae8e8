import type { PEOPLE_PROBLEMS, ProviderRefusal } from '../problems/people-problems.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './people/de.ts';
import { en } from './people/en.ts';
import { pt } from './people/pt.ts';
import { listed, quoted } from './phrases.ts';
import { roleName } from './role-words.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const PEOPLE_WORDS = wordsFor<typeof PEOPLE_PROBLEMS>(words, {
  'not-signed-in': { detail: () => words('not-signed-in.detail') },
  'another-person': { detail: ({ person }) => words('another-person.detail', { person: quoted(person) }) },
  'sign-in-refused': { detail: () => words('sign-in-refused.detail') },
  'sign-in-later': { detail: ({ seconds }) => laterSentence(seconds) },
  'link-invalid': { detail: () => words('link-invalid.detail') },
  'sign-up-closed': {
    nextStepHere: ({ reason }) => words(`sign-up-closed.${reason}.nextStep`),
    detail: ({ reason }) => words(`sign-up-closed.${reason}`),
  },
  'name-taken': { detail: ({ reason }) => words(`name-taken.${reason}`) },
  'password-unfit': { detail: ({ reason }) => words(`password-unfit.${reason}`) },
  'accounts-off': { detail: () => words('accounts-off.detail') },
  'provider-off': { detail: () => words('provider-off.detail') },
  'provider-away': { detail: () => words('provider-away.detail') },
  'provider-refused': {
    nextStepHere: ({ reason }) => stepOfRefusal(reason),
    detail: ({ reason }) => words(`provider-refused.${reason}`),
  },
  'sign-in-lost': { detail: () => words('sign-in-lost.detail') },
  'no-role': {
    nextStepHere: ({ admins }) =>
      admins.length === 0 ? words('no-role.nextStep') : words('no-role.admins.nextStep', { admins: listed(admins) }),
    detail: ({ person }) => words('no-role.detail', { person: quoted(person) }),
  },
  'last-admin': { detail: ({ person }) => words('last-admin.detail', { person }) },
  'scope-unfit': {
    detail: (values) => words(`scope-unfit.${values.reason}`, { ...values, column: quoted(values.column) }),
  },
  'unknown-person': { detail: ({ given }) => words('unknown-person.detail', { given }) },
  'unknown-session': { detail: ({ given }) => words('unknown-session.detail', { given }) },
  'unknown-invitation': { detail: ({ given }) => words('unknown-invitation.detail', { given }) },
  'key-refused': {
    nextStepHere: ({ reason }) =>
      words(reason === 'malformed' ? 'key-refused.malformed.nextStep' : 'key-refused.ended.nextStep'),
    detail: (values) =>
      values.reason === 'expired'
        ? words('key-refused.expired', { at: minuteOf(values.at) })
        : words(`key-refused.${values.reason}`),
  },
  'key-ended': { detail: ({ name }) => words('key-ended.detail', { name: quoted(name) }) },
  'unknown-key': { detail: ({ given }) => words('unknown-key.detail', { given }) },
  'handover-unfit': {
    nextStepHere: ({ reason }) =>
      words(reason === 'scopes' ? 'handover-unfit.scopes.nextStep' : 'handover-unfit.nextStep'),
    detail: (values) => {
      const person = quoted(values.person);
      return values.reason === 'scopes'
        ? words('handover-unfit.scopes', { person, role: roleName(values.role) })
        : words(`handover-unfit.${values.reason}`, { person });
    },
  },
});

/** How long to wait, in whole seconds or minutes, and never too short. */
function laterSentence(seconds: number): string {
  return seconds < 100
    ? words('sign-in-later.seconds', { seconds })
    : words('sign-in-later.minutes', { minutes: Math.ceil(seconds / 60) });
}

/** What can be done about some of the ways in which the provider's word is not taken, and about all others. */
function stepOfRefusal(reason: ProviderRefusal): string {
  switch (reason) {
    case 'cancelled':
    case 'tenant':
    case 'disabled':
      return words(`provider-refused.${reason}.nextStep`);
    default:
      return words('provider-refused.nextStep');
  }
}

/** Such as "2026-03-01 09:05 UTC". */
function minuteOf(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}
