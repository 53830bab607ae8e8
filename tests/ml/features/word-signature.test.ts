import { Signatures, wordSignature } from '../../../ml/features/word-signature.ts';

describe('wordSignature', () => {
  test('is what texts have in common that differ in numbers, case, punctuation and order', () => {
    expect(wordSignature('CITY Cabs #1042')).toBe('cabs city');
    expect(wordSignature('cabs, city 7 city')).toBe('cabs city');
  });

  test('of a text without words is the text', () => {
    expect(wordSignature('4711-3')).toBe('4711-3');
    expect(wordSignature('')).toBe('');
  });
});

describe('Signatures', () => {
  test('are those of the texts, asked once or again', () => {
    const signatures = new Signatures();
    const texts = ['CITY Cabs #1042', '4711-3', '', 'CITY Cabs #1042', ''];
    expect(texts.map((text) => signatures.of(text))).toEqual(texts.map(wordSignature));
  });
});
