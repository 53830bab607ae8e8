import { merchantText } from '../../../workbench/samples/merchant-text.ts';
import { sampleRandom } from '../../../workbench/samples/seeded-random.ts';

describe('merchantText', () => {
  test('one merchant is printed in many ways, at most 25 characters each', () => {
    const random = sampleRandom(5);
    const merchant = Object.freeze({ name: 'PREMIER INN', sells: Object.freeze({ Hotels: 1 }), branches: true });
    const texts = Array.from({ length: 200 }, () => merchantText(merchant, random));
    expect(new Set(texts).size).toBeGreaterThan(50);
    expect(Math.max(...texts.map((text) => text.length))).toBeLessThanOrEqual(25);
    expect(texts.every((text) => /^premier {1,2}inn/i.test(text))).toBe(true);
  });

  test('a merchant without branches keeps its name on most statements', () => {
    const random = sampleRandom(6);
    const merchant = Object.freeze({ name: 'AMAZON.CO.UK', sells: Object.freeze({}), branches: false });
    const texts = Array.from({ length: 200 }, () => merchantText(merchant, random));
    expect(texts.filter((text) => text === 'AMAZON.CO.UK').length).toBeGreaterThan(100);
  });
});
