import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { DEFAULT_KEY_DAYS, type KeyDraft } from '../../../contract/access-key.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import type { GivenGrant } from '../../../contract/given-grant.ts';
import { ROLE_USES_OF_KEYS } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { GrantChoice } from '../roles/GrantChoice.tsx';
import { DaysField } from './DaysField.tsx';
import { readDays } from './read-days.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface NewKeyFormProps {
  readonly classifiers: readonly Classifier[];
  readonly isBusy: boolean;
  readonly onMake: (draft: KeyDraft) => void;
  readonly onLeave: () => void;
}

/** A key for a machine that has none. */
export function NewKeyForm({ classifiers, isBusy, onMake, onLeave }: NewKeyFormProps) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const [grants, setGrants] = useState<readonly GivenGrant[]>([]);
  const [isBegun, setBegun] = useState(false);
  const [written, setWritten] = useState(String(DEFAULT_KEY_DAYS));
  const read = readDays(written);
  const missing = missingOf(name, read, isBegun);
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || isBusy || 'missing' in read) return;
    onMake({ name: name.trim(), grants: [...grants], expiresInDays: read.days });
  };
  return (
    <form className={styles.form} onSubmit={make}>
      <Field label={words('programName')} hint={words('programNameHint')}>
        <Input value={name} maxLength={100} autoFocus onChange={(_, { value }) => setName(value)} />
      </Field>
      <GrantChoice
        grants={grants}
        classifiers={classifiers}
        uses={ROLE_USES_OF_KEYS}
        isBusy={isBusy}
        onChoose={setGrants}
        onBegin={setBegun}
      />
      <DaysField label={words('keyDays')} written={written} onWrite={setWritten} />
      {missing !== null && (
        <Text size={200} role="status">
          {missing}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={missing !== null || isBusy}>
          {words('makeTheKey')}
        </Button>
        <Button onClick={onLeave}>{words('cancel')}</Button>
      </div>
    </form>
  );
}

/** What is still to be done before there can be a key, in a sentence. */
function missingOf(name: string, days: ReturnType<typeof readDays>, isBegun: boolean): string | null {
  if (name.trim() === '') return words('typeProgramName');
  if (isBegun) return words('finishRole');
  return 'missing' in days ? days.missing : null;
}
