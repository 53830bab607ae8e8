import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { PaneSection } from '../elements/page/PaneSection.tsx';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { carryingWords } from './words/carrying-words.ts';

const useStyles = makeStyles({ file: { display: 'none' }, left: { alignSelf: 'start' }, name: { minWidth: 0 } });

export interface ImportClassifierProps {
  readonly task: Task;
  readonly onImport: (file: Blob, name: string | null) => void;
}

/** Takes a classifier in that was exported on another server. */
export function ImportClassifier({ task, onImport }: ImportClassifierProps) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const isBusy = task.kind === 'running';
  const take = (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (file !== undefined) onImport(file, name.trim() === '' ? null : name.trim());
    // The same file may be chosen again, under another name.
    input.value = '';
  };
  return (
    <PaneSection title={carryingWords('title')} lead={carryingWords('lead')}>
      <Field label={carryingWords('name')} hint={carryingWords('nameHint')}>
        <Input className={styles.name} value={name} maxLength={100} onChange={(_, data) => setName(data.value)} />
      </Field>
      <input
        ref={chooser}
        type="file"
        accept=".amend"
        className={styles.file}
        aria-label={carryingWords('file')}
        onChange={(event) => take(event.currentTarget)}
      />
      <TaskNotice task={task} />
      <Button
        className={styles.left}
        disabledFocusable={isBusy}
        onClick={() => (isBusy ? undefined : chooser.current?.click())}
      >
        {carryingWords('import')}
      </Button>
    </PaneSection>
  );
}
