import type { WordsFor } from '../problem-kind.ts';
import type { PEOPLE_PROBLEMS, ProviderRefusal } from '../problems/people-problems.ts';
import { counted, listed, quoted } from './phrases.ts';

const HELD = { text: 'texts', number: 'numbers', date: 'days', boolean: 'yes or no' } as const;

export const PEOPLE_WORDS: WordsFor<typeof PEOPLE_PROBLEMS> = {
  'not-signed-in': {
    title: 'You are not signed in.',
    nextStep: 'Sign in, then try again; nothing you typed is lost.',
    detail: () => 'You are not signed in, or no more.',
  },
  'sign-in-refused': {
    title: 'Name and password do not fit together.',
    nextStep: 'Type both again; an admin can give you a link for a new password.',
    detail: () => 'This name and this password do not fit together, or the account is not in use.',
  },
  'sign-in-later': {
    title: 'This was tried too often.',
    nextStep: 'Wait as long as it says, then try again; each further attempt before that changes nothing.',
    detail: ({ seconds }) =>
      `It was tried too often with this name, or from here. It can be tried again in ${shownWait(seconds)}.`,
  },
  'link-invalid': {
    title: 'This link cannot be used.',
    nextStep: 'Ask an admin for a new link.',
    detail: () => 'This link was used already, was withdrawn, is past its time, or was not copied whole.',
  },
  'sign-up-closed': {
    title: 'No account can be made here like this.',
    nextStep: 'Ask an admin.',
    nextStepHere: ({ reason }) =>
      reason === 'invitation'
        ? 'Ask an admin for an invitation, and open its link.'
        : 'Ask whoever runs the server: SIGN_UP decides how new people come.',
    detail: ({ reason }) =>
      reason === 'invitation'
        ? 'An account is made by an invitation here.'
        : 'No accounts are made here at present, with or without an invitation.',
  },
  'name-taken': {
    title: 'This name is taken.',
    nextStep: 'Choose another name.',
    detail: ({ reason }) =>
      reason === 'person'
        ? 'A person or a machine goes by this name already, so that logs could not tell the two apart.'
        : 'Somebody signs in with this name already.',
  },
  'password-unfit': {
    title: 'This password is too easy to guess.',
    nextStep: 'Choose another password, such as four words that nobody says together.',
    detail: ({ reason }) =>
      reason === 'is-name'
        ? 'The password is hardly more than your name.'
        : 'The password is one character again and again.',
  },
  'accounts-off': {
    title: 'Nobody has a password here.',
    nextStep: 'Sign in as the pane offers it. Passwords need a server that is started with SIGN_IN=accounts.',
    detail: () => 'People sign in to this server another way, without accounts and passwords of its own.',
  },
  'provider-off': {
    title: 'No provider signs people in here.',
    nextStep: 'Sign in as the pane offers it. A provider needs a server that is started with SIGN_IN=openid.',
    detail: () => 'People sign in to this server another way, not by a company’s provider.',
  },
  'provider-away': {
    title: 'Your company’s sign-in does not answer.',
    nextStep: 'Try again in a minute. If it stays so, tell whoever runs the server: its log says what is wrong.',
    detail: () => 'The provider that signs people in here does not answer at present, or not as it should.',
  },
  'provider-refused': {
    title: 'You could not be signed in by your company’s provider.',
    nextStep: 'Sign in again. If it stays so, tell whoever runs the server what stands here.',
    nextStepHere: ({ reason }) =>
      REFUSED[reason].nextStep ?? 'Sign in again. If it stays so, tell whoever runs the server what stands here.',
    detail: ({ reason }) => REFUSED[reason].detail,
  },
  'sign-in-lost': {
    title: 'This sign-in cannot be finished.',
    nextStep: 'Begin the sign-in again, and finish it in the same browser within ten minutes.',
    detail: () => 'It was begun in another browser, too long ago, or was finished already.',
  },
  'no-role': {
    title: 'You have no role in Amend yet.',
    nextStep: 'Ask whoever runs the server: the link that it prints at its start makes the first admin.',
    nextStepHere: ({ admins }) =>
      admins.length === 0
        ? 'Ask whoever runs the server: the link that it prints at its start makes the first admin.'
        : `Ask ${listed(admins)} for a role: you are in the list of people already. Then sign in again.`,
    detail: ({ person }) =>
      `Your company’s provider knows you as ${quoted(person)}, but nothing gives you a role here.`,
  },
  'last-admin': {
    title: 'Somebody must remain an admin.',
    nextStep: 'Make somebody else an admin of every classifier first.',
    detail: ({ person }) => `“${person}” is the only admin who can sign in.`,
  },
  'scope-unfit': {
    title: 'Rows cannot be chosen by this.',
    nextStep: 'Choose another column of the classifier, with values as its cells have them.',
    detail: (values) => {
      switch (values.reason) {
        case 'missing':
          return `The classifier has no column ${quoted(values.column)}.`;
        case 'unclear':
          return `More than one column of the classifier could be meant by ${quoted(values.column)}.`;
        case 'ignored':
          return `The classifier ignores the column ${quoted(values.column)}: rows may come without it.`;
        case 'kind':
          return `The column ${quoted(values.column)} holds ${HELD[values.holds]}, and the values of the scope are others.`;
      }
    },
  },
  'unknown-person': {
    title: 'There is no such person.',
    nextStep: 'List the people anew.',
    detail: ({ given }) => `There is no person "${given}".`,
  },
  'unknown-session': {
    title: 'There is no such session.',
    nextStep: 'List the sessions anew: it may have ended by itself.',
    detail: ({ given }) => `There is no session "${given}".`,
  },
  'unknown-invitation': {
    title: 'There is no such link.',
    nextStep: 'List the links anew: it may have been used.',
    detail: ({ given }) => `There is no link "${given}" that can still be used.`,
  },
  'key-refused': {
    title: 'This access key does not work.',
    nextStep: 'Ask an admin for a key that works.',
    nextStepHere: ({ reason }) =>
      reason === 'malformed'
        ? 'Copy the key anew, whole, and send it as “Authorization: Bearer amend_…”.'
        : 'Ask an admin for a new secret of the key.',
    detail: (values) => {
      switch (values.reason) {
        case 'malformed':
          return 'What was sent is no access key: it was not copied whole, or not sent as one.';
        case 'unknown':
          return 'No access key like this works here: it was revoked, or never given.';
        case 'expired':
          return `This secret worked until ${minuteOf(values.at)}: it has expired, or a newer one took its place.`;
      }
    },
  },
  'key-ended': {
    title: 'This key does not work any more.',
    nextStep: 'Give the key a new secret: that says how long it works.',
    detail: ({ name }) =>
      `The access key of ${quoted(name)} has expired or was revoked, and what has ended is not prolonged.`,
  },
  'unknown-key': {
    title: 'There is no such access key.',
    nextStep: 'List the keys anew.',
    detail: ({ given }) => `There is no access key "${given}".`,
  },
  'handover-unfit': {
    title: 'This cannot be handed over.',
    nextStep: 'Choose somebody else, who may sign in.',
    nextStepHere: ({ reason }) =>
      reason === 'scopes'
        ? 'Take one of the two roles away first, or give both for rows by the same column.'
        : 'Choose somebody else, who may sign in.',
    detail: (values) => {
      switch (values.reason) {
        case 'same':
          return `${quoted(values.person)} cannot hand over to themselves.`;
        case 'disabled':
          return `${quoted(values.person)} may not sign in.`;
        case 'scopes':
          return `Both have the role “${values.role}” for one classifier, for rows that no single scope can say; ${quoted(values.person)} can have it once only.`;
      }
    },
  },
};

