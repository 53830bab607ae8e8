import type { z } from 'zod';
import { role, type Role } from '../access.ts';
import type { REQUEST_PROBLEMS } from '../problems/request-problems.ts';
import { MAX_SEGMENTS } from '../segment.ts';
import { catalogue } from '../language/catalogue.ts';
import { listed, quoted } from './phrases.ts';
import { de } from './request/de.ts';
import { en } from './request/en.ts';
import { pt } from './request/pt.ts';
import { roleName } from './role-words.ts';
import { scopesInWords } from './scope-words.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

type Values<Code extends keyof typeof REQUEST_PROBLEMS> = z.output<(typeof REQUEST_PROBLEMS)[Code]['values']>;

export const REQUEST_WORDS = wordsFor<typeof REQUEST_PROBLEMS>(words, {
  'malformed-body': { detail: (values) => words(`malformed-body.${values.reason}`, values) },
  'invalid-request': { detail: faultOfRequest },
  'body-too-large': { detail: (values) => words(`body-too-large.${values.reason}`, values) },
  'unknown-address': { detail: (values) => words(`unknown-address.${values.reason}`, values) },
  'not-allowed': { nextStepHere: stepToBeAllowed, detail: notAllowed },
  'beyond-scope': { nextStepHere: stepWithinScope, detail: beyondScope },
  'too-many-requests': {
    nextStepHere: ({ reason }) =>
      words(reason === 'key' ? 'too-many-requests.key.nextStep' : 'too-many-requests.nextStep'),
    detail: (values) => words(`too-many-requests.${values.reason}`, values),
  },
  'database-unavailable': { detail: () => words('database-unavailable.detail') },
  'disk-full': { detail: () => words('disk-full.detail') },
  internal: { detail: ({ reason }) => words(`internal.${reason}`) },
});

function faultOfRequest(values: Values<'invalid-request'>): string {
  switch (values.reason) {
    case 'fields':
      return `${values.path}: ${values.message}`;
    case 'schedule-fields':
    case 'schedule':
      return words(`invalid-request.${values.reason}`, { ...values, form: words('invalid-request.schedule-form') });
    case 'segment-column':
      return words('invalid-request.segment-column', { column: quoted(values.column) });
    case 'too-deep':
    case 'unstorable':
      return words(`invalid-request.${values.reason}`, values);
  }
}

/** Whether every role there is would do. */
function isAnyRole(roles: readonly Role[]): boolean {
  return role.options.every((each) => roles.includes(each));
}

function stepToBeAllowed(values: Values<'not-allowed'>): string {
  switch (values.reason) {
    case 'role':
      return isAnyRole(values.roles)
        ? words('not-allowed.any-role.nextStep')
        : words('not-allowed.role.nextStep', { roles: values.roles.length });
    case 'host':
      return words('not-allowed.origin.nextStep');
    default:
      return words(`not-allowed.${values.reason}.nextStep`);
  }
}

function notAllowed(values: Values<'not-allowed'>): string {
  if (values.reason === 'project') return words('not-allowed.project', { ...values, role: roleName('admin') });
  if (values.reason !== 'role') return words(`not-allowed.${values.reason}`, values);
  const { person, roles } = values;
  if (isAnyRole(roles)) return words('not-allowed.any-role', { person });
  return words('not-allowed.role', {
    person,
    roles: listed(
      roles.map((each) => quoted(roleName(each))),
      'or',
    ),
  });
}

/** Segments that a sentence names; a person reads no more. */
const MOST_NAMED = 5;

function beyondScope(values: Values<'beyond-scope'>): string {
  if (values.reason === 'columns')
    return words('beyond-scope.columns', { columns: listed(values.columns.map(quoted)) });
  const scopes = scopesInWords(values.scopes);
  switch (values.reason) {
    case 'report':
      return words(`beyond-scope.report-${values.lacks}`, {
        scopes,
        count: values.segments.length,
        segments: namedSome(values.segments),
      });
    case 'whole':
      return words('beyond-scope.whole', { scopes, person: values.person });
    case 'sent':
    case 'kept':
      return words(`beyond-scope.${values.reason}`, { scopes, rows: values.rows });
    case 'no-class':
      return words('beyond-scope.no-class', { scopes });
  }
}

function namedSome(segments: readonly string[]): string {
  const named = segments.slice(0, MOST_NAMED).map(quoted);
  const more = segments.length - named.length;
  return listed(more > 0 ? [...named, words('beyond-scope.more-segments', { more })] : named);
}

function stepWithinScope(values: Values<'beyond-scope'>): string {
  if (values.reason !== 'report') return words(`beyond-scope.${values.reason}.nextStep`);
  const columns = listed([...new Set(values.scopes.map(({ column }) => quoted(column)))]);
  return words(`beyond-scope.report-${values.lacks}.nextStep`, { columns, most: MAX_SEGMENTS });
}
