import { afterEach, describe, expect, test } from '@jest/globals';
import {
  problemWords,
  PROBLEMS,
  type ProblemCode,
  type ProblemOccurrence,
  type ProblemValues,
} from '../../../contract/problem.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { PROBLEM_WORDS } from '../../../contract/words/problem-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

const speak = (language: string) => speakBy(() => speechFor([language]));
afterEach(() => speak('en'));

const CODES = Object.keys(PROBLEMS) as ProblemCode[];
const occurrences = CODES.flatMap((code) =>
  valuesOf(PROBLEMS[code].values).map((values) => [code, values] as ProblemOccurrence),
);

describe.each(['de', 'pt'])('in %s', (language) => {
  test.each(CODES)('the title and the next step of %s are no longer English', (code) => {
    const english = { ...PROBLEM_WORDS[code] };
    speak(language);
    const { title, nextStep } = PROBLEM_WORDS[code];
    expect(title).toMatch(/^\p{Lu}.*\.$/u);
    expect(nextStep).toMatch(/^\p{Lu}.*\.$/u);
    expect([title, nextStep].filter((said) => said === english.title || said === english.nextStep)).toEqual([]);
  });

  test.each(occurrences)('%s of %j has a sentence and a next step of its own', (code, values) => {
    const english = problemWords(code, values as never);
    speak(language);
    const { detail, nextStep } = problemWords(code, values as never);
    expect(detail).not.toMatch(/undefined|null|NaN|\[object|[{}"]/);
    expect(nextStep).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
    expect(nextStep).not.toBe(english.nextStep);
    // Of a field that is refused, the path and the schema's own word for it: nothing that is said here.
    if (!('reason' in values) || values.reason !== 'fields') expect(detail).not.toBe(english.detail);
  });
});

describe.each([
  [
    'de',
    [
      'Es sind 0 Labels da; zum Lernen braucht es mindestens 20.',
      'Es ist 1 Label da; zum Lernen braucht es mindestens 20.',
      'Es sind 2 Labels da; zum Lernen braucht es mindestens 20.',
    ],
    'Von 3 Klassen hat keine mindestens 5 Zeilen; zum Lernen braucht es zwei solche Klassen.',
  ],
  [
    'pt',
    [
      'Há 0 rótulo; para aprender são necessários pelo menos 20.',
      'Há 1 rótulo; para aprender são necessários pelo menos 20.',
      'Há 2 rótulos; para aprender são necessários pelo menos 20.',
    ],
    'De 3 classes, nenhuma tem pelo menos 5 linhas; para aprender são necessárias duas classes assim.',
  ],
] as const)('what is counted, in %s', (language, labels, none) => {
  test('stands in the singular for one only', () => {
    speak(language);
    const said = [0, 1, 2].map((count) => ({ reason: 'labels', labels: count, least: 20 }) as const);
    expect(said.map((values) => problemWords('too-few-labels', values).detail)).toEqual(labels);
    const values = { reason: 'rows-of-classes', classes: 3, usable: 0, leastRows: 5 } as const;
    expect(problemWords('too-few-labels', values).detail).toBe(none);
  });
});

test('a wait is said in the unit that a person reckons in, in every language', () => {
  speak('de');
  expect(problemWords('sign-in-later', { seconds: 1 }).detail).toMatch(/In 1 Sekunde kann/);
  expect(problemWords('sign-in-later', { seconds: 130 }).detail).toMatch(/In 3 Minuten kann/);
  speak('pt');
  expect(problemWords('sign-in-later', { seconds: 99 }).detail).toMatch(/em 99 segundos\.$/);
});

test('what a column holds and what a role is called are said in the language', () => {
  const kind = { reason: 'kind', column: 'Betrag', holds: 'boolean' } as const;
  const role: ProblemValues['not-allowed'] = { reason: 'role', person: 'Ann', roles: ['approver'] };
  speak('de');
  expect(problemWords('scope-unfit', kind).detail).toMatch(/enthält Ja oder Nein, und die Werte/);
  expect(problemWords('not-allowed', role).detail).toMatch(/Rolle .Freigeber., und Ann/);
  speak('pt');
  expect(problemWords('scope-unfit', { ...kind, holds: 'date' }).detail).toMatch(/contém dias, e os valores/);
  expect(problemWords('not-allowed', role).detail).toMatch(/papel .aprovador., que Ann/);
});
