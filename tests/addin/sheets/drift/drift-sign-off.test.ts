import { NOT_SIGNED, readSignedSheet, signOffsFor } from '../../../../addin/sheets/drift/drift-sign-off.ts';

const SHEET = Object.freeze([
  ['Drift report: Cards', ''],
  ['Report', 'Cards, model version 3, made 2026-11-20 14:05:09 UTC: drift'],
  ['Sign-off', ''],
  ['Checked by', 'A. Controller'],
  ['Date', 45_292],
  ['Note', 'seen', 'and filed'],
  ['Earlier sign-offs', ''],
  ['Checked by', 'Date', 'Report', 'Note'],
  ['B. Auditor', '2026-10-01', 'Cards, model version 2, made 2026-10-01 08:00:00 UTC: stable', 'fine'],
  ['', '', '', ''],
  ['something else', '', '', ''],
]);

describe('readSignedSheet', () => {
  const signed = readSignedSheet(SHEET);

  test('finds the report and what was typed beside the labels', () => {
    expect(signed.report).toContain('version 3');
    expect(signed.signOff.checkedBy).toBe('A. Controller');
    expect(signed.signOff.note).toBe('seen and filed');
  });

  test('a date that Excel turned into a serial day is a date again', () => {
    // Excel's serial day of 2024-01-01.
    expect(signed.signOff.date).toBe('2024-01-01');
  });

  test('the earlier sign-offs end at the first empty row', () => {
    expect(signed.earlier).toEqual([
      {
        checkedBy: 'B. Auditor',
        date: '2026-10-01',
        report: 'Cards, model version 2, made 2026-10-01 08:00:00 UTC: stable',
        note: 'fine',
      },
    ]);
  });

  test('rows that a person inserted above move nothing', () => {
    expect(readSignedSheet([['my note', ''], ...SHEET])).toEqual(signed);
  });

  test('an empty sheet is not signed', () => {
    expect(readSignedSheet([])).toEqual({ report: '', signOff: NOT_SIGNED, earlier: [] });
  });
});

describe('signOffsFor', () => {
  const signed = readSignedSheet(SHEET);

  test('a signature stays beside the report it was given for', () => {
    expect(signOffsFor([signed.report], signed)).toEqual({ signOff: signed.signOff, earlier: signed.earlier });
  });

  test("beside a new report the lines are empty, and the signature is kept with the old report's name", () => {
    const { signOff, earlier } = signOffsFor(['another report'], signed);
    expect(signOff).toEqual(NOT_SIGNED);
    expect(earlier).toHaveLength(2);
    expect(earlier[0]).toEqual({ ...signed.signOff, report: signed.report });
  });

  test('a report that nobody signed leaves no trace', () => {
    const { earlier } = signOffsFor(['another report'], { ...signed, signOff: NOT_SIGNED });
    expect(earlier).toEqual(signed.earlier);
  });
});
