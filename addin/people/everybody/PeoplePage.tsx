import { Button, Link, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Role } from '../../../contract/access.ts';
import type { OpenLink } from '../../../contract/people.ts';
import { PaneBody } from '../../elements/PaneBody.tsx';
import { PaneSection } from '../../elements/PaneSection.tsx';
import { TaskNotice } from '../../elements/TaskNotice.tsx';
import { isRunning, taskOf } from '../../tasks/tasks.ts';
import { ROLE_USES, rolesInWords } from '../../words/role-words.ts';
import { moment, plural } from '../../words/words.ts';
import { AccessKeys } from '../access-keys/AccessKeys.tsx';
import { GivenLinkNote } from './GivenLinkNote.tsx';
import type { PeopleActions } from '../people-actions.ts';
import type { PeopleState } from '../people-state.ts';
import { PersonItem } from './PersonItem.tsx';
import { RoleChoice } from '../roles/RoleChoice.tsx';
import { RoleMappings } from '../roles/RoleMappings.tsx';

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  text: { display: 'flex', flexDirection: 'column', minWidth: 0, overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground3 },
});

export interface PeoplePageProps {
  readonly state: PeopleState;
  readonly actions: PeopleActions;
}

/** For admins: who there is, what they may do, and how somebody new comes; and the keys of machines. */
export function PeoplePage({ state, actions }: PeoplePageProps) {
  const styles = useStyles();
  const { people, classifiers, links, given, ways, tasks } = state;
  const isBusy = isRunning(tasks, 'people');
  return (
    <PaneBody>
      <Title3 as="h1" className={styles.title}>
        People
      </Title3>
      <Link href="/admin" target="_blank">
        Deployment and self-check
      </Link>
      <TaskNotice task={taskOf(tasks, 'people')} onRetry={() => actions.retry('people')} />
      {given !== null && <GivenLinkNote key={given.id} link={given.link} expiresAt={given.expiresAt} to={given.to} />}
      {ways?.signIn === 'demo' && (
        <Text>In the demo nobody has an account. A key that is made here works in the demo alone.</Text>
      )}
      {people !== null && people.length > 0 && (
        <PaneSection title={plural(people.length, 'person', 'people')}>
          <ul className={styles.list}>
            {people.map((person) => (
              <PersonItem
                key={person.id}
                person={person}
                heirs={people.filter(({ state: each }) => each === 'active')}
                classifiers={classifiers}
                isBusy={isBusy}
                actions={actions}
              />
            ))}
          </ul>
        </PaneSection>
      )}
      {state.mappings !== null && (
        <RoleMappings
          mappings={state.mappings}
          classifiers={state.classifiers}
          task={taskOf(tasks, 'mappings')}
          onChange={actions.setMappings}
        />
      )}
      {ways?.signUp !== 'off' && ways?.signIn !== 'demo' && (
        <Invite lead={leadOf(ways?.signIn === 'openid')} isBusy={isBusy} onInvite={actions.invite} />
      )}
      {links.length > 0 && <OpenLinks links={links} isBusy={isBusy} onWithdraw={actions.withdraw} />}
      <AccessKeys state={state} actions={actions} />
    </PaneBody>
  );
}

/** What an invitation does, by how people sign in. */
function leadOf(isByProvider: boolean): string {
  return isByProvider
    ? 'You get a link that gives these roles to one person who opens it and signs in. Send it yourself; it is shown only once.'
    : 'You get a link that makes one account with these roles. Send it yourself; it is shown only once.';
}

interface InviteProps {
  readonly lead: string;
  readonly isBusy: boolean;
  readonly onInvite: PeopleActions['invite'];
}

function Invite({ lead, isBusy, onInvite }: InviteProps) {
  const [roles, setRoles] = useState<readonly Role[]>(['corrector']);
  return (
    <PaneSection title="Invite somebody" lead={lead}>
      <RoleChoice roles={roles} uses={ROLE_USES} isBusy={isBusy} onChoose={setRoles} />
      <Button disabledFocusable={isBusy} onClick={() => (isBusy ? undefined : onInvite(roles))}>
        Make an invitation
      </Button>
    </PaneSection>
  );
}

interface OpenLinksProps {
  readonly links: readonly OpenLink[];
  readonly isBusy: boolean;
  readonly onWithdraw: (id: string) => void;
}

function OpenLinks({ links, isBusy, onWithdraw }: OpenLinksProps) {
  const styles = useStyles();
  return (
    <PaneSection title="Links that were not used yet">
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.id} className={styles.item}>
            <span className={styles.text}>
              <Text weight="semibold">{titleOf(link)}</Text>
              <Text size={200} className={styles.small}>
                {link.givenBy === null ? 'Given by the server' : `Given by ${link.givenBy}`}, good until{' '}
                {moment(link.expiresAt)}
              </Text>
            </span>
            <Button
              size="small"
              disabledFocusable={isBusy}
              aria-label={`Withdraw: ${titleOf(link)}`}
              onClick={() => onWithdraw(link.id)}
            >
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
    </PaneSection>
  );
}

function titleOf({ person, grants }: OpenLink): string {
  if (person !== null) return `New password for ${person}`;
  return `Invitation: ${rolesInWords(grants.map(({ role }) => role))}`;
}
