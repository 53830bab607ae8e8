import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { LearnerComparison, ModelVersion } from '../../contract/training.ts';
import { finalSentence } from '../../contract/words/learner-words.ts';
import { percent } from '../../contract/words/percent.ts';
import { FigureRow, FigureTable } from '../elements/lists/FigureTable.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { duration } from '../words/words.ts';
import { LEARNER_TITLES } from '../words/learner-titles.ts';
import { modelWords } from './words/model-words.ts';

const useStyles = makeStyles({ small: { color: tokens.colorNeutralForeground3 } });

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
        <FigureTable
          label={modelWords('waysToLearn')}
          first={modelWords('wayToLearn')}
          columns={[
            { title: modelWords('learnerRight'), means: modelWords('learnerRightMeans') },
            { title: modelWords('time'), means: modelWords('timeMeans') },
          ]}
        >
          {comparison.map((each) => (
            <Learner key={each.learner} compared={each} />
          ))}
        </FigureTable>
      )}
      {tested > 0 && (
        <Text size={200} className={styles.small}>
          {modelWords('triedOn', { rows: tested })} {finalSentence(comparison)}
        </Text>
      )}
    </PaneSection>
  );
}

function Learner({ compared: { learner, accuracy, seconds, chosen, note } }: { compared: LearnerComparison }) {
  const figures = accuracy === null ? ['–', '–'] : [percent(accuracy), duration(seconds)];
  const why = note === '' || accuracy !== null ? note : modelWords('notTried', { why: note });
  return <FigureRow name={LEARNER_TITLES[learner]} figures={figures} isChosen={chosen} note={why} />;
}
