import { Button, Field, Input, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ObservationsUpload } from '../../contract/observation.ts';
import { TaskNotice } from '../elements/progress/TaskNotice.tsx';
import type { Task } from '../tasks/tasks.ts';
import { metricsWords } from './words/metrics-words.ts';

type Delimiter = NonNullable<ObservationsUpload['delimiter']>;

const useStyles = makeStyles({
  upload: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  choices: { display: 'grid', gridTemplateColumns: '1fr 96px', gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
  file: { display: 'none' },
});

export interface CsvUploadProps {
  readonly task: Task;
  readonly onUpload: (upload: Omit<ObservationsUpload, 'id'>) => void;
}

/** A file of observations, all of them or none. */
export function CsvUpload({ task, onUpload }: CsvUploadProps) {
  const isBusy = task.kind === 'running';
  const styles = useStyles();
  const [delimiter, setDelimiter] = useState<Delimiter>('found');
  const [unit, setUnit] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const read = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    // The same file may be chosen again, once it is mended.
    const csv = await file?.text();
    input.value = '';
    if (csv !== undefined) onUpload({ csv, delimiter, unit });
  };
  return (
    <div className={styles.upload}>
      <Text size={200}>{metricsWords('csv')}</Text>
      <div className={styles.choices}>
        <Field label={metricsWords('partedBy')}>
          <Select
            className={styles.input}
            value={delimiter}
            onChange={(_, data) => setDelimiter(data.value as Delimiter)}
          >
            <option value="found">{metricsWords('whatIsFound')}</option>
            <option value=",">{metricsWords('comma')}</option>
            <option value=";">{metricsWords('semicolon')}</option>
          </Select>
        </Field>
        <Field label={metricsWords('unit')}>
          <Input
            className={styles.input}
            input={{ className: styles.input }}
            value={unit}
            onChange={(_, data) => setUnit(data.value)}
          />
        </Field>
      </div>
      <input
        ref={chooser}
        type="file"
        accept=".csv,text/csv"
        className={styles.file}
        aria-label={metricsWords('csvFile')}
        onChange={(event) => void read(event.currentTarget)}
      />
      <TaskNotice task={task} />
      <Button disabledFocusable={isBusy} onClick={() => (isBusy ? undefined : chooser.current?.click())}>
        {metricsWords('upload')}
      </Button>
    </div>
  );
}
