import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { SkewCheck } from '../../contract/skew.ts';
import { Note } from '../elements/notes/Note.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import type { ClassifyActions } from './classify-actions.ts';
import { classifyWords } from './words/classify-words.ts';

const useStyles = makeStyles({
  list: { margin: `${tokens.spacingVerticalXS} 0`, paddingLeft: tokens.spacingHorizontalL },
});

export interface SkewNoteProps {
  /** Null where nothing is to be asked. */
  readonly check: SkewCheck | null;
  readonly showing: Task;
  readonly actions: Pick<ClassifyActions, 'classifyAnyway' | 'showSkew'>;
}

/** What looks wrong with columns, before a row of them is answered. */
export function SkewNote({ check, showing, actions }: SkewNoteProps) {
  const styles = useStyles();
  const [first] = check?.skew ?? [];
  if (check === null || first === undefined) return null;
  const onShow = () => actions.showSkew(first.column);
  return (
    <>
      <Note
        intent="warning"
        actions={
          <>
            <Button size="small" onClick={onShow}>
              {classifyWords('lookAtColumn', { column: first.column })}
            </Button>
            <Button size="small" onClick={actions.classifyAnyway}>
              {classifyWords('classifyAnyway')}
            </Button>
          </>
        }
      >
        <Text>{classifyWords('notAsLearned')}</Text>
        <ul className={styles.list}>
          {check.skew.map(({ column, sentence }) => (
            <li key={column}>{sentence}</li>
          ))}
        </ul>
        <Text>{classifyWords('lookedAtRows', { rows: check.rows })}</Text>
      </Note>
      <TaskNotice task={showing} onRetry={onShow} />
    </>
  );
}
