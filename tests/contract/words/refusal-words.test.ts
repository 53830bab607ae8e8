import { afterEach, expect, test } from '@jest/globals';
import type { z } from 'zod';
import { classifierDraft } from '../../../contract/classifier.ts';
import { condition } from '../../../contract/conditions/condition.ts';
import { parseCondition } from '../../../contract/conditions/parse-condition.ts';
import { grants } from '../../../contract/given-grant.ts';
import { signInName } from '../../../contract/session.ts';
import { conditionRefusalWords } from '../../../contract/words/condition-refusal-words.ts';
import { textFaultSentence } from '../../../contract/words/condition-words.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';

const speak = (language: string) => speakBy(() => speechFor([language]));
afterEach(() => speak('en'));

const refusals = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map((issue) => issue.message);

test('one schema refuses in the language of whoever is refused', () => {
  expect(refusals(signInName, 'a')).toEqual(['must have at least 3 characters']);
  speak('de');
  expect(refusals(signInName, 'a')).toEqual(['muss mindestens 3 Zeichen haben']);
  speak('pt');
  expect(refusals(signInName, 'a')).toEqual(['deve ter pelo menos 3 caracteres']);
});

test.each([
  ['de', 'Darin steht ein Zeichen, das sich nicht speichern lässt (NUL oder die Hälfte eines Ersatzpaars).'],
  ['pt', 'Há aqui um caractere que não pode ser guardado (NUL, ou metade de um par substituto).'],
])('a text that cannot be stored is refused in %s', (language, said) => {
  speak(language);
  expect(refusals(signInName, 'Ann\u0000')).toEqual([said]);
});

test.each([
  ['en', 'There are 1,001 roles; 1,000 is the most.', 'This must be a list of roles.'],
  ['de', 'Zu viele Rollen: 1.001; höchstens 1.000 sind möglich.', 'Hier wird eine Liste erwartet: Rollen.'],
  ['pt', 'Há papéis demais: 1.001; o máximo é 1.000.', 'Aqui se espera uma lista de papéis.'],
])('a list is named by its items, in %s', (language, tooMany, noList) => {
  speak(language);
  const role = { role: 'viewer', classifier: null };
  expect(
    refusals(
      grants,
      Array.from({ length: 1_001 }, () => role),
    ),
  ).toEqual([tooMany]);
  expect(refusals(grants, 'viewer')).toEqual(expect.arrayContaining([noList]));
});

test.each([
  ['en', 'There are 1 conditions; 2 is the least.'],
  ['de', 'Zu wenige Bedingungen: 1; mindestens 2 sind nötig.'],
  ['pt', 'Há condições de menos: 1; o mínimo é 2.'],
])('a list that is too short says how many it needs, in %s', (language, said) => {
  speak(language);
  const conditions = [{ column: 'Paid', operator: 'is-empty' }];
  expect(refusals(condition, { operator: 'and', conditions })).toEqual([said]);
});

test.each([
  ['de', 'Zwei Spalten haben denselben Namen, „Text“. Benennen Sie eine davon um.'],
  ['pt', 'Duas colunas têm o mesmo nome, “Text”. Renomeie uma delas.'],
])('a draft is refused with the names at fault, in %s', (language, said) => {
  speak(language);
  const column = { name: 'Text', type: 'text' };
  const draft = { name: 'Cards', columns: [column, column], keyColumns: ['Key'], labelColumn: 'Account' };
  expect(refusals(classifierDraft, draft)).toEqual([said]);
});

test('what a schema says of a condition can follow where it is written, in German too', () => {
  const beginnings = Object.values(conditionRefusalWords.messages.de).map((sentence) => sentence.split(' ')[0]!);
  // No noun, which would have to stay large.
  expect(new Set(beginnings)).toEqual(new Set(['Schreiben', 'Ein', 'In', 'Nur', 'Der', 'Die', 'Mehr', 'Eine']));
  speak('de');
  const read = parseCondition('Amount between 20 and 10');
  expect('fault' in read && textFaultSentence(read.fault)).toMatch(/: Der Bereich endet, bevor er beginnt\. Schreiben/);
});
