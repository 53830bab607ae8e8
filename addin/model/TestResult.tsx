import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { learnedByChance } from '../../contract/learned-by-chance.ts';
import type { ModelVersion } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { mostFrequentClass, warnOfLearning } from '../words/words-of-learning.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { ShareBar } from '../elements/rows/ShareBar.tsx';
import { duration } from '../words/words.ts';
import { modelWords } from './words/model-words.ts';

const useStyles = makeStyles({
  figure: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  big: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  bars: {
    display: 'grid',
    gridTemplateColumns: 'auto 1fr auto',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
  },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface TestResultProps {
  readonly version: ModelVersion;
}

/** How often a version is right on rows it has not learned from, against answering the most frequent class always. */
export function TestResult({ version }: TestResultProps) {
  const styles = useStyles();
  const { accuracy, majorityAccuracy, trainAccuracy } = version.metrics;
  const warning = warnOfLearning(version.metrics);
  const note = warning !== null && (
    <Note intent="warning">
      <strong>{warning.headline}</strong> {warning.detail}
    </Note>
  );
  if (accuracy.rows === 0) return <PaneSection title={modelWords('howGood')}>{note}</PaneSection>;
  return (
    <PaneSection title={modelWords('howGoodIsVersion', { version: version.version })}>
      {note}
      <div className={styles.figure}>
        <span className={styles.big}>{percent(accuracy.value)}</span>
        <Text>{modelWords('rightOn', { rows: accuracy.rows })}</Text>
      </div>
      <div className={styles.bars}>
        <Text size={200}>{modelWords('amend')}</Text>
        <ShareBar share={accuracy.value} kind="brand" />
        <Text size={200}>{percent(accuracy.value)}</Text>
        {trainAccuracy !== undefined && (
          <>
            <Text size={200}>{modelWords('onLearned')}</Text>
            <ShareBar share={trainAccuracy.value} kind="quiet" />
            <Text size={200}>{percent(trainAccuracy.value)}</Text>
          </>
        )}
        <Text size={200}>{modelWords('guessing')}</Text>
        <ShareBar share={majorityAccuracy} kind="quiet" />
        <Text size={200}>{percent(majorityAccuracy)}</Text>
      </div>
      {trainAccuracy !== undefined && (
        <Text size={200} className={styles.small}>
          {modelWords(learnedByChance(accuracy, trainAccuracy) ? 'learnedByChance' : 'learnedMeans', {
            rows: trainAccuracy.rows,
            right: percent(trainAccuracy.value),
          })}
        </Text>
      )}
      <Text size={200} className={styles.small}>
        {modelWords('testFacts', {
          low: percent(accuracy.low),
          high: percent(accuracy.high),
          class: mostFrequentClass(version.metrics).class,
          rows: version.trainRows,
          time: duration(version.durationMs / 1_000),
        })}
      </Text>
    </PaneSection>
  );
}
