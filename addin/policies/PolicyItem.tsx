import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { policiesWords } from './words/policies-words.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', alignItems: 'start', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  said: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  lead: { color: tokens.colorNeutralForeground2 },
  open: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  change: { flexShrink: 0 },
});

export interface PolicyItemProps {
  readonly title: string;
  /** What holds now. */
  readonly now: string;
  /** What it means, for whoever is about to change it. */
  readonly lead?: string | undefined;
  readonly isOpen: boolean;
  readonly task: Task;
  /** There is something to save, and nothing in the way of it. */
  readonly maySave: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onSave: () => void;
  readonly onRetry: () => void;
  /** What it is changed by. */
  readonly children: ReactNode;
}

/** A policy: its name, what holds now, and on demand what it is changed by. */
export function PolicyItem({
  title,
  now,
  lead,
  isOpen,
  task,
  maySave,
  onOpen,
  onSave,
  onRetry,
  children,
}: PolicyItemProps) {
  const styles = useStyles();
  const id = useId();
  const isSaving = task.kind === 'running';
  return (
    <div className={styles.item} role="group" aria-labelledby={id}>
      <div className={styles.top}>
        <div className={styles.said}>
          <Text id={id} weight="semibold">
            {title}
          </Text>
          <Text>{now}</Text>
        </div>
        <Button
          className={styles.change}
          size="small"
          aria-expanded={isOpen}
          aria-describedby={id}
          onClick={() => onOpen(!isOpen)}
        >
          {policiesWords(isOpen ? 'close' : 'change')}
        </Button>
      </div>
      {isOpen && (
        <div className={styles.open}>
          {lead !== undefined && <Text className={styles.lead}>{lead}</Text>}
          {children}
          <TaskNotice task={task} onRetry={onRetry} />
          <div className={styles.buttons}>
            <Button appearance="primary" disabledFocusable={!maySave || isSaving} onClick={onSave}>
              {policiesWords('save')}
            </Button>
            <Button disabledFocusable={isSaving} onClick={() => onOpen(false)}>
              {policiesWords('leave')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
