import type { Session } from '../../contract/session.ts';
import type { PaneContext, StateOf } from '../session/pane-context.ts';
import { sampleTable } from './sample-table.ts';
import { welcomeWords as words } from './words/welcome-words.ts';

/** What the page that greets whoever is new needs to know. */
export interface Visitor {
  /** Null until known, and where nobody says. */
  readonly person: Session | null;
}

/** The person has left the page that greets them. */
export interface WelcomeLeft {
  readonly type: 'welcome-left';
}

type WelcomeContext = PaneContext<StateOf<unknown, Visitor>, WelcomeLeft>;

export interface WelcomeActions {
  /** Goes on to setting up; the page is not shown to this person again. */
  leaveWelcome(): void;
  /** The same, with a table to try on. */
  trySample(): void;
}

/** Whether the person at the keyboard was never here before. */
export function isNew({ person }: Visitor): boolean {
  return person?.welcomed === false;
}

/** Who is at the keyboard; null where nobody says. What the server did not hear of a greeting before, it hears now. */
export async function meetVisitor(pane: WelcomeContext): Promise<Session | null> {
  const person = await pane.server.session().catch(() => null);
  if (person?.welcomed !== false || !pane.welcome.has(person.person)) return person;
  tellServer(pane);
  return { ...person, welcomed: true };
}

/** @param lookAtSelection looks at what is selected, to set it up */
export function welcomeActions(pane: WelcomeContext, lookAtSelection: () => void): WelcomeActions {
  return {
    leaveWelcome: () => leave(pane),
    trySample: () =>
      void pane.tasks.run('sample', { doing: words('addingSample') }, async () => {
        await pane.workbook.addSample(sampleTable());
        leave(pane);
        lookAtSelection();
      }),
  };
}

function leave(pane: WelcomeContext): void {
  const { stage } = pane.store.getState();
  if (stage.kind !== 'setting-up' || stage.setup.person === null) return;
  pane.welcome.keep(stage.setup.person.person);
  pane.store.dispatch({ type: 'welcome-left' });
  tellServer(pane);
}

/** A failure is nobody's to mend: this browser remembers, and the server is told when the pane is opened next. */
function tellServer(pane: WelcomeContext): void {
  void pane.tasks.run('welcome', { doing: words('leaving') }, async () => {
    await pane.server.leaveWelcome();
  });
}
