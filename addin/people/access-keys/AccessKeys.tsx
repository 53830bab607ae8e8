import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { ShownOnce } from '../../elements/fields/ShownOnce.tsx';
import { TaskNotice } from '../../elements/progress/TaskNotice.tsx';
import { isRunning, taskOf } from '../../tasks/tasks.ts';
import { moment } from '../../../contract/words/dates.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import type { PeopleActions } from '../people-actions.ts';
import type { PeopleState } from '../people-state.ts';
import { KeyItem } from './KeyItem.tsx';
import { NewKeyForm } from './NewKeyForm.tsx';

const useStyles = makeStyles({ add: { alignSelf: 'start' } });

export interface AccessKeysProps {
  readonly state: PeopleState;
  readonly actions: PeopleActions;
}

/** For admins: the keys by which machines ask, and how one is made. Its secret is shown here, once. */
export function AccessKeys({ state, actions }: AccessKeysProps) {
  const styles = useStyles();
  const { keys, givenSecret, classifiers, tasks } = state;
  const shown = givenSecret?.secret ?? null;
  const [isAdding, setAdding] = useState(false);
  // The form closes when there is a secret, not before: what was typed stays when the server does not take it.
  useEffect(() => {
    if (shown !== null) setAdding(false);
  }, [shown]);
  const isBusy = isRunning(tasks, 'keys');
  return (
    <PaneSection title={words('keys')} lead={words('keysLead')}>
      <TaskNotice task={taskOf(tasks, 'keys')} onRetry={() => actions.retry('keys')} />
      {givenSecret !== null && (
        <ShownOnce key={givenSecret.secret} label={words('secret')} value={givenSecret.secret}>
          {words('secretMade', { name: givenSecret.name, until: moment(givenSecret.expiresAt) })}
        </ShownOnce>
      )}
      {keys?.length === 0 && <Text>{words('noKeys')}</Text>}
      {keys !== null && keys.length > 0 && (
        <PlainList>
          {keys.map((each) => (
            <KeyItem key={each.id} accessKey={each} classifiers={classifiers} isBusy={isBusy} actions={actions} />
          ))}
        </PlainList>
      )}
      {isAdding ? (
        <NewKeyForm
          classifiers={classifiers}
          isBusy={isBusy}
          onMake={actions.makeKey}
          onLeave={() => setAdding(false)}
        />
      ) : (
        keys !== null && (
          <Button
            className={styles.add}
            disabledFocusable={isBusy}
            onClick={() => (isBusy ? undefined : setAdding(true))}
          >
            {words('makeAKey')}
          </Button>
        )
      )}
    </PaneSection>
  );
}
