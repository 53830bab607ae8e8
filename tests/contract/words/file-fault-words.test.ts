import { expect, test } from '@jest/globals';
import { fileFaultWords } from '../../../contract/words/file-fault-words.ts';

test.each([
  [{ reason: 'cells', found: 1, expected: 3 }, 'Line 7: 1 cell, and 3 headers.'],
  [
    { reason: 'text-too-long', column: 'Text', length: 40_000 },
    'Line 7: the text in “Text” has 40,000 characters; 32,767 is the most.',
  ],
  [{ reason: 'encoding', encoding: 'UTF-8' }, 'Line 7: bytes that are no UTF-8.'],
] as const)('%j is said', (fault, sentence) => expect(fileFaultWords(7, fault)).toBe(sentence));
