import { Checkbox, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Spellings } from '../../contract/class-spelling.ts';
import type { SpelledClass } from '../table/labels.ts';
import { paneWords } from '../words/pane-words.ts';
import { setupWords } from './words/setup-words.ts';

/** Classes, and spellings of one, that are named; the others are counted. */
const NAMED = 5;

const useStyles = makeStyles({
  fact: { color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

export interface SpellingChoiceProps {
  readonly spelled: readonly SpelledClass[];
  readonly chosen: Spellings;
  readonly onChoose: (spellings: Spellings) => void;
}

/** The classes that are written in more than one way, and whether these are one class. Nothing when there are none. */
export function SpellingChoice({ spelled, chosen, onChoose }: SpellingChoiceProps) {
  const styles = useStyles();
  if (spelled.length === 0) return null;
  return (
    <div>
      <Text size={200} className={styles.fact}>
        {setupWords(chosen === 'together' ? 'spelledTogether' : 'spelledApart', { classes: spelled.length })}
      </Text>
      <ul className={styles.list}>
        {spelled.slice(0, NAMED).map(({ name, also }) => (
          <li key={name}>{setupWords('alsoWritten', { name, others: someOf(also) })}</li>
        ))}
        {spelled.length > NAMED && <li>{setupWords('moreClasses', { classes: spelled.length - NAMED })}</li>}
      </ul>
      <Checkbox
        label={setupWords('keepApart')}
        checked={chosen === 'apart'}
        onChange={(_, data) => onChoose(data.checked === true ? 'apart' : 'together')}
      />
    </div>
  );
}

function someOf(spellings: readonly string[]): string {
  const names = spellings.slice(0, NAMED).join(', ');
  return spellings.length > NAMED ? paneWords('andMore', { names, more: spellings.length - NAMED }) : names;
}
