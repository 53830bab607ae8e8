import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons/svg/arrow-down';
import { ArrowUp16Regular } from '@fluentui/react-icons/svg/arrow-up';
import { Dismiss16Regular } from '@fluentui/react-icons/svg/dismiss';
import { policiesWords } from './words/policies-words.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS },
  field: { flexGrow: 1, minWidth: 0, '& input': { minWidth: 0 } },
  input: { minWidth: 0 },
  left: { alignSelf: 'start' },
});

export interface ListEditorProps {
  /** As they stand in the fields. */
  readonly items: readonly string[];
  /** What one of them is. */
  readonly what: string;
  readonly add: string;
  /** Of items, and of their characters. */
  readonly most: { readonly items: number; readonly length: number };
  readonly isOrdered: boolean;
  readonly disabled: boolean;
  readonly onChange: (items: readonly string[]) => void;
}

/** A list of texts: each can be written otherwise, taken out, and where their order matters, moved. */
export function ListEditor({ items, what, add, most, isOrdered, disabled, onChange }: ListEditorProps) {
  const styles = useStyles();
  return (
    <>
      <ol className={styles.list}>
        {items.map((_, at) => (
          <ListItem key={at} {...{ items, at, what, most, isOrdered, disabled, onChange }} />
        ))}
      </ol>
      {items.length < most.items ? (
        <Button
          className={styles.left}
          size="small"
          disabledFocusable={disabled}
          onClick={() => onChange([...items, ''])}
        >
          {add}
        </Button>
      ) : (
        <Text size={200}>{policiesWords('full', { most: most.items })}</Text>
      )}
    </>
  );
}

/** One of the list, with what can be done with it. */
function ListItem({
  items,
  at,
  what,
  most,
  isOrdered,
  disabled,
  onChange,
}: Omit<ListEditorProps, 'add'> & { at: number }) {
  const styles = useStyles();
  const item = items[at]!;
  const name = item.trim() === '' ? policiesWords('nth', { what, number: at + 1 }) : item.trim();
  const fault = faultIn(items, at);
  const move = (to: number) => {
    const moved = [...items];
    [moved[at], moved[to]] = [moved[to]!, item];
    onChange(moved);
  };
  return (
    <li className={styles.row}>
      <Field className={styles.field} {...(fault === null ? {} : { validationMessage: fault })}>
        <Input
          className={styles.input}
          value={item}
          maxLength={most.length}
          disabled={disabled}
          aria-label={policiesWords('nth', { what, number: at + 1 })}
          onChange={(_, { value }) => onChange(items.map((each, index) => (index === at ? value : each)))}
        />
      </Field>
      {isOrdered && (
        <>
          <Button
            appearance="subtle"
            icon={<ArrowUp16Regular />}
            disabledFocusable={disabled || at === 0}
            aria-label={policiesWords('moveUp', { item: name })}
            onClick={() => move(at - 1)}
          />
          <Button
            appearance="subtle"
            icon={<ArrowDown16Regular />}
            disabledFocusable={disabled || at === items.length - 1}
            aria-label={policiesWords('moveDown', { item: name })}
            onClick={() => move(at + 1)}
          />
        </>
      )}
      <Button
        appearance="subtle"
        icon={<Dismiss16Regular />}
        disabledFocusable={disabled}
        aria-label={policiesWords('remove', { item: name })}
        onClick={() => onChange(items.filter((_, index) => index !== at))}
      />
    </li>
  );
}

/** What is wrong with an item of a list; null when nothing is. A blank one is left out when the list is saved. */
export function faultIn(items: readonly string[], at: number): string | null {
  const item = items[at]!.trim();
  const isTwice = item !== '' && items.findIndex((each) => each.trim() === item) < at;
  return isTwice ? policiesWords('listedTwice', { item }) : null;
}

/** A list as it is saved: without blank items. */
export function savedList(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== '');
}
