import { WrittenAnswers } from '../../../../addin/excel/columns/written-answers.ts';

describe('WrittenAnswers', () => {
  test('a text that differs from the answer is news, once', () => {
    const answers = new WrittenAnswers();
    answers.noteWritten('a', 'Office');
    expect(answers.noteCell('a', 'Travel')).toEqual({ class: 'Travel', answer: 'Office' });
    expect(answers.noteCell('a', 'Travel')).toBeNull();
    expect(answers.noteCell('a', 'Meals')).toEqual({ class: 'Meals', answer: 'Office' });
  });

  test('an answer that is put back takes back what was typed over it, and is no news otherwise', () => {
    const answers = new WrittenAnswers();
    answers.noteWritten('a', 'Office');
    expect(answers.noteCell('a', 'Office')).toBeNull();
    answers.noteCell('a', 'Travel');
    expect(answers.noteCell('a', 'Office')).toEqual({ class: null, answer: 'Office' });
  });

  test('an emptied cell says nothing; a class where Amend had none is news', () => {
    const answers = new WrittenAnswers();
    answers.noteWritten('a', 'Office');
    expect(answers.noteCell('a', null)).toBeNull();
    expect(answers.noteCell('b', 'Travel')).toEqual({ class: 'Travel', answer: null });
  });

  test('a new answer of Amend’s settles what was typed over the one before', () => {
    const answers = new WrittenAnswers();
    answers.noteWritten('a', 'Office');
    answers.noteCell('a', 'Travel');
    answers.noteWritten('a', 'Travel');
    expect(answers.noteCell('a', 'Office')).toEqual({ class: 'Office', answer: 'Travel' });
  });
});
