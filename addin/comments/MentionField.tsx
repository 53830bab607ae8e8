import { Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { MAX_COMMENT } from '../../contract/comment.ts';
import { mentionTyped } from '../../contract/mentions.ts';
import type { CommentsState } from './comments-state.ts';
import { commentsWords } from './words/comments-words.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: `${tokens.spacingVerticalXS} 0 0`,
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    maxHeight: '160px',
    overflowY: 'auto',
  },
  person: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
});

interface MentionOf {
  readonly text: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly readers: CommentsState['comments']['readers'];
  readonly onText: (text: string) => void;
  readonly onFind: (find: string) => void;
}

/** What is offered while a mention is typed in a field. */
interface Offer {
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

export interface MentionFieldProps extends Omit<MentionOf, 'field'> {
  readonly label: string;
  /** Ctrl+Enter. */
  readonly onSend: () => void;
  readonly takesKeyboard?: boolean;
}

/** A comment as it is typed. Behind an "@" those who may see the row are offered. */
export function MentionField({ label, onSend, takesKeyboard = false, ...of }: MentionFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const offer = useMention({ ...of, field });
  const isOffering = offer.people.length > 0;
  const onKeyDown = (event: KeyboardEvent) => {
    const sends = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (sends) onSend();
    else if (!offer.press(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div>
      <Field label={label} hint={commentsWords('hint')}>
        <Textarea
          value={of.text}
          rows={3}
          onChange={(event, data) => {
            of.onText(data.value);
            offer.look(data.value, event.target.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={offer.leave}
          textarea={{
            ref: field,
            autoFocus: takesKeyboard,
            maxLength: MAX_COMMENT,
            'aria-autocomplete': 'list',
            'aria-haspopup': 'listbox',
            'aria-controls': listId,
            ...(isOffering ? { 'aria-activedescendant': `${listId}-${offer.at}` } : {}),
          }}
        />
      </Field>
      <PeopleOffered id={listId} offer={offer} />
    </div>
  );
}

function PeopleOffered({ id, offer: { people, at, take } }: { readonly id: string; readonly offer: Offer }) {
  const styles = useStyles();
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={commentsWords('people')}
      className={styles.list}
      hidden={people.length === 0}
    >
      {people.map((name, place) => (
        <li
          key={name}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === at}
          className={mergeClasses(styles.person, place === at && styles.active)}
          // Before the field loses the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            take(name);
          }}
        >
          {name}
        </li>
      ))}
    </ul>
  );
}

/** Offers people for what is typed behind an "@". */
function useMention({ text, field, readers, onText, onFind }: MentionOf): Offer {
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
