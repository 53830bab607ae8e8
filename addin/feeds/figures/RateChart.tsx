import { makeStyles, tokens } from '@fluentui/react-components';
import type { FeedFigures } from '../../../contract/feeds/feed-figures.ts';
import { plainNumber } from '../../../contract/words/phrases.ts';
import { figuresWords } from './words/figures-words.ts';

/** In forced colours a ground is the page's own. */
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  chart: {
    display: 'flex',
    alignItems: 'end',
    gap: '2px',
    height: '40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  bar: {
    flex: '1 1 0',
    backgroundColor: tokens.colorBrandBackground,
    [FORCED]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight' },
  },
});

/** Seconds of one bar. */
const STEP_S = 5;

/** Records a second over the last minute, a bar for each five seconds. */
export function RateChart({ rates }: Pick<FeedFigures, 'rates'>) {
  const styles = useStyles();
  const most = Math.max(1, ...rates.map(({ records }) => records));
  const now = rates.reduce((sum, { records }) => sum + records, 0) / Math.max(1, rates.length * STEP_S);
  const label = figuresWords('rateChart', { rate: plainNumber(now), most: plainNumber(most / STEP_S) });
  return (
    <div className={styles.chart} role="img" aria-label={label} title={label}>
      {rates.map(({ until, records }) => (
        <span key={until} className={styles.bar} style={{ height: `${(100 * records) / most}%` }} />
      ))}
    </div>
  );
}
