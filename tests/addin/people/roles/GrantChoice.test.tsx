/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { GrantChoice } from '../../../../addin/people/roles/GrantChoice.tsx';
import { ROLE_USES } from '../../../../addin/words/role-words.ts';
import type { GivenGrant } from '../../../../contract/given-grant.ts';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { renderPane } from '../../../fakes/render-pane.tsx';

test('what is chosen stands beside what was, and a role that is begun is told until it is given', async () => {
  const chosen: (readonly GivenGrant[])[] = [];
  const begun: boolean[] = [];
  const ofShop: GivenGrant = { role: 'viewer', project: 'Shop' };
  const { person } = renderPane(
    <GrantChoice
      grants={[{ role: 'corrector', classifier: null }, ofShop]}
      classifiers={[aClassifier({ name: 'Cards' })]}
      uses={ROLE_USES}
      isBusy={false}
      onChoose={(grants) => chosen.push(grants)}
      onBegin={(isBegun) => begun.push(isBegun)}
    />,
  );
  await person.click(screen.getByRole('checkbox', { name: /^corrector/ }));
  await person.click(screen.getByRole('button', { name: 'Give a role for a classifier or project' }));
  await person.click(screen.getByRole('button', { name: 'Give the role' }));
  await person.click(screen.getByRole('button', { name: /^Take away: viewer in all of project Shop/ }));
  const everywhere = { role: 'corrector', classifier: null };
  expect(chosen).toEqual([
    [ofShop],
    [everywhere, ofShop, { ...everywhere, classifier: aClassifier().id }],
    [everywhere],
  ]);
  expect(begun).toEqual([true, false]);
});
