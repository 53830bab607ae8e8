import { useState } from 'react';
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import type { ClassesCopied } from './copy-classes.ts';
import type { Task } from '../tasks/tasks.ts';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { correctWords } from './words/correct-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export interface CopyClassesProps {
  readonly labelColumn: string;
  readonly copied: ClassesCopied | null;
  readonly task: Task;
  readonly onCopy: (alsoUnchecked: boolean) => void;
}

/** The last step of the job: the classes back in the table's own column. */
export function CopyClasses({ labelColumn, copied, task, onCopy }: CopyClassesProps) {
  const styles = useStyles();
  const [alsoUnchecked, setAlsoUnchecked] = useState(false);
  return (
    <PaneSection title={correctWords('finish')} lead={correctWords('copyLead', { column: labelColumn })}>
      <Checkbox
        checked={alsoUnchecked}
        disabled={task.kind === 'running'}
        label={correctWords('alsoUnchecked')}
        onChange={(_, data) => setAlsoUnchecked(data.checked === true)}
      />
      <Button className={styles.left} disabledFocusable={task.kind === 'running'} onClick={() => onCopy(alsoUnchecked)}>
        {correctWords('copy', { column: labelColumn })}
      </Button>
      <TaskNotice task={task} onRetry={() => onCopy(alsoUnchecked)} />
      {copied !== null && task.kind === 'idle' && <Note intent="success">{sentenceOf(copied, labelColumn)}</Note>}
    </PaneSection>
  );
}

function sentenceOf({ checked, unchecked, left, gone }: ClassesCopied, labelColumn: string): string {
  return [
    checked + unchecked === 0
      ? correctWords('nothingToCopy', { column: labelColumn })
      : correctWords('checkedCopied', { classes: checked, column: labelColumn }),
    ...(unchecked === 0 ? [] : [correctWords('uncheckedCopied', { classes: unchecked })]),
    ...(left === 0 ? [] : [correctWords('leftUnchecked', { rows: left })]),
    ...(gone === 0 ? [] : [correctWords('deletedMeanwhile', { rows: gone })]),
  ].join(' ');
}
