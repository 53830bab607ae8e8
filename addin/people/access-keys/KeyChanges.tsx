import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { AccessKey } from '../../../contract/access-key.ts';
import type { Classifier } from '../../../contract/classifier.ts';
import { ROLE_USES_OF_KEYS } from '../../words/role-words.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { GrantChoice } from '../roles/GrantChoice.tsx';
import { EndForm } from './EndForm.tsx';
import type { KeyActions } from './key-actions.ts';
import { readWholeNumber } from './read-days.ts';
import { RotateForm } from './RotateForm.tsx';

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  row: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, minWidth: 0 },
  number: { width: '100%', minWidth: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface KeyChangesProps {
  readonly accessKey: AccessKey;
  readonly classifiers: readonly Classifier[];
  readonly isBusy: boolean;
  readonly actions: KeyActions;
}

/** What may be changed of a key: its roles, how much it may ask, until when, its secret; and its end. */
export function KeyChanges({ accessKey, classifiers, isBusy, actions }: KeyChangesProps) {
  const styles = useStyles();
  return (
    <div className={styles.part}>
      <GrantChoice
        grants={accessKey.grants}
        classifiers={classifiers}
        uses={ROLE_USES_OF_KEYS}
        isBusy={isBusy}
        onChoose={(grants) => actions.setKeyGrants(accessKey, grants)}
      />
      <RateForm
        rate={accessKey.requestsPerMinute}
        isBusy={isBusy}
        onSet={(rate) => actions.setKeyRate(accessKey, rate)}
      />
      {accessKey.state === 'active' && <EndForm isBusy={isBusy} onSet={(days) => actions.setKeyEnd(accessKey, days)} />}
      <RotateForm
        hasSecret={accessKey.state === 'active'}
        isBusy={isBusy}
        onRotate={(rotation) => actions.rotateKey(accessKey, rotation)}
      />
      {accessKey.state !== 'revoked' && (
        <Revoke name={accessKey.name} isBusy={isBusy} onRevoke={() => actions.revokeKey(accessKey)} />
      )}
    </div>
  );
}

interface RateFormProps {
  readonly rate: number;
  readonly isBusy: boolean;
  readonly onSet: (requestsPerMinute: number) => void;
}

function RateForm({ rate: present, isBusy, onSet }: RateFormProps) {
  const styles = useStyles();
  const [written, setWritten] = useState(String(present));
  const rate = readWholeNumber(written);
  const isFit = rate !== null && rate >= 1 && rate <= 100_000;
  const set = (event: FormEvent) => {
    event.preventDefault();
    if (isFit && !isBusy) onSet(rate);
  };
  return (
    <form className={styles.row} onSubmit={set}>
      <Field
        className={styles.field}
        label={words('requestsAMinute')}
        {...(isFit ? {} : { validationMessage: words('typeRate') })}
      >
        <Input
          className={styles.number}
          value={written}
          inputMode="numeric"
          maxLength={6}
          onChange={(_, { value }) => setWritten(value)}
        />
      </Field>
      <Button type="submit" size="small" disabledFocusable={!isFit || isBusy}>
        {words('setLimit')}
      </Button>
    </form>
  );
}

interface RevokeProps {
  readonly name: string;
  readonly isBusy: boolean;
  readonly onRevoke: () => void;
}

/** Asked once more: what stands still by it is not seen from here. */
function Revoke({ name, isBusy, onRevoke }: RevokeProps) {
  const styles = useStyles();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <div className={styles.buttons}>
        <Button size="small" disabled={isBusy} onClick={() => setAsked(true)}>
          {words('revoke')}
        </Button>
      </div>
    );
  return (
    <div className={styles.part} role="group" aria-label={words('revokeThis', { name })}>
      <Text size={200} role="status">
        {words('revokeNote')}
      </Text>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={isBusy} onClick={onRevoke}>
          {words('revokeNow')}
        </Button>
        <Button size="small" onClick={() => setAsked(false)}>
          {words('keepKey')}
        </Button>
      </div>
    </div>
  );
}