/** Such as "12 seconds" or "3 minutes": whole, and never too short. */
function shownWait(seconds: number): string {
  return seconds < 100 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute');
}

/** Such as "2026-03-01 09:05 UTC". */
function minuteOf(at: string): string {
  return `${at.slice(0, 16).replace('T', ' ')} UTC`;
}

/** What is said of each way in which the provider's word is not taken. */
const REFUSED: Readonly<Record<ProviderRefusal, { readonly detail: string; readonly nextStep?: string }>> = {
  cancelled: {
    detail: 'The provider says that you did not let it sign you in here, or that you may not.',
    nextStep: 'Sign in again, and agree; or ask who looks after your company’s accounts to let you use Amend.',
  },
  fault: { detail: 'The provider refused Amend’s question: one of the two is set up wrongly.' },
  malformed: { detail: 'What the provider sent is no token that Amend takes.' },
  signature: { detail: 'The provider’s token is not signed with a key of the provider.' },
  issuer: { detail: 'The token was issued by another provider than the one that signs people in here.' },
  audience: { detail: 'The provider’s token was made for another program than Amend.' },
  tenant: {
    detail: 'Your account belongs to another organization than those that sign in here.',
    nextStep: 'Sign in with your account of this company; sign out of the other one first, if it is chosen by itself.',
  },
  nonce: { detail: 'The provider’s token answers another sign-in than this one.' },
  scope: { detail: 'The provider’s token does not let Amend be used.' },
  expired: { detail: 'The provider’s token has expired, or the clock of this server is ahead.' },
  'not-yet': {
    detail: 'The provider’s token is not valid yet: the clock of this server is behind, or the provider’s ahead.',
  },
  disabled: {
    detail: 'An admin has disabled your account in Amend.',
    nextStep: 'Ask an admin of Amend, if you think that this is a mistake.',
  },
};
