import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Classifier } from '../../../contract/classifier.ts';
import { tombstoneOf, type ErasurePreview, type Person } from '../../../contract/people.ts';
import { IntoView } from '../../elements/keyboard/IntoView.tsx';
import { Note } from '../../elements/notes/Note.tsx';
import { OpenItem } from '../../elements/lists/OpenItem.tsx';
import { ROLE_USES, rolesInWords } from '../../words/role-words.ts';
import { moment } from '../../../contract/words/dates.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { hasPassword } from '../has-password.ts';
import type { PeopleActions } from '../people-actions.ts';
import { GrantChoice } from '../roles/GrantChoice.tsx';
import { grantsInWords } from '../roles/grant-lists.ts';
import { ErasePerson } from './ErasePerson.tsx';
import { HandOver } from './HandOver.tsx';

const useStyles = makeStyles({
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PersonItemProps {
  readonly person: Person;
  /** Those who may sign in: somebody else may get what this one had. */
  readonly heirs: readonly Person[];
  readonly classifiers: readonly Classifier[];
  /** What erasing this one would come to; null while that was not asked for. */
  readonly erasure: ErasurePreview | null;
  /** What came of it, where this one was erased just now. */
  readonly erased: { readonly tombstone: string; readonly kept: number } | null;
  readonly isBusy: boolean;
  readonly actions: PeopleActions;
}

/** Somebody with their roles and when they were seen; what an admin can do with them is a click away. */
export function PersonItem(props: PersonItemProps) {
  const { person } = props;
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { id, name, state } = person;
  // Of whoever was erased nothing is left to change.
  const isErased = name === tombstoneOf(id);
  return (
    <OpenItem
      title={state === 'active' ? name : words('disabledPerson', { name })}
      opener={
        isErased
          ? null
          : {
              says: isOpen ? words('close') : words('change'),
              label: words('changeOf', { name }),
              ...{ isOpen, onOpen: setOpen },
            }
      }
    >
      <Text size={200}>{rolesOf(person)}</Text>
      <Text size={200} className={styles.small}>
        {seenOf(person)}
      </Text>
      {props.erased !== null && (
        <IntoView>
          <Note intent="success">{words('erasedPerson', props.erased)}</Note>
        </IntoView>
      )}
      {isOpen && !isErased && <Changes {...props} />}
    </OpenItem>
  );
}

function Changes({ person, heirs, classifiers, erasure, isBusy, actions }: PersonItemProps) {
  const styles = useStyles();
  const others = heirs.filter(({ id }) => id !== person.id);
  const isActive = person.state === 'active';
  return (
    <>
      {person.byProvider.length > 0 && <Text size={200}>{words('besideProvider')}</Text>}
      <GrantChoice
        grants={person.grants}
        classifiers={classifiers}
        uses={ROLE_USES}
        isBusy={isBusy}
        onChoose={(grants) => actions.setGrants(person, grants)}
      />
      <div className={styles.buttons}>
        {hasPassword({ signIn: person.provider }) && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => actions.giveReset(person)}>
            {words('linkForPassword')}
          </Button>
        )}
        {/* There also when nobody is left to sign out: the keyboard stays where it was pressed. */}
        <Button
          size="small"
          disabledFocusable={isBusy || person.sessions === 0}
          onClick={() => actions.endSessions(person)}
        >
          {words('signOutEverywhere')}
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => actions.setState(person, isActive ? 'disabled' : 'active')}
        >
          {isActive ? words('disable') : words('enable')}
        </Button>
      </div>
      {others.length > 0 && (
        <HandOver person={person} others={others} isBusy={isBusy} onHandOver={(to) => actions.handOver(person, to)} />
      )}
      <ErasePerson
        person={person}
        erasure={erasure}
        isBusy={isBusy}
        onAsk={actions.askErasure}
        onErase={(name, because) => actions.erasePerson(person, name, because)}
      />
    </>
  );
}

function rolesOf({ grants, byProvider }: Person): string {
  const given = grantsInWords(grants);
  if (byProvider.length === 0) return given;
  const roles = rolesInWords([...new Set(byProvider.map(({ role }) => role))]);
  return grants.length === 0 ? words('byProvider', { roles }) : words('givenAndByProvider', { given, roles });
}

function seenOf({ signInName, sessions, lastSeenAt }: Person): string {
  const seen = lastSeenAt === null ? { seen: 'no', at: '' } : { seen: 'yes', at: moment(lastSeenAt) };
  return words('personSeen', { signInName, sessions, ...seen });
}
