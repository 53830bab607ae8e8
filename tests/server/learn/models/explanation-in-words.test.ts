import { speakBy, speechFor } from '../../../../contract/language/language.ts';
import { explanationInWords, ruleInWords } from '../../../../server/learn/models/explanation-in-words.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

const condition = { code: 'number', values: { column: 'Amount', above: null, upTo: 12.5, orMissing: false } } as const;
const kept = () => {
  const known = ruleInWords({ conditions: [condition], class: 'a', rows: 3, share: 1 });
  const older = { conditions: ['Amount is more than 12.5'], class: 'b', rows: 2, share: 1 };
  const classes = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'all others'];
  return {
    rules: { isModel: true, agreement: 1, rules: [known, older] },
    pairs: { columns: ['Amount'], classes, points: [] },
  };
};

test.each([
  ['en', 'Amount is at most 12.5', 'all others'],
  ['de', 'Amount ist höchstens 12,5', 'alle anderen'],
  ['pt', 'Amount é no máximo 12,5', 'todas as outras'],
])('in %s: rules are said anew, those of earlier releases stand as they are', (language, rule, others) => {
  const explained = kept();
  speakBy(() => speechFor([language]));
  const { rules, pairs } = explanationInWords(explained);
  expect(rules.rules.map(({ conditions }) => conditions)).toEqual([[rule], ['Amount is more than 12.5']]);
  expect(pairs.classes).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', others]);
});
