import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { COLUMN_TYPE_WORDS } from '../../../addin/words/column-types.ts';
import { LEARNER_TITLES } from '../../../addin/words/learner-titles.ts';
import { ROLE_USES_OF_KEYS, rolesInWords } from '../../../addin/words/role-words.ts';
import { comparisonSentence, standingOf } from '../../../addin/words/words-of-versions.ts';
import { warnOfLearning } from '../../../addin/words/words-of-learning.ts';
import { ago, duration, listed, timeLeft } from '../../../addin/words/words.ts';
import { day, moment } from '../../../contract/words/dates.ts';
import { aComparison, aVersion } from '../../fakes/contract-data.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

const now = new Date(2026, 2, 20, 9);
const before = (days: number) => new Date(2026, 2, 20 - days, 9).toISOString();

const tooFew = (boats: number, cars: number) => {
  const { metrics } = aVersion();
  const rows = boats + cars;
  const classOf = (name: string, holdoutRows: number) => ({ ...metrics.classes[0]!, class: name, holdoutRows });
  return warnOfLearning({
    ...metrics,
    learned: 'too-few-rows',
    classes: [classOf('boat', boats), classOf('car', cars)],
    accuracy: { ...metrics.accuracy, rows },
  })!.detail.split('.')[0];
};

const wentBack = () =>
  standingOf(
    aVersion({
      version: 1,
      decisions: [{ kind: 'put-in-use', version: 1, before: 2, person: 'Ada', because: 'Gebühren', at: before(0) }],
    }),
    day,
  );

describe('in German', () => {
  beforeEach(() => speakBy(() => speechFor(['de'])));

  test('times are said', () => {
    expect([2, 12, 200].map(timeLeft)).toEqual(['noch ein paar Sekunden', 'noch etwa 15 s', 'noch etwa 3 min']);
    expect([0, 1, 3, 20, 90, 800].map((days) => ago(before(days), now))).toEqual([
      'heute',
      'gestern',
      'vor 3 Tagen',
      'vor 3 Wochen',
      'vor 3 Monaten',
      'vor 2 Jahren',
    ]);
    expect(moment('2026-03-01T12:05:00')).toBe('1. März 2026, 12:05');
    expect(day('2026-03-01T12:05:00')).toBe('1. März 2026');
    expect(duration(95)).toBe('1 min 35 s');
  });

  test('names stand in German quotes', () => {
    expect(listed(['a', 'b'])).toBe('„a“ und „b“');
    expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('„a“, „b“ und 2 weitere');
  });

  test('types, learners and roles have their names', () => {
    expect(Object.values(COLUMN_TYPE_WORDS).join(' ')).toBe('Text Kategorie Zahl Datum Ja oder Nein Ignoriert');
    expect(LEARNER_TITLES['random-forest']).toBe('Wald aus Bäumen');
    expect(rolesInWords(['admin', 'viewer'])).toBe('Betrachter, Admin');
    expect(ROLE_USES_OF_KEYS.admin).toBe('richtet Klassifikatoren ein');
  });

  test.each([
    [0, 1, 'Die einzige Testzeile ist „car“'],
    [0, 4, 'Alle 4 Testzeilen sind „car“'],
    [1, 3, 'Nur 1 von 4 Testzeilen ist nicht „car“'],
    [2, 3, 'Nur 2 von 5 Testzeilen sind nicht „car“'],
  ])('%d boats and %d cars are too few: %s', (boats, cars, said) => expect(tooFew(boats, cars)).toBe(said));

  test('a rollback is said with who, when and why', () =>
    expect(wentBack()).toEqual(['Ada ist am 20. März 2026 von Version 2 zu ihr zurückgegangen. Grund: Gebühren.']));

  test('a comparison says its rows, and where they are too few', () =>
    expect(comparisonSentence(aComparison({ on: 'corrections', rows: 1, difference: null }), 1)).toMatch(
      /^Bei 1 Korrektur, aus der keine von beiden gelernt hatte: .* richtig, Version 1: .*; zu wenige für einen Vergleich\.$/,
    ));
});

describe('in Portuguese', () => {
  beforeEach(() => speakBy(() => speechFor(['pt'])));

  test('times are said', () => {
    expect([2, 12, 200].map(timeLeft)).toEqual([
      'faltam alguns segundos',
      'faltam cerca de 15 s',
      'faltam cerca de 3 min',
    ]);
    expect([0, 3, 90].map((days) => ago(before(days), now))).toEqual(['hoje', 'há 3 dias', 'há 3 meses']);
    expect(moment('2026-03-01T12:05:00')).toBe('1 de mar. de 2026, 12:05');
  });

  test('a rollback is said with who, when and why', () =>
    expect(wentBack()).toEqual(['Ada voltou da versão 2 para ela em 20 de mar. de 2026. Motivo: Gebühren.']));

  test('names, types and roles have their names', () => {
    expect(listed(['a', 'b', 'c', 'd'], 2)).toBe('“a”, “b” e mais 2');
    expect(COLUMN_TYPE_WORDS.boolean).toBe('Sim ou não');
    expect(rolesInWords([])).toBe('nenhum papel');
  });

  test.each([
    [0, 1, 'A única linha de teste é “car”'],
    [0, 4, 'Todas as 4 linhas de teste são “car”'],
    [1, 3, 'Só 1 de 4 linhas de teste não é “car”'],
    [2, 3, 'Só 2 de 5 linhas de teste não são “car”'],
  ])('%d boats and %d cars are too few: %s', (boats, cars, said) => expect(tooFew(boats, cars)).toBe(said));
});
