import { useCallback, useState } from 'react';
import type { Question } from './QuestionDialog.tsx';

/** Puts a question to the person and waits for the answer; true is yes. One at a time. */
export type Ask = (question: Question) => Promise<boolean>;

/** A question that stands, as its dialog needs it. */
interface Standing {
  readonly question: Question;
  readonly onAnswer: (isYes: boolean) => void;
}

/** A way to ask, and the question to be shown while it stands. */
export function useQuestion(): { ask: Ask; asked: Standing | null } {
  const [asked, setAsked] = useState<Standing | null>(null);
  const ask = useCallback(
    (question: Question) =>
      new Promise<boolean>((resolve) => {
        const standing: Standing = {
          question,
          onAnswer: (isYes) => {
            resolve(isYes);
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
