import { Button, Card, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { Eye16Regular } from '@fluentui/react-icons/svg/eye';
import { useState } from 'react';
import { authorOf } from '../../contract/label.ts';
import type { SuspectLabel } from '../../contract/explanation.ts';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { ago, moment, plural } from '../words/words.ts';
import { readableKey } from '../table/keyed-rows.ts';
import type { SecondLook, SuspectList } from './suspect-labels.ts';
import type { Task } from '../tasks/tasks.ts';

const SHOWN_AT_ONCE = 3;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  top: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  key: { color: tokens.colorNeutralForeground3, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  cells: {
    overflowWrap: 'anywhere',
    display: '-webkit-box',
    WebkitBoxOrient: 'vertical',
    WebkitLineClamp: 3,
    overflow: 'hidden',
  },
  text: { overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
  keep: { minWidth: 'unset', flexShrink: 0 },
  change: { minWidth: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  left: { alignSelf: 'start' },
});

export interface SuspectLabelsProps {
  readonly suspects: SuspectList | null;
  readonly task: Task;
  readonly onAnswer: (label: SuspectLabel, look: SecondLook) => void;
  readonly onShow: (key: string) => void;
  readonly onLoad: () => void;
  /** For "3 days ago". */
  readonly now?: Date;
}

/** Labels that look wrong, for a person to keep or to change. */
export function SuspectLabels({ suspects, task, onAnswer, onShow, onLoad, now = new Date() }: SuspectLabelsProps) {
  const styles = useStyles();
  const [isMoreWanted, setIsMoreWanted] = useState(false);
  const labels = suspects?.labels ?? [];
  const shown = isMoreWanted ? labels : labels.slice(0, SHOWN_AT_ONCE);
  return (
    <PaneSection
      title="Labels worth a second look"
      lead={labels.length === 0 ? undefined : leadOf(labels.length, suspects?.hasMore === true)}
    >
      {task.kind !== 'cancelled' && <TaskNotice task={task} onRetry={onLoad} />}
      {suspects === null && task.kind === 'idle' && (
        <Button className={styles.left} onClick={onLoad}>
          Look for doubtful labels
        </Button>
      )}
      {suspects !== null && labels.length === 0 && task.kind === 'idle' && (
        <Note intent="success">
          {suspects.elsewhere === 0 ? 'No label looks wrong.' : 'No label of this table looks wrong.'}
        </Note>
      )}
      {shown.map((label) => (
        <Suspect
          key={label.key}
          label={label}
          now={now}
          onAnswer={(look) => onAnswer(label, look)}
          onShow={() => onShow(label.key)}
        />
      ))}
      {shown.length < labels.length && (
        <Button className={styles.left} size="small" onClick={() => setIsMoreWanted(true)}>
          Show {labels.length - shown.length} more
        </Button>
      )}
      {suspects !== null && suspects.elsewhere > 0 && (
        <Text size={200} className={styles.small}>
          {plural(suspects.elsewhere, 'more is of a row', 'more are of rows')} that this table does not have.
        </Text>
      )}
    </PaneSection>
  );
}

function leadOf(labels: number, hasMore: boolean): string {
  const which = hasMore
    ? `These ${labels} labels, the most doubtful, disagree`
    : plural(labels, 'label disagrees', 'labels disagree');
  return `${which} with the model and with rows like ${labels === 1 ? 'it. It may be right, or' : 'them. They may be right, or'} a slip of the pen.`;
}

interface SuspectProps {
  readonly label: SuspectLabel;
  readonly now: Date;
  readonly onAnswer: (look: SecondLook) => void;
  readonly onShow: () => void;
}

function Suspect({ label, now, onAnswer, onShow }: SuspectProps) {
  const styles = useStyles();
  const told = label.cells
    .filter((cell) => cell.value !== '')
    .map((cell) => cell.value)
    .join(', ');
  return (
    <Card className={styles.card} role="group" aria-label={`Label of ${readableKey(label.key)}`}>
      <div className={styles.top}>
        <Text size={200} className={styles.key} title={readableKey(label.key)}>
          {readableKey(label.key)}
        </Text>
        <Button size="small" appearance="transparent" icon={<Eye16Regular />} onClick={onShow}>
          Show in sheet
        </Button>
      </div>
      {told !== '' && (
        <Text className={styles.cells} title={told}>
          {told}
        </Text>
      )}
      <Text className={styles.text}>
        Labelled <strong>{label.class}</strong> by {authorOf(label.person)},{' '}
        <Tooltip relationship="description" content={moment(label.saidAt)}>
          <span tabIndex={0}>{ago(label.saidAt, now)}</span>
        </Tooltip>
        .
      </Text>
      <Text size={200} className={styles.small}>
        {label.sentence}
      </Text>
      <div className={styles.buttons}>
        <Button className={styles.keep} onClick={() => onAnswer('keep')} title={`“${label.class}” is right`}>
          Keep
        </Button>
        <Button
          appearance="primary"
          className={styles.change}
          title={`Change to ${label.suggested}`}
          onClick={() => onAnswer('change')}
        >
          <span className={styles.name}>Change to {label.suggested}</span>
        </Button>
      </div>
    </Card>
  );
}
