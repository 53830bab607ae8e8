/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { RoleChoice } from '../../../../addin/people/roles/RoleChoice.tsx';
import { ROLE_USES } from '../../../../addin/words/role-words.ts';
import type { Role } from '../../../../contract/access.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('a role is added to those that were chosen or taken from them, in one order', async () => {
  const chosen: (readonly Role[])[] = [];
  const { person } = renderPane(
    <RoleChoice roles={['corrector']} uses={ROLE_USES} isBusy={false} onChoose={(roles) => chosen.push(roles)} />,
  );
  await person.click(screen.getByRole('checkbox', { name: /^viewer: sees everything/ }));
  await person.click(screen.getByRole('checkbox', { name: /^corrector/ }));
  expect(chosen).toEqual([['viewer', 'corrector'], []]);
});
