import { useCallback, useState } from 'react';
import type { Answer, Question } from './QuestionDialog.tsx';

/** Puts a question to the person and waits for the answer. One at a time. */
export type Ask = (question: Question) => Promise<Answer>;

/** A question that stands, as its dialog needs it. */
interface Standing {
  readonly question: Question;
  readonly onAnswer: (answer: Answer) => void;
}

/** A way to ask, and the question to be shown while it stands. */
export function useQuestion(): { ask: Ask; asked: Standing | null } {
  const [asked, setAsked] = useState<Standing | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<Answer>((resolve) => {
        const standing: Standing = {
          question,
          onAnswer: (answer) => {
            resolve(answer);
            // The next question may stand already.
            setAsked((current) => (current === standing ? null : current));
          },
        };
        setAsked(standing);
      }),
    [],
  );
  return { ask, asked };
}
