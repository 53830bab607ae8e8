import { Button, Text } from '@fluentui/react-components';
import { clockTime } from '../../contract/words/dates.ts';
import { ChoiceField } from '../elements/fields/ChoiceField.tsx';
import { Note } from '../elements/notes/Note.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { OCCASIONS, type Occasion } from './by-itself.ts';
import type { ChangedRows } from './changed-rows.ts';
import { classifyWords } from './words/classify-words.ts';

export interface ChangedRowsNoteProps {
  /** Null until looked for. */
  readonly changed: ChangedRows | null;
  /** How far a look has come that is under way, or was stopped. */
  readonly looked: { readonly done: number; readonly total: number } | null;
  readonly occasion: Occasion;
  /** What was last classified by itself; null when nothing was. */
  readonly byItself: { readonly rows: number; readonly at: string } | null;
  readonly task: Task;
  readonly onLook: () => void;
  readonly onGoOn: () => void;
  readonly onClassify: () => void;
  readonly onCancel: () => void;
  readonly onChoose: (occasion: Occasion) => void;
}

/** Rows that were edited or added since they were classified, and whether they are classified by themselves. */
export function ChangedRowsNote(props: ChangedRowsNoteProps) {
  const { changed, looked, occasion, byItself, task, onLook, onGoOn, onClassify, onCancel, onChoose } = props;
  const isStopped = looked !== null && (task.kind === 'cancelled' || task.kind === 'failed');
  const edited = changed?.edited.length ?? 0;
  const added = changed?.added.length ?? 0;
  return (
    <>
      {edited + added > 0 ? (
        <Note
          intent="warning"
          actions={
            <Button size="small" onClick={onClassify}>
              {classifyWords('classifyThem', { rows: edited + added })}
            </Button>
          }
        >
          {[
            ...(edited > 0 ? [classifyWords('edited', { rows: edited }), classifyWords('editedMark')] : []),
            ...(added > 0 ? [classifyWords('added', { rows: added })] : []),
          ].join(' ')}
        </Note>
      ) : (
        changed !== null && <Note intent="success">{classifyWords('nothingChanged')}</Note>
      )}
      {byItself !== null && (
        <Text role="status">{classifyWords('didByItself', { rows: byItself.rows, at: clockTime(byItself.at) })}</Text>
      )}
      <TaskNotice
        task={task}
        onRetry={onGoOn}
        onCancel={onCancel}
        cancelled={looked === null ? classifyWords('lookStopped') : classifyWords('lookStoppedAt', looked)}
      />
      {isStopped && <Button onClick={onGoOn}>{classifyWords('goOnLooking')}</Button>}
      <Button onClick={onLook} disabledFocusable={task.kind === 'running'}>
        {classifyWords(isStopped ? 'lookAgain' : 'lookForChanges')}
      </Button>
      <ChoiceField
        label={classifyWords('byItself')}
        choices={OCCASIONS.map((value) => ({
          value,
          title: value === 'edit' ? classifyWords('onEdit') : classifyWords('everyMinutes', { minutes: value }),
        }))}
        chosen={occasion}
        disabled={false}
        onChoose={onChoose}
      />
    </>
  );
}
