/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { speakBy, speechFor } from '../../../../contract/language/language.ts';
import { accessWords as words } from '../../../../addin/people/access-words/access-words.ts';
import { keyTimes, keyTitle } from '../../../../addin/people/access-keys/key-words.ts';
import { grantsInWords } from '../../../../addin/people/roles/grant-lists.ts';
import { aKey, aPerson, FakePeople } from '../../../fakes/fake-people.ts';
import { openedFrame } from '../../../fakes/opened-frame.tsx';
import { openedLanguage } from '../../../fakes/opened-language.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

const one = { role: 'viewer' as const, classifier: 'a' };
const ofShop = { role: 'viewer', project: 'Shop' } as const;
const [secret] = aKey().secrets;

/** The page of people, as an admin sees it who is spoken to in a language. */
async function openedPage(tag: string, person: string, people: string): Promise<void> {
  const port = new FakePeople();
  port.current = { person: 'Ada', roles: ['admin'], signIn: 'local' };
  port.people = [aPerson({ sessions: 2 }), aPerson({ id: 'b', name: 'Bo', lastSeenAt: null, sessions: 0 })];
  const { click } = await openedFrame(port, null, { language: openedLanguage(undefined, [tag]) });
  await click(person);
  await click(people, 'menuitem');
}

describe('in German', () => {
  test('the page of people is German', async () => {
    await openedPage('de-DE', 'Angemeldet als Ada', 'Personen');
    for (const name of ['2 Personen', 'Jemanden einladen', 'Zugriffsschlüssel'])
      expect(screen.getByRole('heading', { name })).toBeVisible();
    expect(screen.getByText('ann@example.org. Noch nie da gewesen, nicht angemeldet')).toBeVisible();
    expect(screen.getByText(/^ann@example\.org\. Zuletzt da: .*, 2 Sitzungen$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Bo ändern' })).toHaveTextContent('Ändern');
  });

  test('numbers and cases are in their form', () => {
    speakBy(() => speechFor(['de-DE']));
    expect([1, 2].map((people) => words('countOfPeople', { people }))).toEqual(['1 Person', '2 Personen']);
    expect([0, 1, 7].map((days) => words('overlap', { days }))).toEqual([
      'nicht mehr: Es endet sofort',
      '1 Tag',
      '7 Tage',
    ]);
    expect(grantsInWords([one])).toMatch(/^1 Rolle für einzelne Klassifikatoren$/);
    expect(grantsInWords([one, one])).toMatch(/^2 Rollen für einzelne Klassifikatoren$/);
    expect(grantsInWords([ofShop, one])).toMatch(/^1 Rolle für Projekte; 1 Rolle für einzelne Klassifikatoren$/);
    expect(grantsInWords([ofShop, ofShop])).toMatch(/^2 Rollen für Projekte$/);
    expect(words('tooManyValues', { values: 1_500, most: 1_000 })).toBe(
      'Das sind 1.500 Werte; höchstens 1.000 sind möglich.',
    );
    expect((['active', 'expired', 'revoked'] as const).map((state) => keyTitle({ name: 'Import', state }))).toEqual([
      'Import',
      'Import (abgelaufen)',
      'Import (widerrufen)',
    ]);
    expect(keyTimes(aKey({ state: 'expired', secrets: [secret!] }))).toEqual([
      expect.stringMatching(/^Galt bis .*\. Noch nicht benutzt\.$/),
    ]);
  });
});

describe('in Portuguese', () => {
  test('the page of people is Portuguese', async () => {
    await openedPage('pt-BR', 'Você entrou como Ada', 'Pessoas');
    for (const name of ['2 pessoas', 'Convidar alguém', 'Chaves de acesso'])
      expect(screen.getByRole('heading', { name })).toBeVisible();
    expect(screen.getByText(/^ann@example\.org\. Ainda sem acesso, /)).toBeVisible();
    expect(screen.getByText(/^ann@example\.org\. Último acesso: .*, 2 sessões$/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Mudar Bo' })).toHaveTextContent('Mudar');
  });

  test('numbers and cases are in their form', () => {
    speakBy(() => speechFor(['pt-BR']));
    expect([1, 2].map((people) => words('countOfPeople', { people }))).toEqual(['1 pessoa', '2 pessoas']);
    expect([0, 1, 7].map((days) => words('overlap', { days }))).toEqual([
      'mais nada: termina na hora',
      '1 dia',
      '7 dias',
    ]);
    expect(grantsInWords([one])).toMatch(/^1 papel para classificadores específicos$/);
    expect(grantsInWords([ofShop, ofShop])).toMatch(/^2 papéis para projetos$/);
    expect(words('tooManyValues', { values: 1_500, most: 1_000 })).toBe('São 1.500 valores; o máximo é 1.000.');
    expect(keyTitle({ name: 'Import', state: 'revoked' })).toBe('Import (revogada)');
    expect(keyTimes(aKey({ secrets: [{ ...secret!, lastUsedAt: secret!.madeAt }] }))).toEqual([
      expect.stringMatching(/^Vale até .*\. Último uso: .*\.$/),
    ]);
  });
});
