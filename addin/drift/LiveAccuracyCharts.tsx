import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LiveAccuracy } from '../../contract/live-accuracy.ts';
import { DrawnChart } from '../elements/charts/DrawnChart.tsx';
import { byAnswerOption, byArrivalOption } from './live-accuracy-option.ts';
import { driftWords } from './words/drift-words.ts';

const HEIGHT = 150;

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

/** How good the answers were over time; nothing of a single span, which sentences tell. */
export function LiveAccuracyCharts({ live }: { readonly live: LiveAccuracy }) {
  const styles = useStyles();
  return (
    <>
      {live.byAnswer.length > 1 && (
        <>
          <Text weight="semibold">{driftWords('byAnswerTitle')}</Text>
          <DrawnChart
            of={live}
            option={(isDark) => byAnswerOption(live, isDark)}
            label={driftWords('byAnswerChart')}
            height={HEIGHT}
          />
          <Text size={200} className={styles.small}>
            {driftWords('byAnswerLegend')}
          </Text>
        </>
      )}
      {live.byArrival.length > 1 && (
        <>
          <Text weight="semibold">{driftWords('byArrivalTitle')}</Text>
          <DrawnChart
            of={live}
            option={(isDark) => byArrivalOption(live, isDark)}
            label={driftWords('byArrivalChart')}
            height={HEIGHT}
          />
          <Text size={200} className={styles.small}>
            {driftWords('byArrivalLegend')}
          </Text>
        </>
      )}
    </>
  );
}
