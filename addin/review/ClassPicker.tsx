import { Combobox, Field, makeStyles, Option, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { meantClasses, type Spellings } from '../../contract/class-spelling.ts';
import { nearClasses } from '../../contract/near-class.ts';
import { reviewWords } from './words/review-words.ts';

/** Options in the list at a time: typing narrows them down. */
const LISTED = 50;

const useStyles = makeStyles({
  list: { maxHeight: '220px' },
  box: { minWidth: 'unset', width: '100%' },
  option: { display: 'flex', flexDirection: 'column' },
  description: { color: tokens.colorNeutralForeground3 },
});

export interface ClassPickerProps {
  readonly classes: readonly string[];
  readonly spellings: Spellings;
  /** What is written of classes, by name. */
  readonly descriptions?: Readonly<Record<string, string>> | undefined;
  readonly onPick: (name: string) => void;
}

/** Another class, found by typing. A text that is no class yet is offered as a new one. */
export function ClassPicker({ classes, spellings, descriptions = {}, onPick }: ClassPickerProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const folded = text.toLocaleLowerCase();
  const meant = meantClasses([text], classes, spellings).get(text)!;
  const has = (of: string) => of.toLocaleLowerCase().includes(folded);
  const matching = classes.filter((name) => name === meant || has(name) || has(descriptions[name] ?? ''));
  // What it may be a slip of comes first.
  const found = [...new Set([...nearClasses(text, classes), ...matching])].slice(0, LISTED);
  const isNew = text !== '' && text.length <= 255 && !classes.includes(meant);
  return (
    <Field label={reviewWords('anotherClass')}>
      <Combobox
        className={styles.box}
        freeform
        placeholder={reviewWords('typeToFind')}
        value={typed}
        selectedOptions={[]}
        listbox={{ className: styles.list }}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onOptionSelect={(_, data) => {
          if (data.optionValue === undefined) return;
          setTyped('');
          onPick(data.optionValue);
        }}
      >
        {found.map((name) => (
          <Option key={name} value={name} text={name}>
            <span className={styles.option}>
              {name}
              {descriptions[name] !== undefined && (
                <Text size={200} className={styles.description}>
                  {descriptions[name]}
                </Text>
              )}
            </span>
          </Option>
        ))}
        {isNew && (
          <Option value={text} text={text}>
            {reviewWords('newClass', { class: text })}
          </Option>
        )}
      </Combobox>
    </Field>
  );
}
