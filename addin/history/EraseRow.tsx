import { useState } from 'react';
import { Button, Input, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { historyWords } from './words/history-words.ts';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'start' },
  reason: { alignSelf: 'stretch' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface EraseRowProps {
  readonly task: Task;
  readonly onErase: (because: string) => void;
}

/** Erases a row for ever, when an admin has said why and confirmed it. */
export function EraseRow({ task, onErase }: EraseRowProps) {
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  const [because, setBecause] = useState('');
  if (!isAsked)
    return (
      <Button size="small" onClick={() => setAsked(true)}>
        {historyWords('erase')}
      </Button>
    );
  const why = because.trim();
  return (
    <div className={styles.all}>
      <Text>{historyWords('eraseLead')}</Text>
      <Field
        className={styles.reason}
        label={historyWords('eraseWhy')}
        hint={why === '' ? historyWords('whyMissing') : null}
      >
        <Input value={because} maxLength={1_000} onChange={(_, data) => setBecause(data.value)} />
      </Field>
      <TaskNotice task={task} onRetry={() => onErase(why)} />
      <div className={styles.buttons}>
        <Button disabledFocusable={why === '' || task.kind === 'running'} onClick={() => onErase(why)}>
          {historyWords('eraseSurely')}
        </Button>
        <Button onClick={() => setAsked(false)}>{historyWords('eraseNot')}</Button>
      </div>
    </div>
  );
}
