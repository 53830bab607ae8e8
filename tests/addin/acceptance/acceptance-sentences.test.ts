import { acceptanceSentences, targetTitle } from '../../../addin/acceptance/acceptance-sentences.ts';
import { anAcceptance } from '../../fakes/an-acceptance.ts';

test('a target is said with the decimals that it has', () => {
  expect([targetTitle(0.99), targetTitle(0.995)]).toEqual(['99 %', '99.5 %']);
});

test('where every class has a level of its own, nothing is said of others', () => {
  const test = anAcceptance().test!;
  const classes = test.classes.map((each) => ({ ...each, own: true }));
  const [covers, ...more] = acceptanceSentences(anAcceptance({ test: { ...test, level: null, classes } }));
  expect(covers).toMatch(/^3 classes have answers enough/);
  expect(more.join(' ')).not.toContain('other classes');
});
