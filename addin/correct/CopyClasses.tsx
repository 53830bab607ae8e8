import { useState } from 'react';
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import type { ClassesCopied } from './copy-classes.ts';
import type { Task } from '../tasks/tasks.ts';
import { Note } from '../elements/Note.tsx';
import { PaneSection } from '../elements/PaneSection.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import { plural } from '../words/words.ts';

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
    <PaneSection
      title="Finish"
      lead={`Copy the classes of rows that were corrected or accepted into “${labelColumn}”. A class that was corrected replaces what stands there.`}
    >
      <Checkbox
        checked={alsoUnchecked}
        disabled={task.kind === 'running'}
        label="Also Amend’s answers that nobody has checked, into blank cells"
        onChange={(_, data) => setAlsoUnchecked(data.checked === true)}
      />
      <Button
        className={styles.left}
        disabledFocusable={task.kind === 'running'}
        onClick={() => onCopy(alsoUnchecked)}
      >{`Copy classes into “${labelColumn}”`}</Button>
      <TaskNotice task={task} onRetry={() => onCopy(alsoUnchecked)} />
      {copied !== null && task.kind === 'idle' && <Note intent="success">{sentenceOf(copied, labelColumn)}</Note>}
    </PaneSection>
  );
}

function sentenceOf({ checked, unchecked, left, gone }: ClassesCopied, labelColumn: string): string {
  const nothing = checked + unchecked === 0;
  return [
    nothing
      ? `Nothing to copy: “${labelColumn}” says already what people said.`
      : `${plural(checked, 'checked class was', 'checked classes were')} copied into “${labelColumn}”.`,
    unchecked === 0
      ? ''
      : `${plural(unchecked, 'class that nobody has checked was', 'classes that nobody has checked were')} copied too: Amend does not learn from them, nor count them as right.`,
    left === 0
      ? ''
      : `${plural(left, 'row has', 'rows have')} Amend’s unchecked answer alone and ${left === 1 ? 'was' : 'were'} left as ${left === 1 ? 'it is' : 'they are'}.`,
    gone === 0 ? '' : `${plural(gone, 'row was', 'rows were')} deleted meanwhile.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
