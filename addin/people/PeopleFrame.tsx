import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { ErrorBar } from '../elements/notes/ErrorBar.tsx';
import { keepFocus } from '../elements/keyboard/keep-focus.ts';
import { Note } from '../elements/notes/Note.tsx';
import { PaneBody } from '../elements/page/PaneBody.tsx';
import { SHORT_PANE } from '../elements/look/short-pane.ts';
import { showFocus } from '../elements/keyboard/show-focus.ts';
import { Themed } from '../elements/look/Themed.tsx';
import type { Session } from '../../contract/session.ts';
import type { PaneLanguage } from '../ports/language-port.ts';
import type { Store } from '../session/store.ts';
import { taskOf } from '../tasks/tasks.ts';
import { AccountPage } from './account/AccountPage.tsx';
import { LanguageField } from './language/LanguageField.tsx';
import type { PeopleActions } from './people-actions.ts';
import type { PeopleEvent, PeopleState } from './people-state.ts';
import { PeoplePage } from './everybody/PeoplePage.tsx';
import { PersonBar } from './PersonBar.tsx';
import { ProviderPage } from './account/ProviderPage.tsx';
import { SignInPage } from './account/SignInPage.tsx';
import { peopleWords as words } from './words/people-words.ts';

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    minWidth: '280px',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  work: { flexGrow: 1, minHeight: 0 },
  page: { flexGrow: 1, minHeight: 0, display: 'flex', flexDirection: 'column', [SHORT_PANE]: { overflowY: 'auto' } },
  language: { flexShrink: 0, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}` },
  spinner: { padding: tokens.spacingVerticalXXXL },
});

export interface PeopleFrameProps {
  readonly store: Store<PeopleState, PeopleEvent>;
  readonly actions: PeopleActions;
  readonly language: PaneLanguage;
  /** A page beside the work, with what its button says; it is there for whoever is signed in. */
  readonly beside?: { readonly title: string; readonly page: (session: Session) => ReactNode };
  /** A page for admins, beside that of people. */
  readonly notices?: () => ReactNode;
  /** The pane's work, once somebody is signed in. It stays while somebody signs in again, out of sight. */
  readonly children: ReactNode;
}

/** Who is signed in, around all that they do: a bar above the work, and in its place what people need to sign in. */
export function PeopleFrame({ store, actions, language, beside, notices, children }: PeopleFrameProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current === null ? undefined : keepFocus(frame.current)), []);
  useEffect(() => showFocus(document), []);
  const isAtWork = state.session !== null && state.view === 'work';
  return (
    <Themed>
      <div ref={frame} className={styles.frame}>
        {state.newerServer !== null && <NewerServer version={state.newerServer} onReload={actions.reload} />}
        {state.session !== null && state.ways !== null && (
          <PersonBar
            session={state.session}
            ways={state.ways}
            view={state.view}
            beside={beside?.title ?? null}
            hasNotices={notices !== undefined}
            language={language}
            actions={actions}
          />
        )}
        <NotKept state={state} actions={actions} />
        {!isAtWork && (
          <main className={styles.page}>
            {pageBeside(state, { beside, notices }) ?? <Page state={state} actions={actions} />}
            {state.session === null && taskOf(state.tasks, 'meet').kind !== 'running' && (
              <div className={styles.language}>
                <LanguageField
                  chosen={language.choice().chosen}
                  followed={language.followed()}
                  onChoose={actions.chooseLanguage}
                />
              </div>
            )}
          </main>
        )}
        <div className={styles.work} hidden={!isAtWork}>
          {children}
        </div>
      </div>
    </Themed>
  );
}

/** A page that others put here; null while it is one of people. */
function pageBeside(
  { session, view }: PeopleState,
  { beside, notices }: { [Page in 'beside' | 'notices']: PeopleFrameProps[Page] | undefined },
): ReactNode {
  if (session === null) return null;
  if (view === 'beside') return beside?.page(session) ?? null;
  return view === 'notices' ? (notices?.() ?? null) : null;
}

/** A pane that was open while the server was updated may ask for what is no more, or not know what is new. */
function NewerServer({ version, onReload }: { version: string; onReload: () => void }) {
  return (
    <Note
      intent="warning"
      actions={
        <Button size="small" onClick={onReload}>
          {words('reload')}
        </Button>
      }
    >
      {words('serverNewer', { version })}
    </Note>
  );
}

/** A choice of language that the account did not get: here one is spoken to by it all the same. */
function NotKept({ state, actions }: { state: PeopleState; actions: PeopleActions }) {
  const task = taskOf(state.tasks, 'language');
  if (task.kind !== 'failed' || state.session === null) return null;
  return <ErrorBar problem={task.problem} onRetry={() => actions.retry('language')} />;
}

function Page({ state, actions }: { state: PeopleState; actions: PeopleActions }) {
  const styles = useStyles();
  const meeting = taskOf(state.tasks, 'meet');
  if (state.session !== null && state.view === 'account')
    return <AccountPage state={state} session={state.session} actions={actions} />;
  if (state.session !== null) return <PeoplePage state={state} actions={actions} />;
  if (state.ways?.signIn === 'openid' && meeting.kind !== 'running')
    return <ProviderPage state={state} actions={actions} />;
  if (state.ways?.signIn === 'accounts' && meeting.kind !== 'running')
    return <SignInPage state={state} ways={state.ways} actions={actions} />;
  return (
    <PaneBody>
      {meeting.kind === 'failed' ? (
        <ErrorBar problem={meeting.problem} onRetry={() => actions.retry('meet')} />
      ) : (
        <Spinner className={styles.spinner} label={words('opening')} labelPosition="below" />
      )}
    </PaneBody>
  );
}
