import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { RollbackAnswer, RollbackQuestion } from '../../contract/rollback.ts';
import { decisionName } from '../../contract/words/rollback-words.ts';
import { placePoints, type Placed } from './place-points.ts';
import { metricsWords } from './words/metrics-words.ts';

const WIDTH = 300;
const HEIGHT = 200;
const EDGE = 16;
/** Told apart also by people who see few colours (Okabe and Ito 2008), and by their form; the blue lighter on black. */
const COLORS = ['light-dark(#0072B2, #56B4E9)', '#D55E00'];

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  plot: { width: '100%', height: 'auto' },
  axis: { stroke: tokens.colorNeutralStroke1 },
  label: { fontSize: '10px', fill: tokens.colorNeutralForeground3 },
  asked: { fill: 'none', stroke: tokens.colorNeutralForeground1, strokeWidth: 2 },
});

export interface PairPlotProps {
  readonly pairs: RollbackAnswer['pairs'];
  readonly question: RollbackQuestion;
}

/** Value against time of what the version learned from, by decision, and the question among them. */
export function PairPlot({ pairs, question }: PairPlotProps) {
  const styles = useStyles();
  const placed = placePoints(pairs, question, { width: WIDTH, height: HEIGHT, edge: EDGE });
  if (placed === null) return null;
  const { points, asked, valueMost, minutesMost } = placed;
  return (
    <figure className={styles.figure}>
      <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={descriptionOf(pairs)}>
        <line className={styles.axis} x1={EDGE} y1={HEIGHT - EDGE} x2={WIDTH - 4} y2={HEIGHT - EDGE} />
        <line className={styles.axis} x1={EDGE} y1={EDGE} x2={EDGE} y2={HEIGHT - EDGE} />
        {points.map((point, at) => (
          <Mark key={at} point={point} />
        ))}
        <circle className={styles.asked} cx={asked.x} cy={asked.y} r={6} />
        <text className={styles.label} x={WIDTH - 4} y={HEIGHT - 4} textAnchor="end">
          {metricsWords('upTo', { what: metricsWords('minutes'), most: minutesMost })}
        </text>
        <text className={styles.label} x={4} y={9}>
          {metricsWords('upTo', { what: metricsWords('value'), most: valueMost })}
        </text>
      </svg>
      <Text as="span" size={200}>
        {pairs.classes.map((name, index) => `${index % 2 === 0 ? '●' : '▲'} ${decisionName(name)}`).join('   ')}
        {`   ${metricsWords('yourQuestion')}`}
      </Text>
    </figure>
  );
}

function Mark({ point: { x, y, series } }: { point: Placed }) {
  const color = COLORS[series % COLORS.length];
  return series % 2 === 0 ? (
    <circle cx={x} cy={y} r={2} style={{ fill: color }} fillOpacity={0.7} />
  ) : (
    <path d={`M${x} ${y - 3}L${x + 3} ${y + 2}H${x - 3}Z`} style={{ fill: color }} fillOpacity={0.7} />
  );
}

function descriptionOf({ classes, points }: RollbackAnswer['pairs']): string {
  return metricsWords('plot', {
    value: metricsWords('value'),
    minutes: metricsWords('minutes'),
    points: points.length,
    decisions: classes.map(decisionName).join(', '),
  });
}
