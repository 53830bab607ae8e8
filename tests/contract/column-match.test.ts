import { describe, expect, test } from '@jest/globals';
import { matchColumns, unclearSentence } from '../../contract/column-match.ts';

const found = (wanted: string[], present: string[], chosen?: [string, string][]) =>
  Object.fromEntries(matchColumns(wanted, present, new Map(chosen)).found);

describe('which column is which', () => {
  test.each([
    ['a blank behind', 'Text', 'Text '],
    ['small letters', 'Text', 'text'],
    ['blanks within', 'Cost centre', 'CostCentre'],
    ['a blank that does not break', 'Cost centre', 'Cost\u00a0centre'],
    ['a blank without width', 'Text', '\u200bText'],
    ['a decomposed letter', 'Caf\u00e9', 'Cafe\u0301'],
    ['a sharp s in capitals', 'Stra\u00dfe', 'STRASSE'],
    ['a line break', 'Net amount', 'Net\namount'],
  ])('%s makes no other column', (_, wanted, present) => {
    expect(matchColumns([wanted], ['Other', present])).toEqual({
      found: new Map([[wanted, present]]),
      missing: [],
      unclear: [],
    });
  });

  test.each([
    ['an accent', 'Resume', 'R\u00e9sum\u00e9'],
    ['a dash', 'Net-amount', 'Net amount'],
    ['a digit', 'Q1', 'Q2'],
    ['full width', 'Text', '\uff34ext'],
  ])('%s makes another column', (_, wanted, present) => {
    expect(matchColumns([wanted], [present])).toEqual({ found: new Map(), missing: [wanted], unclear: [] });
  });

  test('the very name goes before one that is like it', () => {
    expect(found(['Text'], ['text', 'Text', 'TEXT '])).toEqual({ Text: 'Text' });
  });

  test('a classifier with two columns that differ by a blank takes each by its name', () => {
    expect(found(['Text', 'Text '], ['Text ', 'Text'])).toEqual({ Text: 'Text', 'Text ': 'Text ' });
  });

  test('two columns that would do are taken by neither, and both are named', () => {
    const match = matchColumns(['Text', 'Amount'], ['text', 'Amount', 'TEXT ']);
    expect(match).toEqual({
      found: new Map([['Amount', 'Amount']]),
      missing: [],
      unclear: [{ wanted: ['Text'], present: ['text', 'TEXT '] }],
    });
    expect(unclearSentence(match.unclear[0]!)).toBe('“text” and “TEXT ” of the table could both be “Text”.');
  });

  test('one column that would do for two is taken for neither', () => {
    const [unclear] = matchColumns(['Text', 'Text '], ['text']).unclear;
    expect(unclearSentence(unclear!)).toBe('The table has one column, “text”, that could be “Text” or “Text ”.');
  });

  test('what a person chose goes before likeness, after the very name, and never twice', () => {
    expect(found(['Text'], ['text', 'Purpose'], [['Text', 'Purpose']])).toEqual({ Text: 'Purpose' });
    expect(found(['Text'], ['text', 'TEXT '], [['Text', 'TEXT ']])).toEqual({ Text: 'TEXT ' });
    expect(found(['Text'], ['Text', 'Purpose'], [['Text', 'Purpose']])).toEqual({ Text: 'Text' });
    expect(
      found(
        ['Text', 'Note'],
        ['Purpose'],
        [
          ['Text', 'Purpose'],
          ['Note', 'Purpose'],
        ],
      ),
    ).toEqual({ Text: 'Purpose' });
    expect(found(['Text'], ['text'], [['Text', 'Purpose']])).toEqual({ Text: 'text' });
  });

  test('another name that a column is known by does as its own, nearly spelled, too', () => {
    const alsoCalled = [{ column: 'Amount', names: ['Betrag', 'Montant'] }];
    const match = (present: string[]) => matchColumns(['Amount', 'Note'], present, new Map(), alsoCalled);
    expect([...match(['betrag ', 'Note']).found]).toEqual([
      ['Note', 'Note'],
      ['Amount', 'betrag '],
    ]);
    expect(match(['Amount', 'Betrag']).found.get('Amount')).toBe('Amount');
    expect(match(['Betrag', 'Montant']).unclear).toEqual([{ wanted: ['Amount'], present: ['Betrag', 'Montant'] }]);
    expect(match(['amount', 'Betrag']).unclear).toEqual([{ wanted: ['Amount'], present: ['amount', 'Betrag'] }]);
    expect(match(['Total']).missing).toEqual(['Amount', 'Note']);
  });

  test('__proto__ is a name as any other, and a name asked for twice counts once', () => {
    expect(matchColumns(['__proto__', '__proto__', 'constructor'], ['__PROTO__'])).toEqual({
      found: new Map([['__proto__', '__PROTO__']]),
      missing: ['constructor'],
      unclear: [],
    });
  });
});
