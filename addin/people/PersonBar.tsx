import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { hasRight } from '../../contract/access.ts';
import type { DemoPerson, Session, SignInWays } from '../../contract/session.ts';
import { rolesInWords } from '../words/role-words.ts';
import { hasPassword } from './has-password.ts';
import type { PeopleActions } from './people-actions.ts';
import type { PeopleView } from './people-state.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'flex-end',
    flexShrink: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  beside: { marginRight: 'auto', flexShrink: 0 },
  person: { minWidth: 0, maxWidth: '100%', overflow: 'hidden' },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  roles: { color: tokens.colorNeutralForeground3, display: 'block' },
});

export interface PersonBarProps {
  readonly session: Session;
  readonly ways: SignInWays;
  readonly view: PeopleView;
  /** Opens the page beside the work; null where there is none. */
  readonly beside: string | null;
  /** There is a page about notices. */
  readonly hasNotices: boolean;
  readonly actions: PeopleActions;
}

/** Who is signed in, and what they do about it. */
export function PersonBar({ session, ways, view, beside, hasNotices, actions }: PersonBarProps) {
  const styles = useStyles();
  const checked = { person: [ways.demoPeople.find(({ person }) => person === session.person)?.id ?? ''] };
  return (
    <div className={styles.bar}>
      {view !== 'work' && (
        <Button appearance="subtle" size="small" onClick={() => actions.openView('work')}>
          Back to work
        </Button>
      )}
      {view === 'work' && beside !== null && (
        <Button appearance="subtle" size="small" className={styles.beside} onClick={() => actions.openView('beside')}>
          {beside}
        </Button>
      )}
      <Menu checkedValues={checked}>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            className={styles.person}
            aria-label={`Signed in as ${session.person}`}
          >
            <Text size={200} className={styles.name}>
              {session.person}
            </Text>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {ways.signIn === 'demo' ? (
              <DemoItems session={session} people={ways.demoPeople} actions={actions} />
            ) : (
              <AccountItems session={session} actions={actions} />
            )}
            {hasNotices && hasRight(session.roles, 'notices') && (
              <>
                {ways.signIn === 'demo' && <MenuDivider />}
                <MenuItem onClick={() => actions.openView('notices')}>Notices</MenuItem>
              </>
            )}
            {ways.signIn !== 'demo' && (
              <>
                <MenuDivider />
                <MenuItem onClick={actions.signOut}>Sign out</MenuItem>
              </>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
    </div>
  );
}

interface DemoItemsProps {
  readonly session: Session;
  readonly people: readonly DemoPerson[];
  readonly actions: PeopleActions;
}

/** Another tab may be somebody else meanwhile, so that a conflict can be tried. */
function DemoItems({ session, people, actions }: DemoItemsProps) {
  const styles = useStyles();
  return (
    <>
      {people.map(({ id, person, roles }) => (
        <MenuItemRadio key={id} name="person" value={id} onClick={() => actions.chooseDemoPerson(id)}>
          {person}
          <Text size={200} className={styles.roles}>
            {rolesInWords(roles)}
          </Text>
        </MenuItemRadio>
      ))}
      <PeopleItem session={session} actions={actions} />
    </>
  );
}

function PeopleItem({ session, actions }: { session: Session; actions: PeopleActions }) {
  if (!hasRight(session.roles, 'people')) return null;
  return <MenuItem onClick={() => actions.openView('people')}>People</MenuItem>;
}

function AccountItems({ session, actions }: { session: Session; actions: PeopleActions }) {
  return (
    <>
      <MenuItem onClick={() => actions.openView('account')}>
        {hasPassword(session) ? 'Password and sessions' : 'Sessions'}
      </MenuItem>
      <PeopleItem session={session} actions={actions} />
    </>
  );
}
