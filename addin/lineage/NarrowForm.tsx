import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { namedPartition } from '../../contract/feeds/file-partition.ts';
import { Buttons } from '../elements/page/Buttons.tsx';
import type { CameOf, Within } from './lineage-state.ts';
import { lineageWords } from './words/lineage-words.ts';

/** As the server takes it. */
const MOST_NAME = 200;

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  days: { display: 'grid', gridTemplateColumns: '1fr 1fr', columnGap: tokens.spacingHorizontalS },
});

export interface NarrowFormProps {
  readonly of: CameOf;
  readonly within: Within;
  readonly isBusy: boolean;
  readonly onNarrow: (within: Within) => void;
}

/** Which of the answers are shown: of some days; of a feed, of one file or partition. */
export function NarrowForm({ of, within, isBusy, onNarrow }: NarrowFormProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(Object.keys(within).length > 0);
  const [fromDay, setFromDay] = useState(within.fromDay ?? '');
  const [toDay, setToDay] = useState(within.toDay ?? '');
  const [file, setFile] = useState(namedPartition(within.partition ?? ''));
  const isBackward = fromDay !== '' && toDay !== '' && toDay < fromDay;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || isBackward) return;
    const partition = of.kind === 'feed' ? file.trim() : '';
    // What was opened by its whole name is looked for by it, as long as nothing else was typed.
    const kept = within.partition !== undefined && namedPartition(within.partition) === partition;
    onNarrow({
      ...(fromDay === '' ? {} : { fromDay }),
      ...(toDay === '' ? {} : { toDay }),
      ...(partition === '' ? {} : { partition: kept ? within.partition! : partition }),
    });
  };
  if (!isOpen)
    return (
      <Button size="small" style={{ alignSelf: 'start' }} aria-expanded={false} onClick={() => setOpen(true)}>
        {lineageWords('narrow')}
      </Button>
    );
  return (
    <form className={styles.form} aria-label={lineageWords('narrow')} onSubmit={send}>
      <div className={styles.days}>
        <Field label={lineageWords('fromDay')}>
          <Input type="date" value={fromDay} onChange={(_, data) => setFromDay(data.value)} />
        </Field>
        <Field
          label={lineageWords('toDay')}
          {...(isBackward ? { validationMessage: lineageWords('backward'), validationState: 'error' as const } : {})}
        >
          <Input type="date" value={toDay} onChange={(_, data) => setToDay(data.value)} />
        </Field>
      </div>
      {of.kind === 'feed' && (
        <Field label={lineageWords('file')} hint={lineageWords('fileHint')}>
          <Input value={file} maxLength={MOST_NAME} onChange={(_, data) => setFile(data.value)} />
        </Field>
      )}
      <Buttons>
        <Button type="submit" size="small" disabledFocusable={isBusy || isBackward}>
          {lineageWords('look')}
        </Button>
      </Buttons>
    </form>
  );
}
