import { Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { MAX_COMMENT } from '../../contract/comment.ts';
import { mentionTyped } from '../../contract/mentions.ts';
import type { CommentsState } from './comments-state.ts';
import { commentsWords } from './words/comments-words.ts';

const useStyles = makeStyles({
  field: { position: 'relative' },
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

export interface MentionFieldProps {
  readonly label: string;
  readonly text: string;
  readonly readers: CommentsState['comments']['readers'];
  readonly onText: (text: string) => void;
  readonly onFind: (find: string) => void;
  /** Ctrl+Enter. */
  readonly onSend: () => void;
  readonly takesKeyboard?: boolean;
}

/**
 * A comment as it is typed. Behind an "@" those who may see the row are offered: arrows choose, Enter and Tab take one,
 * Escape goes on without.
 */
export function MentionField(props: MentionFieldProps) {
  const { label, text, readers, onText, onFind, onSend, takesKeyboard = false } = props;
  const styles = useStyles();
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const people = typed !== null && readers?.find === typed ? readers.people : [];
  const look = (value: string, caret: number) => {
    const found = mentionTyped(value, caret);
    if (found === typed) return;
    setTyped(found);
    setAt(0);
    if (found !== null) onFind(found);
  };
  const take = (name: string) => {
    const { selectionStart: caret } = field.current!;
    const start = caret - (typed?.length ?? 0);
    const before = `${text.slice(0, start)}${name} `;
    onText(before + text.slice(caret));
    setTyped(null);
    field.current?.focus();
    // Once the new text stands there.
    requestAnimationFrame(() => field.current?.setSelectionRange(before.length, before.length));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return onSend();
    }
    if (people.length === 0) return;
    const keys: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setAt((at + 1) % people.length),
      ArrowUp: () => setAt((at + people.length - 1) % people.length),
      Enter: () => take(people[at]!),
      Tab: () => take(people[at]!),
      Escape: () => setTyped(null),
    };
    const does = keys[event.key];
    if (does === undefined || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  };
  const isOffering = people.length > 0;
  return (
    <div className={styles.field}>
      <Field label={label} hint={commentsWords('hint')}>
        <Textarea
          value={text}
          rows={3}
          onChange={(event, data) => {
            onText(data.value);
            look(data.value, event.target.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setTyped(null)}
          textarea={{
            ref: field,
            autoFocus: takesKeyboard,
            maxLength: MAX_COMMENT,
            role: 'combobox',
            'aria-multiline': true,
            'aria-autocomplete': 'list',
            'aria-expanded': isOffering,
            'aria-controls': listId,
            ...(isOffering ? { 'aria-activedescendant': `${listId}-${at}` } : {}),
          }}
        />
      </Field>
      <ul id={listId} role="listbox" aria-label={commentsWords('people')} className={styles.list} hidden={!isOffering}>
        {people.map((name, place) => (
          <li
            key={name}
            id={`${listId}-${place}`}
            role="option"
            aria-selected={place === at}
            className={place === at ? `${styles.person} ${styles.active}` : styles.person}
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
    </div>
  );
}
