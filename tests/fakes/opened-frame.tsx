import { act, screen } from '@testing-library/react';
import { Spoken } from '../../addin/language/Spoken.tsx';
import type { PaneLanguage } from '../../addin/ports/language-port.ts';
import { createPeopleActions } from '../../addin/people/people-actions.ts';
import { nobodyYet, reducePeople } from '../../addin/people/people-state.ts';
import { PeopleFrame, type PeopleFrameProps } from '../../addin/people/PeopleFrame.tsx';
import { createReducedStore } from '../../addin/session/store.ts';
import { FakePersonBrowser, FakeProvider, type FakePeople } from './fake-people.ts';
import { openedLanguage } from './opened-language.ts';
import { renderPane } from './render-pane.tsx';

/** The frame around a pane that is a sentence, opened with a link or without. */
export async function openedFrame(
  port: FakePeople,
  link: string | null = null,
  {
    provider = new FakeProvider(),
    language = openedLanguage(),
    ...pages
  }: Partial<Pick<PeopleFrameProps, 'beside' | 'notices'>> & { provider?: FakeProvider; language?: PaneLanguage } = {},
) {
  const store = createReducedStore(nobodyYet, reducePeople);
  const browser = new FakePersonBrowser();
  const entered: string[] = [];
  const actions = createPeopleActions(store, {
    port,
    browser,
    provider,
    language,
    pacing: { now: () => new Date('2026-03-02T09:00:00Z') },
    onSignedIn: ({ person }) => entered.push(person),
  });
  const { person } = renderPane(
    <Spoken language={language}>
      {() => (
        <PeopleFrame store={store} actions={actions} language={language} {...pages}>
          <p>The work</p>
        </PeopleFrame>
      )}
    </Spoken>,
  );
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve)));
  act(() => actions.begin(link));
  await settle();
  const type = (label: string, text: string) => person.type(screen.getByLabelText(label), text);
  const click = async (
    name: string | RegExp,
    role: 'button' | 'menuitem' | 'menuitemradio' | 'checkbox' | 'switch' = 'button',
  ) => {
    await person.click(screen.getByRole(role, { name }));
    await settle();
  };
  return { store, actions, browser, language, entered, person, type, click, settle };
}
