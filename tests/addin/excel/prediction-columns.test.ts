import { confidenceFormat } from '../../../addin/excel/prediction-columns.ts';

describe('confidenceFormat', () => {
  test('a low share is said by a sign and a word, not by colour alone', () => {
    expect(confidenceFormat(0.6)).toBe('[<0.6]"▼ low "0%;0%');
  });
});
