import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { grouped } from '../../contract/words/phrases.ts';
import type { OutboxSnapshot } from '../ports/outbox-port.ts';
import type { CorrectionsState } from './correct-state.ts';
import { correctWords } from './words/correct-words.ts';

const useStyles = makeStyles({
  tally: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM },
  box: {
    display: 'flex',
    flexDirection: 'column',
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    // Seen in forced colours, where the ground is not.
    border: '1px solid transparent',
  },
  number: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How many corrections stand, and how many other rows they changed. */
export function CorrectionTally({
  standing,
  corrections,
  outbox,
}: {
  standing: number;
  corrections: CorrectionsState;
  outbox: OutboxSnapshot;
}) {
  const styles = useStyles();
  const changed = corrections.changedRows.size;
  return (
    <div className={styles.tally}>
      <div className={styles.box}>
        <span className={styles.number}>{grouped(standing)}</span>
        <Text size={200}>{correctWords('standing', { corrections: standing, waiting: outbox.pending })}</Text>
      </div>
      <div className={styles.box}>
        <span className={styles.number}>{grouped(changed)}</span>
        <Text size={200}>{correctWords('othersChanged', { rows: changed })}</Text>
      </div>
    </div>
  );
}
