import type { z } from 'zod';
import { role, type Role } from '../access.ts';
import type { WordsFor } from '../problem-kind.ts';
import type { REQUEST_PROBLEMS } from '../problems/request-problems.ts';
import { MAX_SEGMENTS } from '../segment.ts';
import { counted, grouped, listed, quoted } from './phrases.ts';
import { scopesInWords } from './scope-words.ts';

const SCHEDULE_FORM =
  'Give minute, hour, day of the month, month and day of the week, such as “0 3 * * 1” for Mondays at 03:00 UTC.';

export const REQUEST_WORDS: WordsFor<typeof REQUEST_PROBLEMS> = {
  'malformed-body': {
    title: 'The request is not valid JSON.',
    nextStep: 'Send a JSON body with the content type application/json.',
    detail: (values) => {
      switch (values.reason) {
        case 'encoding':
          return `The body is written in ${values.encoding}; JSON is written in UTF-8.`;
        case 'not-json':
          return 'The body cannot be read as JSON.';
        case 'unreadable':
          return 'The request cannot be read.';
        case 'content-type':
          return 'The body was not read, because its content type is not application/json.';
      }
    },
  },
  'invalid-request': {
    title: 'The request does not fit the contract.',
    nextStep: 'Correct the fields listed under errors and send it again.',
    detail: (values) => {
      switch (values.reason) {
        case 'fields':
          return `${values.path}: ${values.message}`;
        case 'too-deep':
          return `The body is nested more than ${values.most} levels deep; nothing that can be asked here is.`;
        case 'schedule-fields':
          return `“${values.schedule}” is not a schedule: it does not have five fields. ${SCHEDULE_FORM}`;
        case 'schedule':
          return `“${values.schedule}” is not a schedule: ${values.fault}. ${SCHEDULE_FORM}`;
        case 'segment-column':
          return `The rows cannot be parted by ${quoted(values.column)}: name a column of the classifier that is not ignored.`;
        case 'unstorable':
          return 'A value of the request cannot be stored.';
      }
    },
  },
  'body-too-large': {
    title: 'The request is too large.',
    nextStep: 'Send fewer rows in one request.',
    detail: ({ reason, most }) =>
      reason === 'values'
        ? `The request holds more than ${grouped(most)} values.`
        : `The request is larger than ${most} MB.`,
  },
  'unknown-address': {
    title: 'There is nothing at this address.',
    nextStep: 'Check the address against docs/api.md.',
    detail: (values) =>
      values.reason === 'address'
        ? `There is nothing at ${values.method} ${values.path}.`
        : 'The pages are not built. Run "npm run build" and reload this page.',
  },
  'not-allowed': {
    title: 'You may not do this.',
    nextStep: 'Open Amend at its own address, signed in; an admin gives a role that is missing.',
    nextStepHere: (values) => {
      switch (values.reason) {
        case 'demo-elsewhere':
          return 'Open Amend on the machine that it runs on.';
        case 'metrics':
          return 'Ask from the machine that Amend runs on, or with the token, as the setting METRICS says.';
        case 'role':
          if (isAnyRole(values.roles)) return 'Ask an admin for a role.';
          return `Ask an admin for ${values.roles.length === 1 ? 'this role' : 'one of these roles'}.`;
        case 'key':
          return 'Do it in the pane, signed in as a person.';
        case 'project':
          return 'Leave the project as it is, or ask an admin of every classifier to change it.';
        case 'origin':
        case 'host':
          return 'Open Amend at the address that the server gave when it started.';
      }
    },
    detail: (values) => {
      switch (values.reason) {
        case 'demo-elsewhere':
          return 'The demo sign-in answers this machine alone, not requests from elsewhere.';
        case 'metrics':
          return 'The metrics are not for whoever asks from here, or without the right token.';
        case 'role':
          if (isAnyRole(values.roles)) return `This needs a role, and ${values.person} has none here.`;
          return `This needs the role ${listed(values.roles.map(quoted), 'or')}, which ${values.person} does not have.`;
        case 'key':
          return `People alone may do this, and ${values.person} is a machine with an access key.`;
        case 'project':
          return `Whoever has a role for a project has it for what comes into it, so changing it needs the role “admin” for every classifier, which ${values.person} does not have.`;
        case 'origin':
          return `Pages of ${values.origin} may not use this server.`;
        case 'host':
          return `This server does not answer to the name "${values.host}".`;
      }
    },
  },
  'beyond-scope': {
    title: 'This is not about your rows alone.',
    nextStep: 'Ask about rows of your own, or ask an admin for the role without a row scope.',
    nextStepHere: (values) => {
      switch (values.reason) {
        case 'report':
          return reportStep(values);
        case 'whole':
          return 'Ask somebody who may see all rows, or an admin for the role without a row scope.';
        case 'sent':
          return 'Keep only rows of your own in the table, or ask an admin to widen your row scope.';
        case 'kept':
          return 'Give these rows other keys if they are other rows, or ask an admin to widen your row scope.';
        case 'no-class':
          return 'Say the class of a few of your rows first; then Amend answers with the classes that were said of them.';
        case 'columns':
          return 'Ask an admin to give the role anew, with a column that the classifier has.';
      }
    },
    detail: (values) => {
      switch (values.reason) {
        case 'report':
          return reportDetail(values);
        case 'whole':
          return `This is about all rows of the classifier together, and ${values.person} may see only those of which this holds: ${scopesInWords(values.scopes)}.`;
        case 'sent':
          return `${counted(values.rows, 'row is', 'rows are')} not among yours, of which this holds: ${scopesInWords(values.scopes)}.`;
        case 'kept':
          return `${counted(values.rows, 'row has', 'rows have')} the key of a row that is not among yours, of which this holds: ${scopesInWords(values.scopes)}.`;
        case 'no-class':
          return `Nobody has said a class yet of rows of yours, of which this holds: ${scopesInWords(values.scopes)}.`;
        case 'columns':
          return `Your row scope is by ${listed(values.columns.map(quoted))}, by which rows of the classifier cannot be chosen any more.`;
      }
    },
  },
  'too-many-requests': {
    title: 'Too many requests.',
    nextStep: 'Wait a minute and try again.',
    nextStepHere: (values) =>
      values.reason === 'key'
        ? 'Wait as long as it says; an admin can let the key make more requests.'
        : 'Wait a minute and try again.',
    detail: (values) => {
      switch (values.reason) {
        case 'minute':
          return `More than ${values.most} requests came from here in a minute.`;
        case 'streams':
          return `${values.most} streams are open here already.`;
        case 'key':
          return `${values.person} may make ${counted(values.most, 'request')} a minute with its access key, and has. It can go on in ${counted(values.seconds, 'second')}.`;
      }
    },
  },
  'database-unavailable': {
    title: 'The database does not answer.',
    nextStep: 'Try again in a moment; nothing you typed is lost.',
    detail: () => 'The server cannot reach its database at the moment.',
  },
  'disk-full': {
    title: 'The disk of the database is full.',
    nextStep: 'Tell the admin to make room on it; nothing you typed is lost, and it is sent again by itself.',
    detail: () => 'The database cannot save anything, because its disk is full.',
  },
  internal: {
    title: 'Something went wrong on the server.',
    nextStep: 'Try again; if it happens again, give the admin the request id.',
    detail: ({ reason }) =>
      reason === 'request'
        ? 'The server failed unexpectedly. The failure is in its log under the request id.'
        : 'The training failed unexpectedly. The failure is in the server’s log under the id of the training.',
  },
};

