/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { ClassifierRoles } from '../../../../addin/people/roles/ClassifierRoles.tsx';
import { ROLE_USES_OF_KEYS } from '../../../../addin/words/role-words.ts';
import type { GivenGrant } from '../../../../contract/given-grant.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('roles for one classifier are listed in words, taken away, and given, with what each is for', async () => {
  const asked: [string, GivenGrant][] = [];
  const given: GivenGrant = { role: 'viewer', classifier: aClassifier().id };
  const { person } = renderPane(
    <ClassifierRoles
      grants={[given]}
      classifiers={[aClassifier({ name: 'Cards' })]}
      uses={ROLE_USES_OF_KEYS}
      isBusy={false}
      onGive={(grant) => asked.push(['give', grant])}
      onTake={(grant) => asked.push(['take', grant])}
    />,
  );
  await person.click(screen.getByRole('button', { name: 'Take away: viewer in Cards, all rows' }));
  await person.click(screen.getByRole('button', { name: 'Give a role for a classifier or project' }));
  await person.selectOptions(screen.getByLabelText('Role'), 'admin');
  expect(screen.getByText('sets classifiers up')).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Give the role' }));
  expect(asked).toEqual([
    ['take', given],
    ['give', { role: 'admin', classifier: aClassifier().id }],
  ]);
});
