import { Field, makeStyles, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { useId, useRef, type KeyboardEvent } from 'react';
import { MAX_COMMENT } from '../../contract/comment.ts';
import { useMention, type MentionOf, type Offer } from './use-mention.tsx';
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
