import { historySentence } from '../../../addin/history/history-sentence.ts';
import type { FeedbackLogEntry } from '../../../contract/feedback.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { aLogEntry } from '../../fixtures/log-entry.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

test.each<[Partial<FeedbackLogEntry>, string]>([
  [{}, 'Ann said “Food”.'],
  [{ predictedClass: 'Travel' }, 'Ann said “Food”. Amend had answered “Travel”.'],
  [{ predictedClass: 'Food' }, 'Ann said “Food”.'],
  [{ kind: 'accept', predictedClass: 'Food' }, 'Ann accepted “Food”.'],
  [{ kind: 'unsure', class: null }, 'Ann was not sure.'],
  [{ kind: 'withdraw', class: null }, 'Ann took back what they had said.'],
  [{ kind: 'adopt', origin: 'label-column' }, 'Amend’s answer “Food” was copied into the label column.'],
  [{ origin: 'label-column' }, 'The label column says “Food”.'],
  [{ kind: 'withdraw', origin: 'label-column', class: null }, 'The label column was emptied.'],
  [{ origin: 'found', person: null }, '“Food” was found in the sheet; nobody was seen typing it.'],
  [{ kind: 'withdraw', origin: 'found', person: null, class: null }, 'A correction was found emptied in the sheet.'],
])('an entry with %j is told as “%s”', (fields, sentence) => {
  expect(historySentence(aLogEntry(fields))).toBe(sentence);
});

test('it is told in the language of whoever reads it', () => {
  speakBy(() => speechFor(['de']));
  expect(historySentence(aLogEntry({ predictedClass: 'Travel' }))).toBe(
    'Ann hat „Food“ gesagt. Amend hatte „Travel“ geantwortet.',
  );
  speakBy(() => speechFor(['pt']));
  expect(historySentence(aLogEntry({ kind: 'accept' }))).toBe('Ann aceitou “Food”.');
});
