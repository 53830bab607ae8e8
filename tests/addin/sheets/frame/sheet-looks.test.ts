import { BANNERS, queueRuns } from '../../../../addin/sheets/frame/sheet-looks.ts';

test('lines that follow each other and look alike are one range', () => {
  const sheet = { getRangeByIndexes: (...at: number[]) => at } as never;
  const queued: unknown[] = [];
  const lines = ['title', 'plain', 'plain', 'title'].map((look) => ({ look, cells: [] }));
  queueRuns(sheet, lines, 9, (rows, look) => queued.push([rows, look]));
  expect(queued).toEqual([
    [[0, 0, 1, 9], 'title'],
    [[1, 0, 2, 9], 'plain'],
    [[3, 0, 1, 9], 'title'],
  ]);
});

test.each(Object.entries(BANNERS))('the banner “%s” can be read: 4.5 : 1 or more', (_, { fill, text }) => {
  const [light, dark] = [luminance(fill), luminance(text)];
  expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
});

/** WCAG 2, relative luminance. */
function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
