import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { Spellings } from '../../contract/class-spelling.ts';
import type { LabelCheck } from '../table/labels.ts';
import { Note } from '../elements/Note.tsx';
import { count, plural } from '../words/words.ts';
import { SpellingChoice } from './SpellingChoice.tsx';

const useStyles = makeStyles({ fact: { color: tokens.colorNeutralForeground2 } });

export interface LabelColumnProps {
  readonly names: readonly string[];
  readonly chosen: string | null;
  readonly labels: LabelCheck | null;
  readonly spellings: Spellings;
  readonly onChoose: (column: string | null) => void;
  readonly onChooseSpellings: (spellings: Spellings) => void;
}

/** Which column has the right classes, and what stands in it. */
export function LabelColumn({ names, chosen, labels, spellings, onChoose, onChooseSpellings }: LabelColumnProps) {
  return (
    <>
      <Field label="Class column">
        <Select value={chosen ?? ''} onChange={(_, data) => onChoose(data.value === '' ? null : data.value)}>
          <option value="">Choose a column</option>
          {names.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      {labels && <LabelFacts labels={labels} />}
      {labels && <SpellingChoice spelled={labels.spelled} chosen={spellings} onChoose={onChooseSpellings} />}
    </>
  );
}

function LabelFacts({ labels }: { labels: LabelCheck }) {
  const styles = useStyles();
  const [first] = labels.classes;
  if (first === undefined)
    return (
      <Note intent="warning">
        No row has a class yet. Fill in some rows, at least two different classes, before you train.
      </Note>
    );
  if (labels.classes.length === 1)
    return (
      <Note intent="warning">
        Every row with a class says “{first.name}”. Fill in rows of a second class before you train.
      </Note>
    );
  return (
    <>
      <Text size={200} className={styles.fact}>
        {plural(labels.labelled, 'row has', 'rows have')} a class: {count(labels.classes.length)} different ones.{' '}
        {labels.unlabelled === 0 ? 'No row is without.' : `${plural(labels.unlabelled, 'row does', 'rows do')} not.`}
      </Text>
      {labels.classes.length > labels.labelled / 2 && (
        <Note intent="warning">
          Most rows have a class of their own. This looks like an id or free text rather than a class.
        </Note>
      )}
      {labels.single > 0 && labels.classes.length <= labels.labelled / 2 && (
        <Text size={200} className={styles.fact}>
          {plural(labels.single, 'class has', 'classes have')} a single row: too little to learn from.
        </Text>
      )}
    </>
  );
}
