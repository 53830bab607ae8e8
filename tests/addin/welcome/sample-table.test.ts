import { speakBy, speechFor } from '../../../contract/language/language.ts';
import { sampleTable } from '../../../addin/welcome/sample-table.ts';

afterEach(() => speakBy(() => speechFor(['en'])));

test('the sample is the same each time: rows apart by number, six accounts, the last sixty without', () => {
  const { headers, rows } = sampleTable();
  expect(sampleTable()).toEqual({ headers, rows });
  expect(new Set(rows.map(([number]) => number)).size).toBe(300);
  expect(rows.every((row) => row.length === headers.length)).toBe(true);
  const accounts = rows.map((row) => row[4]);
  expect(accounts.slice(240).every((account) => account === null)).toBe(true);
  const labelled = accounts.slice(0, 240);
  const rare = [...new Set(labelled)].map((account) => labelled.filter((each) => each === account).length);
  expect(rare).toHaveLength(6);
  expect(Math.min(...rare)).toBeGreaterThan(20);
});

test('it is in the reader’s language', () => {
  speakBy(() => speechFor(['de-DE']));
  expect(sampleTable().headers).toEqual(['Nr.', 'Händler', 'Beschreibung', 'Betrag', 'Konto']);
});
