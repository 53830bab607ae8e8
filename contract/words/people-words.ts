import type { WordsFor } from '../problem-kind.ts';
import type { PEOPLE_PROBLEMS } from '../problems/people-problems.ts';
import { counted, quoted } from './phrases.ts';

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
    title: 'Somebody else has this name.',
    nextStep: 'Choose another name.',
    detail: ({ reason }) =>
      reason === 'person'
        ? 'Somebody else goes by this name already, so that logs could not tell the two of you apart.'
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
    title: 'This server has no accounts.',
    nextStep: 'Choose a demo person in the pane, or start the server with SIGN_IN=accounts.',
    detail: () => 'This server is signed in to by the demo, which has no accounts.',
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
};

/** Such as "12 seconds" or "3 minutes": whole, and never too short. */
function shownWait(seconds: number): string {
  return seconds < 100 ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute');
}
