import { Button, Field, Select } from '@fluentui/react-components';
import { Note } from '../elements/Note.tsx';
import { TaskNotice } from '../elements/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { MINUTES, type Minutes } from './by-itself.ts';
import type { ChangedRows } from './changed-rows.ts';
import { classifyWords } from './words/classify-words.ts';

export interface ChangedRowsNoteProps {
  /** Null until looked for. */
  readonly changed: ChangedRows | null;
  readonly minutes: Minutes;
  readonly task: Task;
  readonly onLook: () => void;
  readonly onClassify: () => void;
  readonly onChoose: (minutes: Minutes) => void;
}

/** Rows that were edited or added since they were classified, and whether they are classified by themselves. */
export function ChangedRowsNote({ changed, minutes, task, onLook, onClassify, onChoose }: ChangedRowsNoteProps) {
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
            ...(edited > 0 ? [classifyWords('edited', { rows: edited })] : []),
            ...(added > 0 ? [classifyWords('added', { rows: added })] : []),
          ].join(' ')}
        </Note>
      ) : (
        changed !== null && <Note intent="success">{classifyWords('nothingChanged')}</Note>
      )}
      {task.kind === 'failed' && <TaskNotice task={task} onRetry={onLook} />}
      <Button onClick={onLook} disabledFocusable={task.kind === 'running'}>
        {classifyWords('lookForChanges')}
      </Button>
      <Field label={classifyWords('byItself')}>
        <Select value={String(minutes)} onChange={(_, { value }) => onChoose(Number(value) as Minutes)}>
          {MINUTES.map((each) => (
            <option key={each} value={each}>
              {classifyWords('everyMinutes', { minutes: each })}
            </option>
          ))}
        </Select>
      </Field>
    </>
  );
}
