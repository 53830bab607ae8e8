import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

/** What was decided. */
export type Answer = 'yes' | 'no' | 'other';

/** Something to be decided before it is done. Every answer says what it does. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** Things that the text speaks of. */
  readonly items?: readonly string[];
  readonly yes: string;
  /** A third way, where there is one. */
  readonly other?: string;
  readonly no: string;
}

interface QuestionDialogProps {
  readonly question: Question;
  readonly onAnswer: (answer: Answer) => void;
}

/** Asks over the page, which waits. The keyboard starts on the answer that changes nothing, and Escape gives it. */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps): ReactNode {
  const { title, text, items = [], yes, other, no } = question;
  const dialog = useRef<HTMLDialogElement>(null);
  const safeAnswer = useRef<HTMLButtonElement>(null);
  const titleId = useId();
  const textId = useId();

  // The browser gives the keyboard back to where it was when the dialog is closed, which must come before it is taken
  // away.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    safeAnswer.current?.focus();
    return () => shown?.close();
  }, []);

  return (
    <dialog
      ref={dialog}
      className="question"
      aria-labelledby={titleId}
      aria-describedby={textId}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer('no');
      }}
      onClose={() => onAnswer('no')}
    >
      <h2 id={titleId}>{title}</h2>
      <div id={textId} className="question-text">
        <p>{text}</p>
        {items.length > 0 && (
          <ul>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
      </div>
      <div className="question-answers">
        <button type="button" onClick={() => onAnswer('yes')}>
          {yes}
        </button>
        {other !== undefined && (
          <button type="button" onClick={() => onAnswer('other')}>
            {other}
          </button>
        )}
        <button ref={safeAnswer} type="button" className="primary" onClick={() => onAnswer('no')}>
          {no}
        </button>
      </div>
    </dialog>
  );
}
