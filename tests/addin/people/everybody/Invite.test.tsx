/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { aClassifier } from '../../../fakes/contract-data.ts';
import { FakePeople } from '../../../fakes/fake-people.ts';
import { openedFrame } from '../../../fakes/opened-frame.tsx';

/** The people's page, as an admin sees it. */
async function opened(port: FakePeople) {
  port.current = { person: 'Ada', roles: ['admin'], signIn: 'local' };
  const frame = await openedFrame(port);
  await frame.click('Signed in as Ada');
  await frame.click('People', 'menuitem');
  return frame;
}

const scope = { column: 'Merchant', values: ['City Cabs'] };
const scoped = { role: 'corrector' as const, classifier: aClassifier().id, scope };

describe('an invitation', () => {
  test('has a role for the rows of some values once it was given, and is listed with it', async () => {
    const port = new FakePeople();
    port.classifiers = [aClassifier({ name: 'Cards' })];
    const { click, person } = await opened(port);
    await click('Give a role for a classifier or project');
    await person.selectOptions(screen.getByLabelText('For which rows'), 'Merchant');
    await person.type(screen.getByLabelText('Rows whose Merchant is one of'), 'City Cabs');
    await click('Make an invitation');
    expect(screen.getByText('Give the role that you began, or cancel it.')).toBeVisible();
    expect(port.asked.map(([name]) => name)).not.toContain('invite');
    await click('Give the role');
    expect(screen.getByText(/^Another role of theirs, .* shows them every row all the same\./)).toBeVisible();
    await click(/^corrector/, 'checkbox');
    expect(screen.queryByText(/^Another role of theirs/)).toBeNull();
    port.links = [
      {
        id: '5c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d3e4f',
        purpose: 'invitation',
        person: null,
        grants: [scoped],
        givenBy: 'Ada',
        givenAt: '2026-03-01T09:00:00.000Z',
        expiresAt: '2026-03-16T09:00:00.000Z',
      },
    ];
    await click('Make an invitation');
    expect(port.asked).toContainEqual(['invite', [scoped]]);
    const link = screen.getByRole('button', { name: 'Withdraw: Invitation: 1 role for single classifiers' });
    expect(link.closest('li')).toHaveTextContent('corrector in Cards, rows where Merchant is "City Cabs"');
  });

  test('can be made again after a role was begun and left', async () => {
    const port = new FakePeople();
    port.classifiers = [aClassifier()];
    const { click } = await opened(port);
    await click('Give a role for a classifier or project');
    await click('Cancel');
    await click('Make an invitation');
    expect(port.asked).toContainEqual(['invite', [{ role: 'corrector', classifier: null }]]);
  });
});
