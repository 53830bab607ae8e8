import { useState, type KeyboardEvent, type RefObject } from 'react';
import { mentionTyped } from '../../contract/mentions.ts';
import type { CommentsState } from './comments-state.ts';

export interface MentionOf {
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly readers: CommentsState['comments']['readers'];
  readonly onText: (text: string) => void;
  readonly onFind: (find: string) => void;
}

/** What is offered while a mention is typed in a field. */
export interface Offer {
  readonly people: readonly string[];
  /** Which of them the keyboard is at. */
  readonly at: number;
  /** Looks whether a mention is being typed, up to the caret. */
  look(text: string, caret: number): void;
  take(name: string): void;
  /** Arrows choose, Enter and Tab take, Escape goes on without. @returns whether the key was meant for it */
  press(event: KeyboardEvent): boolean;
  leave(): void;
}

/** Offers people for what is typed behind an "@". */
export function useMention({ text, field, readers, onText, onFind }: MentionOf): Offer {
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const people = typed !== null && readers?.find === typed ? readers.people : [];
  const leave = () => setTyped(null);
  const take = (name: string) => {
    const { selectionStart: caret } = field.current!;
    const before = `${text.slice(0, caret - (typed?.length ?? 0))}${name} `;
    onText(before + text.slice(caret));
    leave();
    field.current?.focus();
    // Once the new text stands there.
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => setAt((at + 1) % people.length),
    ArrowUp: () => setAt((at + people.length - 1) % people.length),
    Enter: () => take(people[at]!),
    Tab: () => take(people[at]!),
    Escape: leave,
  };
  return {
    people,
    at,
    take,
    leave,
    look: (value, caret) => {
      const found = mentionTyped(value, caret);
      if (found === typed) return;
      setTyped(found);
      setAt(0);
      if (found !== null) onFind(found);
    },
    press: ({ key, shiftKey }) => {
      const does = people.length === 0 || shiftKey ? undefined : keys[key];
      does?.();
      return does !== undefined;
    },
  };
}
