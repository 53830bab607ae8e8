import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

/** Something to be decided before it is done. Both answers say what they do. */
export interface Question {
  readonly title: string;
  readonly text: string;
  /** Things that the text speaks of. */
  readonly items?: readonly string[];
  readonly yes: string;
  readonly no: string;
}

interface QuestionDialogProps {
  readonly question: Question;
  readonly onAnswer: (isYes: boolean) => void;
}

/** Asks over the page, which waits. The keyboard starts on the answer that changes nothing, and Escape gives it. */
export function QuestionDialog({ question, onAnswer }: QuestionDialogProps): ReactNode {
  const { title, text, items = [], yes, no } = question;
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
        onAnswer(false);
      }}
      onClose={() => onAnswer(false)}
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
        <button type="button" onClick={() => onAnswer(true)}>
          {yes}
        </button>
        <button ref={safeAnswer} type="button" className="primary" onClick={() => onAnswer(false)}>
          {no}
        </button>
      </div>
    </dialog>
  );
}
