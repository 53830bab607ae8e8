import { describe, expect, test } from '@jest/globals';
import { RIGHTS, role, rolesWith } from '../../../contract/access.ts';
import {
  problemWords,
  PROBLEMS,
  type ProblemCode,
  type ProblemOccurrence,
  type ProblemValues,
} from '../../../contract/problem.ts';
import { PROBLEM_WORDS } from '../../../contract/words/problem-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

const CODES = Object.keys(PROBLEMS) as ProblemCode[];
const occurrences = CODES.flatMap((code) =>
  valuesOf(PROBLEMS[code].values).map((values) => [code, values] as ProblemOccurrence),
);

test.each(CODES)('%s has a title and a next step that are sentences', (code) => {
  const { title, nextStep } = PROBLEM_WORDS[code];
  expect(title).toMatch(/^[A-Z].*\.$/);
  expect(nextStep).toMatch(/^[A-Z].*\.$/);
});

test('there are words for what can be answered, and for nothing else', () =>
  expect(Object.keys(PROBLEM_WORDS).sort()).toEqual(CODES.toSorted()));

test.each(occurrences)('%s of %j has a sentence and a next step', (code, values) => {
  const { detail, nextStep } = problemWords(code, values as never);
  expect(nextStep).toMatch(/^[A-Z].*\.$/);
  expect(detail).not.toMatch(/undefined|null|NaN|\[object/);
  expect(detail).toMatch(code === 'invalid-request' ? /\S/ : /^[“"A-Z0-9].*\.$/);
});

describe('the sentence', () => {
  const SENTENCES: readonly (readonly [ProblemOccurrence, string])[] = [
    [
      ['malformed-body', { reason: 'encoding', encoding: 'utf-16' }],
      'The body is written in utf-16; JSON is written in UTF-8.',
    ],
    [['malformed-body', { reason: 'unreadable' }], 'The request cannot be read.'],
    [['invalid-request', { reason: 'fields', path: 'body.name', message: 'Too long' }], 'body.name: Too long'],
    [
      ['invalid-request', { reason: 'too-deep', most: 16 }],
      'The body is nested more than 16 levels deep; nothing that can be asked here is.',
    ],
    [
      ['invalid-request', { reason: 'schedule-fields', schedule: 'weekly' }],
      '“weekly” is not a schedule: it does not have five fields. Give minute, hour, day of the month, month and day of the week, such as “0 3 * * 1” for Mondays at 03:00 UTC.',
    ],
    [['body-too-large', { reason: 'values', most: 600_000 }], 'The request holds more than 600,000 values.'],
    [['body-too-large', { reason: 'megabytes', most: 10 }], 'The request is larger than 10 MB.'],
    [
      ['not-allowed', { reason: 'role', person: 'Ann', roles: ['corrector', 'approver'] }],
      'This needs the role “corrector” or “approver”, which Ann does not have.',
    ],
    [
      ['not-allowed', { reason: 'role', person: 'Ann', roles: role.options }],
      'This needs a role, and Ann has none here.',
    ],
    [['too-many-requests', { reason: 'minute', most: 600 }], 'More than 600 requests came from here in a minute.'],
    [['too-many-requests', { reason: 'streams', most: 100 }], '100 streams are open here already.'],
    [
      ['column-missing', { classifier: 'Cards', columns: ['A', 'B'] }],
      'The table has no column "A", "B", which "Cards" needs.',
    ],
    [
      ['column-unclear', { wanted: ['Text'], present: ['text', 'TEXT '] }],
      '“text” and “TEXT ” of the table could both be “Text”.',
    ],
    [
      ['too-many-classes', { classes: 1_001, most: 1_000 }],
      'The labels name 1,001 different classes; 1,000 is the most. A column with more seems to hold ids or free text.',
    ],
    [['unknown-version', { reason: 'none', classifier: 'Cards', version: 9 }], '"Cards" has no version 9.'],
    [['unknown-version', { reason: 'gone', classifier: 'Cards', version: 9 }], 'Version 9 of “Cards” is gone.'],
    [['too-few-labels', { reason: 'labels', labels: 1, least: 20 }], 'There is 1 label; learning needs at least 20.'],
    [
      ['too-few-labels', { reason: 'rows-of-classes', classes: 30, usable: 0, leastRows: 2 }],
      'Of 30 classes, none has at least 2 rows; learning needs two such classes.',
    ],
    [
      ['too-few-labels', { reason: 'kept-for-measuring', class: null }],
      'Outside the tenth of the rows that is kept for measuring, no row has a label.',
    ],
    [['one-class', { labels: 30, class: 'travel' }], 'All 30 labels say “travel”.'],
    [
      ['labels-differ', { once: 1_150, labels: 1_200 }],
      '1,150 of 1,200 labels occur only once: the label column seems to hold ids or free text.',
    ],
    [
      ['no-live-rows', { classifier: 'Cards', hours: 1 }],
      'In the last hour the model classified no rows of "Cards" that were new to it.',
    ],
  ];
  test.each(SENTENCES)('of %j is as people read it', ([code, values], sentence) =>
    expect(problemWords(code, values).detail).toBe(sentence),
  );
});

describe('the next step of what somebody may not do', () => {
  const stepOf = (values: ProblemValues['not-allowed']) => problemWords('not-allowed', values).nextStep;

  test.each(RIGHTS)('for want of the right “%s” is a role that an admin gives', (right) => {
    const roles = rolesWith(right);
    const which =
      roles.length === 1 ? 'this role' : roles.length === role.options.length ? 'a role' : 'one of these roles';
    expect(stepOf({ reason: 'role', person: 'Ann', roles })).toBe(`Ask an admin for ${which}.`);
  });

  test('speaks of no role where none is wanting', () => {
    expect(stepOf({ reason: 'demo-elsewhere' })).toBe('Open Amend on the machine that it runs on.');
    expect(stepOf({ reason: 'metrics' })).toMatch(/^Ask from the machine that Amend runs on, or with the token/);
    for (const values of [
      { reason: 'origin', origin: 'https://a.example' } as const,
      { reason: 'host', host: 'b' } as const,
    ])
      expect(stepOf(values)).toBe('Open Amend at the address that the server gave when it started.');
  });
});
