import { Button, makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import { useState } from 'react';
import { authorOf } from '../../contract/label.ts';
import type { SuspectLabel } from '../../contract/explanation.ts';
import { Note } from '../elements/notes/Note.tsx';
import { withElements } from '../elements/page/with-elements.ts';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { RowCard } from '../elements/rows/RowCard.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import { moment } from '../../contract/words/dates.ts';
import { ago } from '../words/words.ts';
import { readableKey } from '../table/keyed-rows.ts';
import type { SecondLook, SuspectList } from './suspect-labels.ts';
import type { Task } from '../tasks/tasks.ts';
import { reviewWords } from './words/review-words.ts';

const SHOWN_AT_ONCE = 3;

const useStyles = makeStyles({
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
      title={reviewWords('suspects')}
      lead={
        labels.length === 0
          ? undefined
          : reviewWords(suspects?.hasMore === true ? 'mostSuspectLead' : 'suspectsLead', { labels: labels.length })
      }
    >
      {task.kind !== 'cancelled' && <TaskNotice task={task} onRetry={onLoad} />}
      {suspects === null && task.kind === 'idle' && (
        <Button className={styles.left} onClick={onLoad}>
          {reviewWords('lookForSuspects')}
        </Button>
      )}
      {suspects !== null && labels.length === 0 && task.kind === 'idle' && (
        <Note intent="success">{reviewWords(suspects.elsewhere === 0 ? 'noSuspects' : 'noSuspectsHere')}</Note>
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
          {reviewWords('showMore', { labels: labels.length - shown.length })}
        </Button>
      )}
      {suspects !== null && suspects.elsewhere > 0 && (
        <Text size={200} className={styles.small}>
          {reviewWords('suspectsElsewhere', { labels: suspects.elsewhere })}
        </Text>
      )}
    </PaneSection>
  );
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
  const row = readableKey(label.key);
  const change = reviewWords('changeTo', { class: label.suggested });
  return (
    <RowCard label={reviewWords('labelOf', { row })} row={{ key: row, show: reviewWords('showInSheet'), onShow }}>
      {told !== '' && (
        <Text className={styles.cells} title={told}>
          {told}
        </Text>
      )}
      <Labelled label={label} now={now} />
      <Text size={200} className={styles.small}>
        {label.sentence}
      </Text>
      <div className={styles.buttons}>
        <Button
          className={styles.keep}
          onClick={() => onAnswer('keep')}
          title={reviewWords('isRight', { class: label.class })}
        >
          {reviewWords('keep')}
        </Button>
        <Button appearance="primary" className={styles.change} title={change} onClick={() => onAnswer('change')}>
          <span className={styles.name}>{change}</span>
        </Button>
      </div>
    </RowCard>
  );
}

/** Who gave the label, and when. */
function Labelled({ label, now }: Pick<SuspectProps, 'label' | 'now'>) {
  const styles = useStyles();
  const person = authorOf(label.person);
  return (
    <Text className={styles.text}>
      {withElements((marks) => reviewWords('labelled', { ...marks, person }), {
        class: <strong>{label.class}</strong>,
        when: (
          <Tooltip relationship="description" content={moment(label.saidAt)}>
            <span tabIndex={0}>{ago(label.saidAt, now)}</span>
          </Tooltip>
        ),
      })}
    </Text>
  );
}
