import { expect, test } from '@jest/globals';
import { feedFault, recordFault } from '../../../contract/feeds/feed-fault.ts';
import { language, speaking, speechFor } from '../../../contract/language/language.ts';
import { feedFaultWords, recordFaultWords } from '../../../contract/words/feed-fault-words.ts';
import { valuesOf } from '../../setup/values-of.ts';

test('every fault of a feed and of a record has a sentence in every language', () => {
  for (const each of language.options)
    speaking(speechFor([each]), () => {
      const sentences = [
        ...valuesOf(feedFault).map((fault) => feedFaultWords(feedFault.parse(fault))),
        ...valuesOf(recordFault).map((fault) => recordFaultWords(recordFault.parse(fault))),
      ];
      expect(sentences.length).toBeGreaterThan(20);
      for (const sentence of sentences) {
        expect(sentence).toMatch(/^[“"„A-ZÄÖÜÀ-Ý0-9]/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
      }
    });
});
