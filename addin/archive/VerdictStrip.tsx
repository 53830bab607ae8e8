import { makeStyles, tokens } from '@fluentui/react-components';
import type { DriftStatus } from '../../contract/drift.ts';
import { archiveWords } from './words/archive-words.ts';

/** Told apart by how high they stand as well as by colour. */
const BARS: Readonly<Record<DriftStatus, { readonly height: string; readonly color: string }>> = {
  unknown: { height: '15%', color: tokens.colorNeutralStroke1 },
  stable: { height: '35%', color: tokens.colorPaletteGreenForeground3 },
  watch: { height: '65%', color: tokens.colorPaletteMarigoldBorderActive },
  drift: { height: '100%', color: tokens.colorPaletteRedBackground3 },
};

const useStyles = makeStyles({
  strip: { display: 'flex', alignItems: 'flex-end', height: '28px', width: '100%', gap: '1px', overflow: 'hidden' },
  bar: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
});

const WORST_FIRST: readonly DriftStatus[] = ['drift', 'watch', 'stable', 'unknown'];
/** As many bars as can be told apart in a pane. */
const MOST_BARS = 90;

/** Verdicts over time, oldest first, a bar each; of very many each bar is the worst of some. */
export function VerdictStrip({ verdicts }: { readonly verdicts: readonly DriftStatus[] }) {
  const styles = useStyles();
  const count = (status: DriftStatus) => verdicts.filter((each) => each === status).length;
  const said = { checks: verdicts.length, drift: count('drift'), watch: count('watch'), stable: count('stable') };
  return (
    <div className={styles.strip} role="img" aria-label={archiveWords('strip', said)}>
      {worstOfParts(verdicts).map((status, at) => (
        <span
          key={at}
          className={styles.bar}
          style={{ height: BARS[status].height, backgroundColor: BARS[status].color }}
        />
      ))}
    </div>
  );
}

/** @returns at most 90, in order */
export function worstOfParts(verdicts: readonly DriftStatus[]): DriftStatus[] {
  const size = Math.max(1, Math.ceil(verdicts.length / MOST_BARS));
  return Array.from({ length: Math.ceil(verdicts.length / size) }, (_, part) => {
    const some = verdicts.slice(part * size, (part + 1) * size);
    return WORST_FIRST.find((status) => some.includes(status))!;
  });
}
