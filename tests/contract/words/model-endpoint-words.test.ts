import { expect, test } from '@jest/globals';
import { leavingWords, type Leaving } from '../../../contract/words/model-endpoint-words.ts';

const endpoint = { host: 'a.example', model: 'small', isOn: true, rowsADay: 50 };
const whole: Leaving = { endpoint, firstAnswers: true, columns: ['Text', 'Note'], isUntrained: true };

test.each<[string, Leaving, string]>([
  ['nothing is entered', { ...whole, endpoint: null }, 'Nothing leaves the server: no model endpoint is entered.'],
  [
    'the classifier does not use it',
    { ...whole, firstAnswers: false },
    'Nothing of this classifier goes to “a.example”.',
  ],
  [
    'it is off',
    { ...whole, endpoint: { ...endpoint, isOn: false } },
    'Nothing goes to “a.example”: the endpoint is off.',
  ],
  [
    'a version was trained',
    { ...whole, isUntrained: false },
    'Nothing goes to “a.example”: a version was trained. What was asked before the first training went there.',
  ],
  [
    'both are on',
    whole,
    'To “a.example” go the names and descriptions of the classes, and of rows that are classified in Excel before the first training the cells of “Text” and “Note”: at most 50 rows a day of all classifiers together, and the same cells once.',
  ],
])('what leaves the server where %s', (_, leaving, sentence) => {
  expect(leavingWords(leaving)).toBe(sentence);
});
