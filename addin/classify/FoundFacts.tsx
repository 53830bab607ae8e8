import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { grouped } from '../../contract/words/phrases.ts';
import type { Classified } from './classify-table.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { classifyWords } from './words/classify-words.ts';

const useStyles = makeStyles({
  figure: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How many rows of a table were found unusual. */
export function FoundFacts({ classified }: { readonly classified: Classified }) {
  const styles = useStyles();
  const { rows, alerts, gone, leftOut } = classified;
  return (
    <PaneSection title={classifyWords('done')}>
      <div className={styles.figure}>
        <span className={styles.big}>{grouped(alerts)}</span>
        <Text>{classifyWords('rowsFound', { alerts, rows })}</Text>
      </div>
      <Text>{classifyWords('foundNext')}</Text>
      {gone > 0 && <Note intent="warning">{classifyWords('gone', { rows: gone })}</Note>}
      {leftOut > 0 && <Note intent="warning">{classifyWords('leftOut', { rows: leftOut })}</Note>}
    </PaneSection>
  );
}
