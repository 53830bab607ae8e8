import { useLayoutEffect, useRef, type CSSProperties, type ReactNode } from 'react';
import { drawingWords as words } from './words/drawing-words.ts';

interface DropDownProps {
  /** Of the list; its options are called by it and their index. */
  readonly id: string;
  readonly label: string;
  readonly choices: readonly string[];
  /** The choice that the cell holds now; null when none is shown as such. */
  readonly current: string | null;
  /** Index of the marked choice; -1 for none. */
  readonly marked: number;
  readonly style: CSSProperties;
  readonly onMark: (index: number) => void;
  readonly onChoose: (index: number) => void;
}

/** Choices below a cell, one of them marked. It takes no keys: who shows it has the keyboard. */
export function DropDown({ id, label, choices, current, marked, style, onMark, onChoose }: DropDownProps): ReactNode {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    // The list scrolls, and nothing around it: scrollIntoView would move the grid too.
    const box = list.current;
    const item = box?.children[marked];
    if (box === null || !(item instanceof HTMLElement)) return;
    if (item.offsetTop < box.scrollTop) box.scrollTop = item.offsetTop;
    else if (item.offsetTop + item.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = item.offsetTop + item.offsetHeight - box.clientHeight;
  }, [marked]);

  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="drop-down" style={style}>
      {choices.map((choice, index) => (
        <div
          key={index}
          id={optionId(id, index)}
          role="option"
          aria-selected={choice === current}
          className={index === marked ? 'choice marked' : 'choice'}
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(index);
          }}
          onPointerEnter={() => onMark(index)}
        >
          {choice}
        </div>
      ))}
      {choices.length === 0 && <div className="drop-down-empty">{words('noChoices')}</div>}
    </div>
  );
}

/** What `aria-activedescendant` names; undefined while none is marked. */
export function optionId(listId: string, index: number): string | undefined {
  return index < 0 ? undefined : `${listId}-${index}`;
}
