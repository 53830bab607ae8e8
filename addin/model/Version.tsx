import { Badge, Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { Pin16Filled, Pin16Regular } from '@fluentui/react-icons/svg/pin';
import type { GateDecision, ModelVersion } from '../../contract/training.ts';
import { percent } from '../../contract/words/percent.ts';
import { LEARNER_TITLES } from '../words/learner-titles.ts';
import { shadowSentence } from '../words/words-of-shadows.ts';
import { moment } from '../../contract/words/dates.ts';
import { comparisonSentence, gateReasons, standingOf } from '../words/words-of-versions.ts';
import { modelWords } from './words/model-words.ts';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px', flexWrap: 'wrap' },
  grow: { flexGrow: 1 },
  small: { color: tokens.colorNeutralForeground3, display: 'block', overflowWrap: 'anywhere' },
});

export interface VersionProps {
  readonly version: ModelVersion;
  readonly isBusy: boolean;
  readonly onAsk: () => void;
  readonly onPin: (pinned: boolean) => void;
}

/** One version: whether it answers, how good it is, why it was trained, and what became of it. */
export function Version({ version, isBusy, onAsk, onPin }: VersionProps) {
  const styles = useStyles();
  const { isChampion, gate, metrics } = version;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Text weight="semibold">{modelWords('version', { version: version.version })}</Text>
        <Standing version={version} />
        <span className={styles.grow} />
        <Choices version={version} isBusy={isBusy} onAsk={onAsk} onPin={onPin} />
      </div>
      <Text size={200} className={styles.small}>
        {metrics.accuracy.rows === 0
          ? modelWords('notTested')
          : modelWords('rightInTest', { share: percent(metrics.accuracy.value) })}{' '}
        {modelWords('learnedBy', { learner: LEARNER_TITLES[version.learner], rows: version.trainRows })}
      </Text>
      <Text size={200} className={styles.small}>
        {moment(version.trainedAt)}. {sentence(version.because)}
      </Text>
      {[...standingOf(version, moment), ...judgement(gate), ...shadowed(version)].map((sentence) => (
        <Text key={sentence} size={200} className={styles.small}>
          {sentence}
        </Text>
      ))}
      {!isChampion && !version.hasModel && (
        <Text size={200} className={styles.small}>
          {modelWords('recordOnly')}
        </Text>
      )}
    </li>
  );
}

function Standing({ version: { isChampion, isPinned, gate } }: Pick<VersionProps, 'version'>) {
  return (
    <>
      {isChampion && (
        <Tooltip relationship="description" content={modelWords(isPinned ? 'pinnedMeans' : 'inUseMeans')}>
          <Badge appearance="filled" color="brand" tabIndex={0}>
            {modelWords(isPinned ? 'pinned' : 'inUse')}
          </Badge>
        </Tooltip>
      )}
      {!gate.promoted && !isChampion && (
        <Badge appearance="outline" color="informative">
          {modelWords('keptBack')}
        </Badge>
      )}
    </>
  );
}

function Choices({ version, isBusy, onAsk, onPin }: VersionProps) {
  const { isChampion, isPinned } = version;
  return (
    <>
      {isChampion && (
        <Button
          size="small"
          appearance="subtle"
          icon={isPinned ? <Pin16Filled /> : <Pin16Regular />}
          disabledFocusable={isBusy}
          title={modelWords(isPinned ? 'unpinMeans' : 'pinMeans')}
          onClick={() => onPin(!isPinned)}
        >
          {modelWords(isPinned ? 'unpin' : 'pin')}
        </Button>
      )}
      {!isChampion && version.hasModel && (
        <Button size="small" disabledFocusable={isBusy} onClick={onAsk}>
          {modelWords('useVersion', { version: version.version })}
        </Button>
      )}
    </>
  );
}

/** The figures of a version that the gate let pass; of one that it kept back, its reasons, which name them. */
function judgement(gate: GateDecision): readonly string[] {
  const { promoted, against, comparisons } = gate;
  if (!promoted) return gateReasons(gate);
  return against === null ? [] : comparisons.map((each) => comparisonSentence(each, against));
}

/** What it would have changed of live rows, beside what the gate found on labelled ones. */
function shadowed({ shadow }: ModelVersion): readonly string[] {
  return shadow ? [shadowSentence(shadow)] : [];
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) || text === '' ? text : `${text}.`;
}
