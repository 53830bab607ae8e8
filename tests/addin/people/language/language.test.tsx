/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { act, screen } from '@testing-library/react';
import type { Session } from '../../../../contract/session.ts';
import { ServerProblem } from '../../../../addin/ports/server-port.ts';
import { FakePeople } from '../../../fakes/fake-people.ts';
import { openedFrame } from '../../../fakes/opened-frame.tsx';
import { FakeLanguageMemory, openedLanguage } from '../../../fakes/opened-language.ts';

const ADA: Session = { person: 'Ada', roles: ['admin'], signIn: 'local' };

function signedIn(changes: Partial<Session> = {}): FakePeople {
  const port = new FakePeople();
  port.current = { ...ADA, ...changes };
  return port;
}

const asked = (port: FakePeople) => port.asked.filter(([name]) => name === 'setLanguage');

describe('whoever is signed in', () => {
  test('chooses a language in their menu by keyboard, and everything speaks it', async () => {
    const port = signedIn();
    const { person, settle } = await openedFrame(port);
    screen.getByRole('button', { name: 'Signed in as Ada' }).focus();
    await person.keyboard('{Enter}');
    expect(screen.getAllByRole('menuitemradio').map(({ textContent, lang }) => [textContent, lang])).toEqual([
      ['As in the browser', ''],
      ['English', 'en'],
      ['Deutsch', 'de'],
      ['Português', 'pt'],
    ]);
    expect(screen.getByRole('menuitemradio', { checked: true })).toHaveTextContent('As in the browser');
    // A page without layout does not bring the keyboard into a menu that opens.
    screen.getByRole('menuitem', { name: 'Password and sessions' }).focus();
    await person.keyboard('d');
    expect(screen.getByRole('menuitemradio', { name: 'Deutsch' })).toHaveFocus();
    await person.keyboard('{Enter}');
    await settle();
    expect(screen.getByRole('button', { name: 'Angemeldet als Ada' })).toHaveFocus();
    expect(document.documentElement.lang).toBe('de');
    expect(asked(port)).toEqual([['setLanguage', 'de']]);
  });

  test('finds it remembered when the pane is opened anew', async () => {
    const memory = new FakeLanguageMemory();
    const { click } = await openedFrame(signedIn(), null, { language: openedLanguage(memory) });
    await click('Signed in as Ada');
    await click('Português', 'menuitemradio');
    expect(openedLanguage(memory).speech().language).toBe('pt');
  });

  test('goes back to the language of what is around the pane', async () => {
    const port = signedIn({ language: 'de' });
    const language = openedLanguage();
    language.follow({ host: 'excel', tag: 'pt-BR' });
    const { click } = await openedFrame(port, null, { language });
    await click('Angemeldet als Ada');
    await click('Wie in Excel', 'menuitemradio');
    expect(screen.getByRole('button', { name: 'Você entrou como Ada' })).toBeVisible();
    expect(asked(port)).toEqual([['setLanguage', null]]);
  });

  test('is spoken to as their account has it, not as whoever sat here before', async () => {
    const memory = new FakeLanguageMemory();
    memory.choice = { chosen: 'pt', isKept: true };
    const port = signedIn({ language: null });
    await openedFrame(port, null, { language: openedLanguage(memory) });
    expect(screen.getByRole('button', { name: 'Signed in as Ada' })).toBeVisible();
    expect(asked(port)).toEqual([]);
  });

  test('is told when their account did not get the choice, which holds here, and tries again', async () => {
    const port = signedIn();
    const { click, language } = await openedFrame(port);
    await click('Signed in as Ada');
    port.failure = new ServerProblem('server-away', 'Der Server antwortet nicht.', 'Prüfen Sie die Verbindung.');
    await click('Deutsch', 'menuitemradio');
    expect(screen.getByText('Der Server antwortet nicht.')).toBeVisible();
    expect(language.choice()).toEqual({ chosen: 'de', isKept: false });
    await click(/Try again|Erneut versuchen/);
    expect(screen.queryByText('Der Server antwortet nicht.')).toBeNull();
    expect(language.choice()).toEqual({ chosen: 'de', isKept: true });
  });
});

describe('whoever is not signed in', () => {
  test('chooses a language beside the form, which keeps what they typed; their account gets it once they are in', async () => {
    const port = new FakePeople();
    const { person, type, click, settle } = await openedFrame(port);
    await type('Name or e-mail', 'Ada');
    await type('Password', port.password);
    await person.selectOptions(screen.getByLabelText('Language'), 'Deutsch');
    await settle();
    expect(screen.getByRole('heading', { name: 'Bei Amend anmelden' })).toBeVisible();
    expect(screen.getByLabelText('Name oder E-Mail')).toHaveValue('Ada');
    expect(screen.getByLabelText('Passwort')).toHaveValue(port.password);
    expect(asked(port)).toEqual([]);
    await click('Anmelden');
    expect(screen.getByRole('button', { name: 'Angemeldet als Ada' })).toBeVisible();
    expect(asked(port)).toEqual([['setLanguage', 'de']]);
  });

  test('reaches the choice by keyboard, behind what else is there', async () => {
    const { person } = await openedFrame(new FakePeople());
    screen.getByRole('button', { name: 'I was given a link' }).focus();
    await person.tab();
    expect(screen.getByLabelText('Language')).toHaveFocus();
  });

  test('has chosen before they go to the provider, and their account gets it when they are back', async () => {
    const memory = new FakeLanguageMemory();
    const away = new FakePeople();
    away.ways = { ...away.ways, signIn: 'openid' };
    const { person } = await openedFrame(away, null, { language: openedLanguage(memory) });
    await person.selectOptions(screen.getByLabelText('Language'), 'Português');
    const back = signedIn({ signIn: 'openid', language: null });
    const { settle } = await openedFrame(back, null, { language: openedLanguage(memory) });
    await act(settle);
    expect(asked(back)).toEqual([['setLanguage', 'pt']]);
    expect(screen.getByRole('button', { name: 'Você entrou como Ada' })).toBeVisible();
  });
});
