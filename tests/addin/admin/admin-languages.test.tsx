/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { summaryOf } from '../../../addin/admin/CheckList.tsx';
import { DeploymentSteps } from '../../../addin/admin/DeploymentSteps.tsx';
import type { CheckState } from '../../../contract/self-check.ts';
import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const speakTo = (tag: string) => speakBy(() => speechFor([tag]));
afterEach(() => speakTo('en'));

const states = (wrong: number, look: number) =>
  [...Array<CheckState>(wrong).fill('wrong'), ...Array<CheckState>(look).fill('look')].map((state) => ({ state }));

test.each([
  ['de', 0, 0, 'Alles, was geprüft wurde, ist, wie es sein soll.'],
  ['de', 0, 1, 'Nichts ist falsch, und 1 Punkt verdient einen Blick.'],
  ['de', 1, 0, '1 Punkt ist falsch.'],
  ['de', 2, 2, '2 Punkte sind falsch, und 2 Punkte verdienen einen Blick.'],
  ['pt', 0, 0, 'Tudo o que foi verificado está como deve.'],
  ['pt', 0, 1, 'Nada está errado, e 1 item merece uma olhada.'],
  ['pt', 1, 0, '1 item está errado.'],
  ['pt', 2, 2, '2 itens estão errados, e 2 itens merecem uma olhada.'],
])('in %s, of %i wrong and %i to look at the whole is one sentence', (tag, wrong, look, said) => {
  speakTo(tag);
  expect(summaryOf(states(wrong, look))).toBe(said);
});

test.each([
  [
    'de',
    'Öffnen Sie das Admin Center, dann Einstellungen, Integrierte Apps, Benutzerdefinierte Apps hochladen.',
    'https://login.example.org – die Anmeldung Ihres Unternehmens',
    'Umleitungsadresse',
  ],
  [
    'pt',
    'Abra o centro de administração, depois Configurações, Aplicativos integrados, Carregar aplicativos personalizados.',
    'https://login.example.org – o login da sua empresa',
    'Endereço de redirecionamento',
  ],
])('in %s the steps name the pages of the admin center as they are called there', (tag, open, reached, redirect) => {
  speakTo(tag);
  renderPane(
    <DeploymentSteps
      deployment={{
        address: 'https://amend.example.org',
        manifestAddress: 'https://amend.example.org/manifest.xml',
        manifest: null,
        reached: [{ address: 'https://login.example.org', what: 'sign-in' }],
        signIn: 'openid',
        redirectAddress: 'https://amend.example.org/api/sign-in',
      }}
    />,
  );
  expect(
    screen
      .getAllByRole('listitem')
      .map((each) => each.textContent)
      .join('\n'),
  ).toContain(open);
  expect(screen.getByText(reached)).toBeVisible();
  expect(screen.getByLabelText(redirect)).toHaveValue('https://amend.example.org/api/sign-in');
});
