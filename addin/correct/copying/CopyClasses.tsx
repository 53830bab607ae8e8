import { useState } from 'react';
import { Button, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import type { ClassesCopied, WhichClasses } from './copy-classes.ts';
import type { Task } from '../../tasks/tasks.ts';
import { Note } from '../../elements/notes/Note.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { targetTitle } from '../../acceptance/acceptance-sentences.ts';
import { correctWords } from '../words/correct-words.ts';

const useStyles = makeStyles({ left: { alignSelf: 'start' } });

export interface CopyClassesProps {
  readonly labelColumn: string;
  /** How often answers that nobody looks at should be right, as a share; null where nobody is told which these are. */
  readonly target: number | null;
  readonly copied: ClassesCopied | null;
  readonly task: Task;
  readonly onCopy: (which: WhichClasses) => void;
}

/** The last step of the job: the classes back in the table's own column. */
export function CopyClasses({ labelColumn, target, copied, task, onCopy }: CopyClassesProps) {
  const styles = useStyles();
  const [chosen, choose] = useState<WhichClasses>('checked');
  // What is no longer offered is not copied.
  const which = chosen === 'accepted' && target === null ? 'checked' : chosen;
  return (
    <PaneSection title={correctWords('finish')} lead={correctWords('copyLead', { column: labelColumn })}>
      <RadioGroup
        aria-label={correctWords('whichClasses')}
        value={which}
        disabled={task.kind === 'running'}
        onChange={(_, data) => choose(data.value as WhichClasses)}
      >
        <Radio value="checked" label={correctWords('onlyChecked')} />
        {target !== null && (
          <Radio value="accepted" label={correctWords('alsoAccepted', { target: targetTitle(target) })} />
        )}
        <Radio value="all" label={correctWords('alsoUnchecked')} />
      </RadioGroup>
      <Button className={styles.left} disabledFocusable={task.kind === 'running'} onClick={() => onCopy(which)}>
        {correctWords('copy', { column: labelColumn })}
      </Button>
      <TaskNotice task={task} onRetry={() => onCopy(which)} />
      {copied !== null && task.kind === 'idle' && <Note intent="success">{sentenceOf(copied, labelColumn)}</Note>}
    </PaneSection>
  );
}

function sentenceOf(copied: ClassesCopied, labelColumn: string): string {
  const { checked, accepted, unchecked, left, isNoneAccepted, gone } = copied;
  return [
    checked + accepted + unchecked === 0
      ? correctWords('nothingToCopy', { column: labelColumn })
      : correctWords('checkedCopied', { classes: checked, column: labelColumn }),
    ...(accepted === 0 ? [] : [correctWords('acceptedCopied', { classes: accepted })]),
    ...(isNoneAccepted ? [correctWords('noneAccepted')] : []),
    ...(unchecked === 0 ? [] : [correctWords('uncheckedCopied', { classes: unchecked })]),
    ...(left === 0 ? [] : [correctWords('leftUnchecked', { rows: left })]),
    ...(gone === 0 ? [] : [correctWords('deletedMeanwhile', { rows: gone })]),
  ].join(' ');
}
