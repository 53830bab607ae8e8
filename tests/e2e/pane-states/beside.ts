import { TRAINING_MS, typeInto } from '../amend-in-browser.ts';
import { catchRequests, refuseRequests } from '../catch-requests.ts';
import { askAs, changePolicies } from '../other-people.ts';
import type { PaneState, PaneWalk } from './pane-walk.ts';

const FEEDBACK = '**/api/classifiers/*/feedback';
const DRIFT = '**/api/classifiers/*/drift*';

/** Pages beside the steps, what goes wrong, and what another person sees. */
export function statesBeside({ amend, page, pane, ...walk }: PaneWalk): readonly PaneState[] {
  const { button, heading, press, choose, tab, seen, cell } = walk;
  let letPass = () => {};
  return [
    {
      name: 'catalogue',
      reach: async () => {
        await choose('More', 'Classes');
        await pane.getByLabel('Find a class').waitFor();
      },
    },
    {
      name: 'class-form',
      reach: async () => {
        await press('Change the class Hotels');
        await pane.getByLabel('Merge it into').selectOption('Advertising');
      },
    },
    {
      name: 'drift',
      reach: async () => {
        await tab('Drift');
        await press('Check for drift');
        await pane.getByRole('region', { name: 'Verdict' }).waitFor();
      },
    },
    {
      name: 'drift-fails',
      reach: async () => {
        letPass = await catchRequests(page, DRIFT, (route) => route.fulfill({ status: 400, body: 'nonsense' }));
        await press('Check again');
        await pane.getByRole('alert').waitFor({ timeout: TRAINING_MS });
      },
    },
    {
      name: 'own-proposals',
      reach: async () => {
        letPass();
        // Known to the pane, too: it would else ask how far what is typed is to reach.
        const known = page.waitForResponse((response) => /\/api\/classifiers\/[^/]+$/.test(response.url()));
        await changePolicies(amend, { approval: { needs: 'all' }, doubleShare: 0, askBeforeRows: 1_000 });
        await known;
        await tab('Correct');
        await typeInto(page, cell('J', 12), 'Hotels');
        await heading('Yours, waiting for approval').waitFor();
      },
    },
    {
      name: 'waiting-for-the-server',
      reach: async () => {
        letPass = await refuseRequests(page, FEEDBACK);
        await typeInto(page, cell('J', 13), 'Hotels');
        await seen(/1 entry waiting\./);
        await press(/^Show the entr/);
      },
    },
    {
      name: 'set-aside',
      reach: async () => {
        letPass();
        await changePolicies(amend, { classes: 'closed' });
        await seen(/entries saved/);
        await typeInto(page, cell('J', 14), 'A class of nobody');
        await seen(/^The server did not take/);
      },
    },
    {
      name: 'columns-asked',
      reach: async () => {
        await typeInto(page, 'C1', 'Shop');
        await tab('Classify');
        await press(/^Classify/);
        await button('Use this column').waitFor();
      },
    },
    {
      name: 'metrics',
      reach: async () => {
        await press('Roll back?');
        await press('New metric');
      },
    },
    {
      name: 'notices',
      reach: async () => {
        await press('Back to work');
        await choose('Signed in as Demo user', 'Notices');
        await heading('Nobody is told yet').waitFor();
      },
    },
    {
      name: 'people',
      reach: async () => {
        await press('Back to work');
        await choose('Signed in as Demo user', 'People');
        await press('Make a key');
      },
    },
    {
      name: 'approvals',
      reach: async () => {
        await askAs(amend, 'approver', 'PUT', '/api/account/welcome');
        await press('Back to work');
        await typeInto(page, 'C1', 'Merchant');
        await choose('Signed in as Demo user', /^Demo approver/);
        await tab('Correct');
        await pane.getByRole('group', { name: /^Correction of / }).waitFor();
      },
    },
  ];
}
