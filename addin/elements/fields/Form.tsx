import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { TaskNotice } from '../progress/TaskNotice.tsx';
import type { Task } from '../../tasks/tasks.ts';

const useStyles = makeStyles({ form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } });

export interface FormProps {
  /** What its button says. */
  readonly action: string;
  readonly task: Task;
  /** What is to be filled in yet, in a sentence; null when it can be sent. */
  readonly missing: string | null;
  readonly onSend: () => void;
  readonly children: ReactNode;
}

/** Fields, and one button that Enter presses, too. What was typed stays when the server does not take it. */
export function Form({ action, task, missing, onSend, children }: FormProps) {
  const styles = useStyles();
  const isSending = task.kind === 'running';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (missing === null && !isSending) onSend();
  };
  return (
    <form className={styles.form} onSubmit={send}>
      {children}
      <TaskNotice task={task} />
      {missing !== null && (
        <Text size={200} role="status">
          {missing}
        </Text>
      )}
      <Button type="submit" appearance="primary" disabledFocusable={missing !== null || isSending}>
        {action}
      </Button>
    </form>
  );
}
