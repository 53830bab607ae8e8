import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowSource } from '../../contract/row-source.ts';
import type { SourceOwners } from '../../contract/source-owner.ts';
import { moment } from '../../contract/words/dates.ts';
import { driftWords } from './words/drift-words.ts';

const MOST_NOTE = 1_000;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  button: { overflowWrap: 'anywhere' },
});

/** How the owners of sources are told; left out where whoever looks may not. */
export interface Telling {
  readonly owners: SourceOwners;
  readonly onTell: (report: number, column: string, source: RowSource, note: string) => void;
}

export interface TellOwnersProps extends Telling {
  readonly report: number;
  /** Where the owners of sources are named. */
  readonly section: string;
  readonly column: string;
  readonly isBusy: boolean;
}

/** Sends what a report says of a column to whoever is responsible for a source, and says who was told. */
export function TellOwners({ owners: { owners, told }, report, section, column, isBusy, onTell }: TellOwnersProps) {
  const styles = useStyles();
  const [note, setNote] = useState('');
  const before = told.filter((each) => each.report === report && each.column === column);
  if (owners.length === 0) return <Text size={200}>{driftWords('nameFirst', { section })}</Text>;
  return (
    <>
      <Field label={driftWords('noteToOwner')}>
        <Input value={note} maxLength={MOST_NOTE} onChange={(_, data) => setNote(data.value)} />
      </Field>
      <div className={styles.buttons}>
        {owners.map(({ source, owner }) => (
          <Button
            key={source}
            size="small"
            className={styles.button}
            disabledFocusable={isBusy}
            onClick={() => onTell(report, column, source, note.trim())}
          >
            {driftWords('sendTo', { to: owner.kind === 'person' ? owner.person : owner.name, source })}
          </Button>
        ))}
      </div>
      <div role="status">
        {before.map(({ id, source, to, by, at }) => (
          <Text key={id} size={200} block>
            {driftWords('toldOn', { to, source, by, at: moment(at) })}
          </Text>
        ))}
      </div>
    </>
  );
}
