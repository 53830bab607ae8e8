import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Role } from '../../../contract/access.ts';
import { DEFAULT_KEY_DAYS, type KeyDraft } from '../../../contract/access-key.ts';
import { ROLE_USES_OF_KEYS } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { RoleChoice } from '../roles/RoleChoice.tsx';
import { DaysField } from './DaysField.tsx';
import { readDays } from './read-days.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface NewKeyFormProps {
  readonly isBusy: boolean;
  readonly onMake: (draft: KeyDraft) => void;
  readonly onLeave: () => void;
}

/** A key for a machine that has none. Roles for single classifiers are given to it afterwards, as to a person. */
export function NewKeyForm({ isBusy, onMake, onLeave }: NewKeyFormProps) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [written, setWritten] = useState(String(DEFAULT_KEY_DAYS));
  const read = readDays(written);
  const missing = name.trim() === '' ? words('typeProgramName') : 'missing' in read ? read.missing : null;
  const make = (event: FormEvent) => {
    event.preventDefault();
    if (missing !== null || isBusy || 'missing' in read) return;
    const grants = roles.map((role) => ({ role, classifier: null }));
    onMake({ name: name.trim(), grants, expiresInDays: read.days });
  };
  return (
    <form className={styles.form} onSubmit={make}>
      <Field label={words('programName')} hint={words('programNameHint')}>
        <Input value={name} maxLength={100} autoFocus onChange={(_, { value }) => setName(value)} />
      </Field>
      <RoleChoice roles={roles} uses={ROLE_USES_OF_KEYS} isBusy={isBusy} onChoose={setRoles} />
      <Text size={200}>{words('rolesAfterwards')}</Text>
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
