/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { KeyNotes } from '../../../addin/rows/KeyNotes.tsx';
import { WhichRows } from '../../../addin/rows/WhichRows.tsx';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

afterEach(() => speakBy(() => speechFor(['en'])));

const twins = { key: 'T1', rows: 2, cells: ['A2', 'A3'] };
const notesOf = (given: number, repeated: Parameters<typeof KeyNotes>[0]['keys']['repeated'] = []) =>
  renderPane(<KeyNotes keys={{ given, repeated }} keyColumns={['Nr']} />).container.textContent;
const questionOf = (waiting: number) =>
  renderPane(
    <WhichRows
      question={{
        returned: 1_200,
        others: 1_100,
        example: { key: '12', before: [{ name: 'Text', value: 'Taxi' }], now: [{ name: 'Text', value: '' }] },
        suggested: 'Mai',
      }}
      keyColumns={['Nr']}
      waiting={waiting}
      onSay={() => undefined}
    />,
  ).container.textContent;

describe('in German', () => {
  beforeEach(() => speakBy(() => speechFor(['de'])));

  test('rows that share a key are named, and rows with a new id counted', () => {
    expect(notesOf(0, [twins])).toMatch(/^2 Zeilen haben denselben Schlüssel: „T1“ steht in A2 und A3\. .*in „Nr“;/);
    expect(notesOf(0, [twins, { ...twins, rows: 1_200 }])).toContain('1.202 Zeilen haben denselben Schlüssel wie');
    expect(notesOf(1)).toBe('1 Zeile hatte noch keine ID oder eine kopierte und bekam eine neue.');
    expect(notesOf(2)).toBe('2 Zeilen hatten noch keine ID oder eine kopierte und bekamen eine neue.');
  });

  test('it is asked which rows these are, with what waits: nothing, one, more', () => {
    expect(questionOf(0)).toContain(
      '1.100 der 1.200 Zeilen, die Amend an „Nr“ erkennt, enthalten hier etwas anderes: „12“ war „Taxi“, hier ist es leer. Nichts wurde gesendet. Welche Zeilen sind das?',
    );
    expect(questionOf(1)).toContain('Nichts wurde gesendet; 1 Korrektur von Ihnen wartet auf Ihre Antwort. Welche');
    expect(questionOf(2)).toContain('; 2 Korrekturen von Ihnen warten auf Ihre Antwort.');
  });
});

describe('in Portuguese', () => {
  beforeEach(() => speakBy(() => speechFor(['pt'])));

  test('rows that share a key are named, and rows with a new id counted', () => {
    expect(notesOf(0, [{ ...twins, rows: 4 }])).toMatch(
      /^4 linhas têm a mesma chave: “T1” está em A2, A3 e mais 2\. .*em “Nr”;/,
    );
    expect(notesOf(1)).toBe('1 linha ainda não tinha id, ou tinha um copiado: recebeu um novo.');
  });

  test('it is asked which rows these are, with what waits: nothing, one, more', () => {
    expect(questionOf(0)).toContain('“12” era “Taxi”, aqui é vazio. Nada foi enviado. Que linhas são estas?');
    expect(questionOf(1)).toContain('Nada foi enviado; 1 correção sua espera a sua resposta. Que');
    expect(questionOf(2)).toContain('; 2 correções suas esperam a sua resposta.');
  });
});
