import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import type { LearnerComparison, ModelVersion } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { PaneSection } from '../elements/PaneSection.tsx';
import { duration } from '../words/words.ts';
import { LEARNER_TITLES } from '../words/learner-titles.ts';
import { modelWords } from './words/model-words.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, tableLayout: 'fixed' },
  head: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: '4px 0 4px 4px',
    width: '52px',
    verticalAlign: 'bottom',
  },
  first: { textAlign: 'left', width: 'auto', padding: '4px 4px 4px 0' },
  cell: {
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    padding: '5px 0 5px 4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
  },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '5px 4px 5px 0',
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    verticalAlign: 'top',
  },
  chosen: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorBrandBackground2 },
  note: {
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    padding: '0 4px 5px 0',
    overflowWrap: 'anywhere',
  },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface LearnerTableProps {
  readonly version: ModelVersion;
}

/** Which way of learning answers and why, and how the others did on the same rows. */
export function LearnerTable({ version }: LearnerTableProps) {
  const styles = useStyles();
  const { comparison, learner, learnerReason } = version;
  const tested = comparison.find((each) => each.accuracy !== null)?.rows ?? 0;
  return (
    <PaneSection title={modelWords('howItLearned')}>
      <Text>
        <strong>{LEARNER_TITLES[learner]}.</strong> {learnerReason}
      </Text>
      {comparison.length > 0 && (
        <table className={styles.table} aria-label={modelWords('waysToLearn')}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.head, styles.first)}>
                {modelWords('wayToLearn')}
              </th>
              <th scope="col" className={styles.head} title={modelWords('learnerRightMeans')}>
                {modelWords('learnerRight')}
              </th>
              <th scope="col" className={styles.head} title={modelWords('timeMeans')}>
                {modelWords('time')}
              </th>
            </tr>
          </thead>
          <tbody>
            {comparison.map((each) => (
              <Learner key={each.learner} compared={each} />
            ))}
          </tbody>
        </table>
      )}
      {tested > 0 && (
        <Text size={200} className={styles.small}>
          {modelWords('triedOn', { rows: tested })}
        </Text>
      )}
    </PaneSection>
  );
}

function Learner({ compared: { learner, accuracy, seconds, chosen, note } }: { compared: LearnerComparison }) {
  const styles = useStyles();
  const look = chosen ? styles.chosen : undefined;
  return (
    <>
      <tr aria-current={chosen || undefined}>
        <th scope="row" className={mergeClasses(styles.name, look)}>
          {LEARNER_TITLES[learner]}
        </th>
        <td className={mergeClasses(styles.cell, look)}>{accuracy === null ? '–' : percent(accuracy)}</td>
        <td className={mergeClasses(styles.cell, look)}>{accuracy === null ? '–' : duration(seconds)}</td>
      </tr>
      {note !== '' && (
        <tr>
          <td colSpan={3} className={mergeClasses(styles.note, look)}>
            {accuracy === null ? modelWords('notTried', { why: note }) : note}
          </td>
        </tr>
      )}
    </>
  );
}
