import { useCallback, useState, type ReactNode } from 'react';
import { QuestionDialog, type Question } from './QuestionDialog.tsx';

/** Puts a question to the person and waits for the answer; true is yes. One at a time. */
export type Ask = (question: Question) => Promise<boolean>;

/** A way to ask, and the dialog to be shown while a question stands. */
export function useQuestion(): { ask: Ask; dialog: ReactNode } {
  const [asked, setAsked] = useState<{ question: Question; answer: (isYes: boolean) => void } | null>(null);
  const ask = useCallback((question: Question) => new Promise<boolean>((answer) => setAsked({ question, answer })), []);
  const onAnswer = (isYes: boolean) => {
    asked?.answer(isYes);
    // The next question may stand already.
    setAsked((current) => (current === asked ? null : current));
  };
  return { ask, dialog: asked === null ? null : <QuestionDialog question={asked.question} onAnswer={onAnswer} /> };
}
