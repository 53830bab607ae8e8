/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { GateNote } from '../../../addin/model/GateNote.tsx';
import { aGate, aVersion } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const labels = { labelled: 4, sent: 4, withdrawn: 0, waiting: 0, leftOut: 0 };

describe('the gate’s decision', () => {
  test('a version that was kept back says why', () => {
    renderPane(
      <GateNote
        version={aVersion({
          version: 3,
          gate: aGate({ promoted: false, reasons: ['It is worse on “Meals”: 40% instead of 71%.'] }),
        })}
        champion={2}
        labels={labels}
      />,
    );
    expect(screen.getByText('Version 3 was kept back. Version 2 goes on answering.')).toBeVisible();
    expect(screen.getByText('It is worse on “Meals”: 40% instead of 71%.')).toBeVisible();
  });

  test('says what to do about a version that was kept back, and nothing of the kind of one that took over', () => {
    const keptBack = { code: 'kept-back', values: { champion: 2 } } as const;
    const { again } = renderPane(
      <GateNote version={aVersion({ gate: aGate({ promoted: false, why: [keptBack] }) })} champion={2} labels={null} />,
    );
    expect(screen.getByText('Version 2 went on answering.')).toBeVisible();
    expect(screen.getByText(/put the new version in use by hand\.$/)).toBeVisible();
    again(<GateNote version={aVersion({ gate: aGate({ why: [] }) })} champion={3} labels={null} />);
    expect(screen.queryByText(/by hand/)).toBeNull();
  });

  test('rows that were left out are counted', () => {
    renderPane(<GateNote version={aVersion()} champion={1} labels={{ ...labels, leftOut: 12 }} />);
    expect(screen.getByText(/12 rows with a class were left out/)).toBeVisible();
  });

  test('labels that wait for approval are counted', () => {
    renderPane(<GateNote version={aVersion()} champion={1} labels={{ ...labels, waiting: 1 }} />);
    expect(screen.getByText(/^1 label of the column waits for somebody else’s approval/)).toBeVisible();
  });
});
