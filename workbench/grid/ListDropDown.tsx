import { useLayoutEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type ReactNode } from 'react';

interface ListDropDownProps {
  readonly choices: readonly string[];
  readonly current: string;
  readonly style: CSSProperties;
  readonly onChoose: (choice: string) => void;
  readonly onClose: () => void;
}

/** The choices of a cell with a drop-down. Arrows move, letters jump, Enter takes, Escape leaves. */
export function ListDropDown({ choices, current, style, onChoose, onClose }: ListDropDownProps): ReactNode {
  const [marked, setMarked] = useState(Math.max(0, choices.indexOf(current)));
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => list.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    // The list scrolls, and nothing around it: scrollIntoView would move the grid too.
    const item = list.current?.querySelector<HTMLElement>(`#choice-${marked}`);
    const box = list.current;
    if (box === null || item == null) return;
    if (item.offsetTop < box.scrollTop) box.scrollTop = item.offsetTop;
    else if (item.offsetTop + item.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = item.offsetTop + item.offsetHeight - box.clientHeight;
  }, [marked]);

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
    else if (event.key.length === 1) setMarked(nextBeginningWith(choices, marked, event.key));
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={list}
      role="listbox"
      tabIndex={-1}
      aria-label="Choices for this cell"
      aria-activedescendant={`choice-${marked}`}
      className="drop-down"
      style={style}
      onKeyDown={onKeyDown}
      onBlur={onClose}
    >
      {choices.length === 0 && <div className="drop-down-empty">The list of choices is empty.</div>}
      {choices.map((choice, index) => (
        <div
          key={index}
          id={`choice-${index}`}
          role="option"
          aria-selected={choice === current}
          className={index === marked ? 'choice marked' : 'choice'}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(choice);
          }}
          onPointerEnter={() => setMarked(index)}
        >
          {choice}
        </div>
      ))}
    </div>
  );
}

function nextBeginningWith(choices: readonly string[], from: number, letter: string): number {
  for (let step = 1; step <= choices.length; step += 1) {
    const index = (from + step) % choices.length;
    if (choices[index]?.toLowerCase().startsWith(letter.toLowerCase())) return index;
  }
  return from;
}
