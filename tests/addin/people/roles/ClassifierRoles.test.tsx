/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen, within } from '@testing-library/react';
import { ClassifierRoles } from '../../../../addin/people/roles/ClassifierRoles.tsx';
import { ROLE_USES_OF_KEYS } from '../../../../addin/words/role-words.ts';
import type { GivenGrant } from '../../../../contract/given-grant.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

const OTHER = '0a3c7d52-9e1f-4b6a-8c2d-1f5e7a9b3c4d';

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

test('a role for a project is listed, taken away, and chosen among the projects of classifiers, without rows', async () => {
  const asked: [string, GivenGrant][] = [];
  const given: GivenGrant = { role: 'viewer', project: 'Bank' };
  const { person } = renderPane(
    <ClassifierRoles
      grants={[given]}
      classifiers={[aClassifier({ name: 'Cards' }), aClassifier({ id: OTHER, name: 'Errors', project: 'Shop' })]}
      uses={ROLE_USES_OF_KEYS}
      isBusy={false}
      onGive={(grant) => asked.push(['give', grant])}
      onTake={(grant) => asked.push(['take', grant])}
    />,
  );
  await person.click(screen.getByRole('button', { name: 'Take away: viewer in all of project Bank' }));
  await person.click(screen.getByRole('button', { name: 'Give a role for a classifier or project' }));
  expect(screen.getByLabelText('For which rows')).toBeVisible();
  const options = within(screen.getByLabelText('Classifier')).getAllByRole('option');
  expect(options.map(({ textContent }) => textContent)).toEqual(['Cards', 'Errors', 'all of project Shop']);
  await person.selectOptions(screen.getByLabelText('Classifier'), 'all of project Shop');
  expect(screen.queryByLabelText('For which rows')).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Give the role' }));
  expect(asked).toEqual([
    ['take', given],
    ['give', { role: 'corrector', project: 'Shop' }],
  ]);
});

test('whoever has a role for the project of a classifier is said to see every row of it', () => {
  const scope = { column: 'Merchant', values: ['City Cabs'] };
  const here = aClassifier({ project: 'Shop' });
  const rolesWith = (project: string) => (
    <ClassifierRoles
      grants={[
        { role: 'corrector', classifier: here.id, scope },
        { role: 'viewer', project },
      ]}
      classifiers={[here]}
      uses={ROLE_USES_OF_KEYS}
      isBusy={false}
      onGive={() => undefined}
      onTake={() => undefined}
    />
  );
  const { again } = renderPane(rolesWith('Bank'));
  expect(screen.queryByText(/shows them every row all the same/)).toBeNull();
  again(rolesWith('Shop'));
  expect(screen.getByText(/shows them every row all the same/)).toBeVisible();
});
