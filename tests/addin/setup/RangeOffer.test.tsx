/** @jest-environment ./tests/setup/page-environment.js */
import '@testing-library/jest-dom/jest-globals';
import { screen } from '@testing-library/react';
import { RangeOffer } from '../../../addin/setup/RangeOffer.tsx';
import type { TablePart } from '../../../addin/ports/workbook-port.ts';
import { renderPane } from '../../fakes/render-pane.tsx';

function showOffer(part?: TablePart) {
  const made: string[] = [];
  const { person } = renderPane(
    <RangeOffer
      range={{ kind: 'range', address: 'Data!A1:E43', rows: 43, columns: 5, ...(part ? { part } : {}) }}
      isSecond={false}
      onMakeTable={(address) => made.push(address)}
    />,
  );
  return { person, made };
}
const said = () => screen.getByText(/is not a table yet/).textContent;

describe('the offer to make a table of a range', () => {
  test('takes all of it where nothing stands around the table', async () => {
    const { person, made } = showOffer();
    expect(said()).toBe('Data!A1:E43 (43 rows, 5 columns) is not a table yet. Its first row becomes the headers.');
    await person.click(screen.getByRole('button', { name: 'Make a table of Data!A1:E43' }));
    expect([made, screen.getAllByRole('button')]).toEqual([['Data!A1:E43'], [expect.anything()]]);
  });

  test('leaves out a title and totals, says so, and takes all rows if the person wants', async () => {
    const { person, made } = showOffer({ address: 'Data!A2:E42', rows: 41, titleRows: 1, totalsRows: 1 });
    expect(said()).toBe(
      'Data!A1:E43 (43 rows, 5 columns) is not a table yet. Its first row looks like a title and not like headers; its last row looks like totals and not like data. They stay where they are, outside the table: never read, never classified.',
    );
    await person.click(screen.getByRole('button', { name: 'Make a table of Data!A2:E42' }));
    await person.click(screen.getByRole('button', { name: 'Take all of Data!A1:E43' }));
    expect(made).toEqual(['Data!A2:E42', 'Data!A1:E43']);
  });

  test('speaks of several rows as of several', () => {
    showOffer({ address: 'Data!A1:E41', rows: 41, titleRows: 0, totalsRows: 2 });
    expect(said()).toContain('Its last 2 rows look like totals and not like data. They stay');
  });

  test('speaks of a title alone', () => {
    showOffer({ address: 'Data!A2:E43', rows: 42, titleRows: 1, totalsRows: 0 });
    expect(said()).toContain('Its first row looks like a title and not like headers. It stays where it is, outside');
  });
});
