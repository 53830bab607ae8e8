import { WrittenAnswers, type EditedAnswer } from '../../../../addin/excel/columns/written-answers.ts';

const OFFICE = { class: 'Office', confidence: 0.9 };
const TRAVEL = { class: 'Travel', confidence: 0.6 };
/** What a row answers with once somebody has said its class. */
const said = (name: string) => ({ class: name, confidence: 1 });

/** A class cell edited by itself, as by typing. */
function typed(className: string | null, confidence: number | null = 0.9, correction: string | null = null) {
  return { class: className, confidence, isWithConfidence: false, correction } satisfies EditedAnswer;
}

/** A class cell edited together with its confidence, as by an undo. */
function both(className: string, confidence: number) {
  return { ...typed(className, confidence), isWithConfidence: true } satisfies EditedAnswer;
}

function written(...answers: readonly { readonly class: string; readonly confidence: number | null }[]) {
  const noted = new WrittenAnswers();
  for (const answer of answers) noted.noteWritten('a', answer);
  return noted;
}

describe('what a person types', () => {
  test('a text that differs from the answer is news, once', () => {
    const answers = written(OFFICE);
    expect(answers.noteCell('a', typed('Travel'))).toEqual({ class: 'Travel', answer: 'Office' });
    expect(answers.noteCell('a', typed('Travel'))).toBeNull();
    expect(answers.noteCell('a', typed('Meals'))).toEqual({ class: 'Meals', answer: 'Office' });
  });

  test('an answer that is put back takes back what was typed over it, and is no news otherwise', () => {
    const answers = written(OFFICE);
    expect(answers.noteCell('a', typed('Office'))).toBeNull();
    answers.noteCell('a', typed('Travel'));
    expect(answers.noteCell('a', typed('Office'))).toEqual({ class: null, answer: 'Office' });
  });

  test('an emptied cell says nothing; a class where Amend had none is news', () => {
    const answers = written(OFFICE);
    expect(answers.noteCell('a', typed(null))).toBeNull();
    expect(answers.noteCell('b', typed('Travel', null))).toEqual({ class: 'Travel', answer: null });
  });

  test('an answer of before, typed beside the confidence of today’s, is a correction', () => {
    const answers = written(OFFICE, TRAVEL);
    expect(answers.noteCell('a', typed('Office', 0.6))).toEqual({ class: 'Office', answer: 'Travel' });
  });

  test('what is typed while an answer has not reached the sheet is a correction of what stands there', () => {
    const answers = written(OFFICE, TRAVEL);
    expect(answers.noteCell('a', typed('Meals', 0.9))).toEqual({ class: 'Meals', answer: 'Office' });
  });

  test('a class typed beside a confidence that somebody else wrote is a correction', () => {
    expect(written(OFFICE).noteCell('a', typed('Meals', 0.77))).toEqual({ class: 'Meals', answer: 'Office' });
  });

  test('a block that was edited elsewhere and pasted back with its confidences is a correction where the class differs', () => {
    const answers = written(OFFICE);
    expect(answers.noteCell('a', both('Meals', 0.9))).toEqual({ class: 'Meals', answer: 'Office' });
  });

  test('who changes their mind twice is heard each time', () => {
    const answers = written(OFFICE);
    for (const [name, confidence] of [
      ['Travel', 0.9],
      ['Meals', 1],
      ['Travel', 1],
    ] as const) {
      expect(answers.noteCell('a', typed(name, confidence))?.class).toBe(name);
      answers.noteWritten('a', said(name));
    }
  });
});

describe('what an undo or a redo brings', () => {
  test('an answer of before with its confidence is Amend’s own, and what is typed next is typed over it', () => {
    const answers = written(OFFICE, TRAVEL);
    expect(answers.noteCell('a', both('Office', 0.9))).toBeNull();
    expect(answers.noteCell('a', typed('Meals', 0.9))).toEqual({ class: 'Meals', answer: 'Office' });
    expect(answers.noteCell('a', both('Travel', 0.6))).toEqual({ class: null, answer: 'Travel' });
  });

  test('a person’s own correction is withdrawn when its answer comes back, after Amend took it up, too', () => {
    const answers = written(OFFICE);
    answers.noteCell('a', typed('Travel'));
    answers.noteWritten('a', said('Travel'));
    expect(answers.noteCell('a', typed('Travel', 0.9))).toBeNull();
    expect(answers.noteCell('a', typed('Office', 0.9))).toEqual({ class: null, answer: 'Office' });
    expect(answers.noteCell('a', typed('Travel', 0.9))).toEqual({ class: 'Travel', answer: 'Office' });
  });

  test('of labels, which have one confidence, the earlier comes back where the correction cell says the later', () => {
    const answers = written(said('Travel'), said('Meals'));
    expect(answers.noteCell('a', typed('Travel', 1, 'Meals'))).toBeNull();
    const others = written(said('Travel'), said('Meals'));
    expect(others.noteCell('a', both('Travel', 1))).toBeNull();
    const disputed = written(said('Travel'), said('Meals'));
    expect(disputed.noteCell('a', typed('Travel', 1))).toEqual({ class: 'Travel', answer: 'Meals' });
  });

  test('a class that comes with a confidence never seen there is Amend’s own, from before the pane was opened', () => {
    const answers = written();
    answers.noteStanding('a', TRAVEL);
    expect(answers.noteCell('a', both('Office', 0.9))).toBeNull();
    expect(answers.noteCell('a', both('Travel', 0.6))).toBeNull();
  });
});

test('an answer that says otherwise settles what was typed over the one before', () => {
  const answers = written(OFFICE);
  answers.noteCell('a', typed('Meals'));
  answers.noteWritten('a', TRAVEL);
  expect(answers.noteCell('a', typed('Travel', 0.6))).toBeNull();
});

test('what a person was heard typing is no answer of Amend’s when the column is read anew', () => {
  const answers = written(OFFICE);
  answers.noteCell('a', typed('Travel'));
  answers.noteStanding('a', { class: 'Travel', confidence: 0.9 });
  expect(answers.noteCell('a', typed('Office'))).toEqual({ class: null, answer: 'Office' });
});