/** Whether every role there is would do. */
function isAnyRole(roles: readonly Role[]): boolean {
  return role.options.every((each) => roles.includes(each));
}

type Report = Extract<z.output<(typeof REQUEST_PROBLEMS)['beyond-scope']['values']>, { reason: 'report' }>;

/** Segments that a sentence names; a person reads no more. */
const MOST_NAMED = 5;

function reportDetail({ lacks, segments, scopes }: Report): string {
  const rows = `you may see only rows of which this holds: ${scopesInWords(scopes)}`;
  switch (lacks) {
    case 'column':
      return `A drift report is of all rows or of one segment, and ${rows}. These are no segment, since your row scope is not by the classifier’s segment column.`;
    case 'segment':
      return `A drift report is of all rows or of one segment, and ${rows}. The version in use keeps no segment of these.`;
    case 'choice': {
      const named = segments.slice(0, MOST_NAMED).map(quoted);
      const more = segments.length - named.length;
      return `A drift report is of one segment here, since ${rows}. Yours ${segments.length === 1 ? 'is' : 'are'} ${listed(more > 0 ? [...named, `${more} more`] : named)}.`;
    }
  }
}

function reportStep({ lacks, scopes }: Report): string {
  switch (lacks) {
    case 'column':
      return `Ask an admin to declare ${listed([...new Set(scopes.map(({ column }) => quoted(column)))])} the segment column of the classifier; your reports begin with the next version that is trained and put in use.`;
    case 'segment':
      return `Ask an approver for a training, which keeps the ${MAX_SEGMENTS} values with most rows, or ask somebody who may see all rows.`;
    case 'choice':
      return 'Choose one of your segments.';
  }
}
