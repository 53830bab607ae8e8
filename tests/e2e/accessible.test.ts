/** @jest-environment ./tests/e2e/story-environment.ts */
import { mkdirSync } from 'node:fs';
import { openAmend, TRAINING_TEST_MS, type AmendInBrowser } from './amend-in-browser.ts';
import { faultsOf } from './pane-looks.ts';
import { statesBeside } from './pane-states/beside.ts';
import { statesOfCorrecting } from './pane-states/correcting.ts';
import { paneWalk, type PaneState } from './pane-states/pane-walk.ts';
import { statesOfSteps } from './pane-states/steps.ts';
import { statesOfTalking } from './pane-states/talking.ts';

/**
 * Every state of the pane, one after the other on one person's walk through a new server, looked at as different people
 * see it: light, dark, in forced colours, narrow, at 200 %. In each axe finds nothing, no text is cut, in German and
 * Portuguese neither, every control can be brought into sight; all of them are reached by Tab. Pictures of all are kept
 * in `dist/pictures`. A later state is one entry more in `pane-states/`.
 */
const PICTURES = 'dist/pictures';
let amend: AmendInBrowser;
let states: readonly PaneState[];

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend({}, 'en-GB', 'new');
  const walk = paneWalk(amend);
  states = [...statesOfSteps(walk), ...statesOfCorrecting(walk), ...statesOfTalking(walk), ...statesBeside(walk)];
});
afterAll(() => amend.close());

test(
  'every state of the pane can be seen and used by everybody',
  async () => {
    const faults: Record<string, string[]> = {};
    for (const { name, reach } of states) {
      const found = await reach().then(
        () => faultsOf(amend.page, `${PICTURES}/looks-${name}`),
        (error: unknown) => [`not reached: ${String(error)}`],
      );
      if (found.length > 0) faults[name] = found;
    }
    expect(faults).toEqual({});
  },
  TRAINING_TEST_MS + 600_000,
);
