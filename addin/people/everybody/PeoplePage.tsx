import { Button, Link, makeStyles, Text, Title3 } from '@fluentui/react-components';
import type { Classifier } from '../../../contract/classifier.ts';
import { extentKey, isForAll } from '../../../contract/given-grant.ts';
import type { OpenLink } from '../../../contract/people.ts';
import { LineItem } from '../../elements/lists/LineItem.tsx';
import { PaneBody } from '../../elements/page/PaneBody.tsx';
import { PaneSection } from '../../elements/page/PaneSection.tsx';
import { PlainList } from '../../elements/lists/PlainList.tsx';
import { QuietTask } from '../../elements/progress/QuietTask.tsx';
import { isRunning, taskOf } from '../../tasks/tasks.ts';
import { moment } from '../../../contract/words/dates.ts';
import { accessWords as words } from '../access-words/access-words.ts';
import { AccessKeys } from '../access-keys/AccessKeys.tsx';
import { GivenLinkNote } from './GivenLinkNote.tsx';
import { Invite } from './Invite.tsx';
import type { PeopleActions } from '../people-actions.ts';
import type { PeopleState } from '../people-state.ts';
import { PersonItem } from './PersonItem.tsx';
import { grantInWords, grantsInWords } from '../roles/grant-lists.ts';
import { RoleMappings } from '../roles/RoleMappings.tsx';

const useStyles = makeStyles({ title: { margin: 0 } });

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
      <QuietTask task={taskOf(tasks, 'people')} onRetry={() => actions.retry('people')}>
        <Title3 as="h1" className={styles.title}>
          {words('people')}
        </Title3>
      </QuietTask>
      <Link href="/admin" target="_blank">
        {words('deployment')}
      </Link>
      {given !== null && <GivenLinkNote key={given.id} link={given.link} expiresAt={given.expiresAt} to={given.to} />}
      {ways?.signIn === 'demo' && <Text>{words('demoNote')}</Text>}
      {people !== null && people.length > 0 && (
        <PaneSection title={words('countOfPeople', { people: people.length })}>
          <PlainList>
            {people.map((person) => (
              <PersonItem
                key={person.id}
                person={person}
                heirs={people.filter(({ state: each }) => each === 'active')}
                classifiers={classifiers}
                erasure={state.erasure?.personId === person.id ? state.erasure : null}
                erased={state.erased?.tombstone === person.name ? state.erased : null}
                isBusy={isBusy}
                actions={actions}
              />
            ))}
          </PlainList>
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
        <Invite
          isByProvider={ways?.signIn === 'openid'}
          classifiers={classifiers}
          isBusy={isBusy}
          onInvite={actions.invite}
        />
      )}
      {links.length > 0 && (
        <OpenLinks links={links} classifiers={classifiers} isBusy={isBusy} onWithdraw={actions.withdraw} />
      )}
      <AccessKeys state={state} actions={actions} />
    </PaneBody>
  );
}

interface OpenLinksProps {
  readonly links: readonly OpenLink[];
  readonly classifiers: readonly Classifier[];
  readonly isBusy: boolean;
  readonly onWithdraw: (id: string) => void;
}

function OpenLinks({ links, classifiers, isBusy, onWithdraw }: OpenLinksProps) {
  return (
    <PaneSection title={words('openLinks')}>
      <PlainList>
        {links.map((link) => (
          <LineItem
            key={link.id}
            title={titleOf(link)}
            detail={givenOf(link)}
            action={
              <Button
                size="small"
                disabledFocusable={isBusy}
                aria-label={words('withdrawThis', { link: titleOf(link) })}
                onClick={() => onWithdraw(link.id)}
              >
                {words('withdraw')}
              </Button>
            }
          >
            {link.grants
              .filter((each) => !isForAll(each))
              .map((grant) => (
                <Text key={`${grant.role} ${extentKey(grant)}`} size={200}>
                  {grantInWords(grant, classifiers)}
                </Text>
              ))}
          </LineItem>
        ))}
      </PlainList>
    </PaneSection>
  );
}

function titleOf({ person, grants }: OpenLink): string {
  if (person !== null) return words('passwordFor', { person });
  return words('invitation', { roles: grantsInWords(grants) });
}

function givenOf({ givenBy, expiresAt }: OpenLink): string {
  const until = moment(expiresAt);
  return givenBy === null ? words('givenByServer', { until }) : words('givenBy', { person: givenBy, until });
}
