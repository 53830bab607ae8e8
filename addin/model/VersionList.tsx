import {
  Badge,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Text,
  Textarea,
  tokens,
  Tooltip,
} from '@fluentui/react-components';
import { Pin16Filled, Pin16Regular } from '@fluentui/react-icons/svg/pin';
import { useState } from 'react';
import { MAX_REASON, type GateDecision, type ModelVersion } from '../../contract/training.ts';
import { PaneSection } from '../elements/PaneSection.tsx';
import { count, moment, percent } from '../words/words.ts';
import { LEARNER_TITLES } from '../words/learner-titles.ts';
import { comparisonSentence, standingOf } from '../words/words-of-versions.ts';

/** Newer ones are what people look for; the others are one click away. */
const SHOWN_AT_FIRST = 4;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px', flexWrap: 'wrap' },
  grow: { flexGrow: 1 },
  why: { marginTop: tokens.spacingVerticalM },
  rule: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  small: { color: tokens.colorNeutralForeground3, display: 'block', overflowWrap: 'anywhere' },
});

export interface VersionListProps {
  /** Newest first. */
  readonly versions: readonly ModelVersion[];
  readonly isBusy: boolean;
  /** `because` is why, and may be empty. */
  readonly onRollBack: (version: number, because: string) => void;
  readonly onPin: (version: number, pinned: boolean) => void;
}

/** Every version with why it was trained, the one in use marked, and the way back to an older one. */
export function VersionList({ versions, isBusy, onRollBack, onPin }: VersionListProps) {
  const styles = useStyles();
  // Kept when the question closes, because it is still seen while it fades away.
  const [asked, setAsked] = useState<ModelVersion | null>(null);
  const [isAsking, setIsAsking] = useState(false);
  const [because, setBecause] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const shown = showsAll ? versions : versions.filter((version, index) => index < SHOWN_AT_FIRST || version.isChampion);
  const ask = (version: ModelVersion) => {
    setAsked(version);
    setBecause('');
    setIsAsking(true);
  };
  return (
    <PaneSection title="Versions">
      <ul className={styles.list}>
        {shown.map((version) => (
          <Version
            key={version.version}
            version={version}
            isBusy={isBusy}
            onAsk={() => ask(version)}
            onPin={(pinned) => onPin(version.version, pinned)}
          />
        ))}
      </ul>
      <Rule rule={versions.find(({ gate }) => gate.rule.length > 0)?.gate.rule ?? []} />
      {shown.length < versions.length && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          Show all {count(versions.length)} versions
        </Button>
      )}
      <Dialog open={isAsking} onOpenChange={(_, data) => setIsAsking(data.open)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>Use version {asked?.version}?</DialogTitle>
            <DialogContent>
              It answers from now on. No correction is lost, and you can change back at any time. Rows keep the class
              they have until you classify them again.
              <Field label="Why (others read it with the version)" className={styles.why}>
                <Textarea value={because} maxLength={MAX_REASON} onChange={(_, data) => setBecause(data.value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button
                appearance="primary"
                onClick={() => {
                  if (asked) onRollBack(asked.version, because.trim());
                  setIsAsking(false);
                }}
              >
                Use version {asked?.version}
              </Button>
              <Button onClick={() => setIsAsking(false)}>Keep the present one</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </PaneSection>
  );
}

/** By which rule the latest comparison was decided, for those who want to know. */
function Rule({ rule }: { rule: readonly string[] }) {
  const styles = useStyles();
  if (rule.length === 0) return null;
  return (
    <details>
      <summary>How it is decided which version answers</summary>
      <ul className={styles.rule}>
        {rule.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

interface VersionProps {
  readonly version: ModelVersion;
  readonly isBusy: boolean;
  readonly onAsk: () => void;
  readonly onPin: (pinned: boolean) => void;
}

function Version({ version, isBusy, onAsk, onPin }: VersionProps) {
  const styles = useStyles();
  const { isChampion, isPinned, gate, metrics } = version;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <Text weight="semibold">Version {version.version}</Text>
        {isChampion && (
          <Tooltip
            relationship="description"
            content={
              isPinned
                ? 'The version that answers now. It is pinned: no training replaces it.'
                : 'The champion: the version that answers now.'
            }
          >
            <Badge appearance="filled" color="brand" tabIndex={0}>
              {isPinned ? 'In use, pinned' : 'In use'}
            </Badge>
          </Tooltip>
        )}
        {!gate.promoted && !isChampion && (
          <Badge appearance="outline" color="informative">
            Kept back
          </Badge>
        )}
        <span className={styles.grow} />
        {isChampion && (
          <Button
            size="small"
            appearance="subtle"
            icon={isPinned ? <Pin16Filled /> : <Pin16Regular />}
            disabled={isBusy}
            title={isPinned ? 'Let a better version replace it again' : 'No training replaces a pinned version'}
            onClick={() => onPin(!isPinned)}
          >
            {isPinned ? 'Unpin' : 'Pin'}
          </Button>
        )}
        {!isChampion && version.hasModel && (
          <Button size="small" disabled={isBusy} aria-label={`Use version ${version.version}`} onClick={onAsk}>
            Use this
          </Button>
        )}
      </div>
      <Text size={200} className={styles.small}>
        {metrics.accuracy.rows === 0 ? 'Not tested' : `${percent(metrics.accuracy.value)} right in its test`}.{' '}
        {LEARNER_TITLES[version.learner]}, from {count(version.trainRows)} rows.
      </Text>
      <Text size={200} className={styles.small}>
        {moment(version.trainedAt)}. {sentence(version.because)}
      </Text>
      {[...standingOf(version, moment), ...judgement(gate)].map((sentence) => (
        <Text key={sentence} size={200} className={styles.small}>
          {sentence}
        </Text>
      ))}
      {!isChampion && !version.hasModel && (
        <Text size={200} className={styles.small}>
          Only this record is kept of it.
        </Text>
      )}
    </li>
  );
}

/** The figures of a version that the gate let pass; of one that it kept back, its reasons, which name them. */
function judgement({ promoted, reasons, against, comparisons }: GateDecision): readonly string[] {
  if (!promoted) return reasons;
  return against === null ? [] : comparisons.map((each) => comparisonSentence(each, against));
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) || text === '' ? text : `${text}.`;
}
