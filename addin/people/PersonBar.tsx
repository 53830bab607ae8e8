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
import type { PaneLanguage } from '../ports/language-port.ts';
import { rolesInWords } from '../words/role-words.ts';
import { hasPassword } from './has-password.ts';
import { LANGUAGE_ITEMS, LanguageItems } from './language/LanguageItems.tsx';
import { AS_AROUND } from './language/languages.ts';
import type { PeopleActions } from './people-actions.ts';
import type { PeopleView } from './people-state.ts';
import { peopleWords as words } from './words/people-words.ts';

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
  readonly language: PaneLanguage;
  readonly actions: PeopleActions;
}

/** Who is signed in, and what they do about it. */
export function PersonBar({ session, ways, view, beside, hasNotices, language, actions }: PersonBarProps) {
  const styles = useStyles();
  const checked = {
    person: [ways.demoPeople.find(({ person }) => person === session.person)?.id ?? ''],
    [LANGUAGE_ITEMS]: [language.choice().chosen ?? AS_AROUND],
  };
  return (
    <div className={styles.bar}>
      {view !== 'work' && (
        <Button appearance="subtle" size="small" onClick={() => actions.openView('work')}>
          {words('backToWork')}
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
            aria-label={words('signedInAs', { person: session.person })}
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
                <MenuItem onClick={() => actions.openView('notices')}>{words('notices')}</MenuItem>
              </>
            )}
            <MenuDivider />
            <LanguageItems followed={language.followed()} onChoose={actions.chooseLanguage} />
            {ways.signIn !== 'demo' && (
              <>
                <MenuDivider />
                <MenuItem onClick={actions.signOut}>{words('signOut')}</MenuItem>
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
  return <MenuItem onClick={() => actions.openView('people')}>{words('people')}</MenuItem>;
}

function AccountItems({ session, actions }: { session: Session; actions: PeopleActions }) {
  return (
    <>
      <MenuItem onClick={() => actions.openView('account')}>
        {hasPassword(session) ? words('passwordAndSessions') : words('sessions')}
      </MenuItem>
      <PeopleItem session={session} actions={actions} />
    </>
  );
}
