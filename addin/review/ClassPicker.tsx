import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { meantClasses, type Spellings } from '../../contract/class-spelling.ts';
import { reviewWords } from './words/review-words.ts';

/** Options in the list at a time: typing narrows them down. */
const LISTED = 50;

const useStyles = makeStyles({ list: { maxHeight: '220px' }, box: { minWidth: 'unset', width: '100%' } });

export interface ClassPickerProps {
  readonly classes: readonly string[];
  readonly spellings: Spellings;
  readonly onPick: (name: string) => void;
}

/** Another class, found by typing. A text that is no class yet is offered as a new one. */
export function ClassPicker({ classes, spellings, onPick }: ClassPickerProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const text = typed.trim();
  const folded = text.toLocaleLowerCase();
  const meant = meantClasses([text], classes, spellings).get(text)!;
  const found = classes.filter((name) => name === meant || name.toLocaleLowerCase().includes(folded)).slice(0, LISTED);
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
          <Option key={name} value={name}>
            {name}
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
