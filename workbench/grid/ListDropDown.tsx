import { useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';
import { DropDown, optionId } from '../drawing/DropDown.tsx';
import { gridWords as words } from './words/grid-words.ts';

/** A pause in typing longer than this begins a new word. */
const TYPING_PAUSE_MS = 800;
const LIST_ID = 'choices';

interface ListDropDownProps {
  readonly choices: readonly string[];
  readonly current: string;
  readonly style: CSSProperties;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/**
 * The choices of a cell with a list. Arrows move, what is typed jumps to what begins with it, Enter takes, Escape
 * leaves.
 */
export function ListDropDown({ choices, current, style, onChoose, onClose }: ListDropDownProps): ReactNode {
  const [marked, setMarked] = useState(Math.max(0, choices.indexOf(current)));
  const typed = useRef({ text: '', at: 0 });
  const keys = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => keys.current?.focus({ preventScroll: true }), []);

  const jump = (letter: string, at: number) => {
    const { text, at: before } = typed.current;
    const word = at - before > TYPING_PAUSE_MS ? letter : text + letter;
    typed.current = { text: word, at };
    setMarked(nextBeginningWith(choices, marked, word));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const choice = choices[marked];
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (event.key === 'Enter' && choice !== undefined) onChoose(choice);
    else if (event.key === 'ArrowUp' && event.altKey) onClose();
    else if (event.key === 'ArrowDown') setMarked(Math.min(choices.length - 1, marked + 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(0, marked - 1));
    else if (event.key === 'Home') setMarked(0);
    else if (event.key === 'End') setMarked(choices.length - 1);
    else if (event.key.length === 1) jump(event.key, event.timeStamp);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={keys}
      role="combobox"
      tabIndex={-1}
      aria-label={words('choices')}
      aria-expanded="true"
      aria-controls={LIST_ID}
      aria-activedescendant={optionId(LIST_ID, marked)}
      className="list-keys"
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      <DropDown
        id={LIST_ID}
        label={words('choices')}
        choices={choices}
        current={current}
        marked={marked}
        style={style}
        onMark={setMarked}
        onChoose={(index) => onChoose(choices[index] ?? current)}
      />
    </div>
  );
}

/**
 * One letter, also when it is typed again, goes on to the next that begins with it; a longer word to the first that
 * does.
 */
function nextBeginningWith(choices: readonly string[], from: number, word: string): number {
  const isOneLetter = [...word].every((letter) => letter === word.charAt(0));
  const wanted = (isOneLetter ? word.charAt(0) : word).toLocaleLowerCase('en');
  for (let step = isOneLetter ? 1 : 0; step <= choices.length; step += 1) {
    const index = (from + step) % choices.length;
    if (choices[index]?.toLocaleLowerCase('en').startsWith(wanted)) return index;
  }
  return from;
}
