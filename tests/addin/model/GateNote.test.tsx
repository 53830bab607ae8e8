/** @jest-environment jsdom */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { GateNote } from '../../../addin/model/GateNote.tsx';
import { aGate, aVersion } from '../../fakes/contract-data.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

const labels = { labelled: 4, sent: 4, withdrawn: 0, leftOut: 0 };

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

  test('rows that were left out are counted', () => {
    renderPane(<GateNote version={aVersion()} champion={1} labels={{ ...labels, leftOut: 12 }} />);
    expect(screen.getByText(/12 rows with a class were left out/)).toBeVisible();
  });
});
