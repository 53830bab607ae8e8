import { Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { Spellings } from '../../contract/class-spelling.ts';
import type { LabelCheck } from '../table/labels.ts';
import { Note } from '../elements/notes/Note.tsx';
import { SpellingChoice } from './SpellingChoice.tsx';
import { paneWords } from '../words/pane-words.ts';
import { setupWords } from './words/setup-words.ts';

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
      <Field label={setupWords('classColumn')}>
        <Select value={chosen ?? ''} onChange={(_, data) => onChoose(data.value === '' ? null : data.value)}>
          <option value="">{paneWords('chooseColumn')}</option>
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
  if (first === undefined) return <Note intent="warning">{setupWords('noClass')}</Note>;
  if (labels.classes.length === 1) return <Note intent="warning">{setupWords('oneClass', { name: first.name })}</Note>;
  return (
    <>
      <Text size={200} className={styles.fact}>
        {setupWords('labelled', {
          labelled: labels.labelled,
          classes: labels.classes.length,
          unlabelled: labels.unlabelled,
        })}
      </Text>
      {labels.classes.length > labels.labelled / 2 && <Note intent="warning">{setupWords('ownClasses')}</Note>}
      {labels.single > 0 && labels.classes.length <= labels.labelled / 2 && (
        <Text size={200} className={styles.fact}>
          {setupWords('singleRows', { classes: labels.single })}
        </Text>
      )}
    </>
  );
}
