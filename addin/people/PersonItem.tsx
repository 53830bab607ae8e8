import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Role } from '../../contract/access.ts';
import type { Classifier } from '../../contract/classifier.ts';
import type { Person } from '../../contract/people.ts';
import { rolesInWords } from '../words/role-words.ts';
import { moment, plural } from '../words/words.ts';
import { hasPassword } from './AccountPage.tsx';
import { ClassifierRoles } from './ClassifierRoles.tsx';
import type { PeopleActions } from './people-actions.ts';
import { RoleChoice } from './RoleChoice.tsx';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'start', gap: tokens.spacingHorizontalM },
  small: { color: tokens.colorNeutralForeground3 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface PersonItemProps {
  readonly person: Person;
  readonly classifiers: readonly Classifier[];
  readonly isBusy: boolean;
  readonly actions: PeopleActions;
}

/** Somebody with their roles and when they were seen; what an admin can do with them is a click away. */
export function PersonItem({ person, classifiers, isBusy, actions }: PersonItemProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const { name, signInName, state, sessions } = person;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">{state === 'active' ? name : `${name} (disabled)`}</Text>
        <Button size="small" aria-expanded={isOpen} aria-label={`Change ${name}`} onClick={() => setOpen(!isOpen)}>
          {isOpen ? 'Close' : 'Change'}
        </Button>
      </div>
      <Text size={200}>{rolesOf(person)}</Text>
      <Text size={200} className={styles.small}>
        {signInName}. {seen(person)}, {sessions === 0 ? 'not signed in' : plural(sessions, 'session')}
      </Text>
      {isOpen && <Changes person={person} classifiers={classifiers} isBusy={isBusy} actions={actions} />}
    </li>
  );
}

function Changes({ person, classifiers, isBusy, actions }: PersonItemProps) {
  const styles = useStyles();
  const isActive = person.state === 'active';
  return (
    <>
      {person.byProvider.length > 0 && (
        <Text size={200}>
          What your company’s sign-in gives is taken away there, or in the table below. Here you give roles beside it.
        </Text>
      )}
      <RoleChoice roles={rolesForAll(person)} isBusy={isBusy} onChoose={(roles) => actions.setRoles(person, roles)} />
      <ClassifierRoles person={person} classifiers={classifiers} isBusy={isBusy} actions={actions} />
      <div className={styles.buttons}>
        {hasPassword({ signIn: person.provider }) && (
          <Button size="small" disabledFocusable={isBusy} onClick={() => actions.giveReset(person)}>
            Link for a new password
          </Button>
        )}
        {/* There also when nobody is left to sign out: the keyboard stays where it was pressed. */}
        <Button
          size="small"
          disabledFocusable={isBusy || person.sessions === 0}
          onClick={() => actions.endSessions(person)}
        >
          Sign out everywhere
        </Button>
        <Button
          size="small"
          disabledFocusable={isBusy}
          onClick={() => actions.setState(person, isActive ? 'disabled' : 'active')}
        >
          {isActive ? 'Disable the account' : 'Enable the account'}
        </Button>
      </div>
    </>
  );
}

function rolesForAll({ grants }: Person): Role[] {
  return grants.filter(({ classifier }) => classifier === null).map(({ role }) => role);
}

function rolesOf(person: Person): string {
  const ofOne = person.grants.filter(({ classifier }) => classifier !== null).length;
  const roles = rolesInWords(rolesForAll(person));
  const given = ofOne === 0 ? roles : `${roles}; ${plural(ofOne, 'role')} for single classifiers`;
  if (person.byProvider.length === 0) return given;
  const byProvider = `By your company’s sign-in: ${rolesInWords(person.byProvider.map(({ role }) => role))}`;
  return person.grants.length === 0 ? byProvider : `${given}. ${byProvider}`;
}

function seen({ lastSeenAt }: Person): string {
  return lastSeenAt === null ? 'Not seen yet' : `Seen ${moment(lastSeenAt)}`;
}
