import { mkdirSync } from 'node:fs';
import { cellAt, goTo, openAmend, shownAt, typeInto, type AmendInBrowser } from './amend-in-browser.ts';

/**
 * What a person does in the grid by hand, where a test page cannot tell: double clicks, captured pointers, scrolling
 * and focus are the browser's.
 */
const PICTURES = 'dist/pictures';

let amend: AmendInBrowser;
const picture = (name: string) => amend.page.screenshot({ path: `${PICTURES}/${name}.png` });
const entry = (name: string | RegExp) => amend.page.getByRole('menuitem', { name });

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  amend = await openAmend();
  await cellAt(amend.page, 'A2').waitFor();
});

afterAll(() => amend.close());

describe('the grid by hand', () => {
  test('a double click opens the cell with what it holds', async () => {
    const before = await shownAt(amend.page, 'C2');
    await cellAt(amend.page, 'C2').dblclick();
    await amend.page.keyboard.type(' more');
    await amend.page.keyboard.press('Enter');
    expect(await shownAt(amend.page, 'C2')).toBe(`${before} more`);
    await amend.page.keyboard.press('Control+z');
    expect(await shownAt(amend.page, 'C2')).toBe(before);
  });

  test("a double click on a column's edge fits it", async () => {
    const header = amend.page.locator('[data-column="C"]');
    const width = async () => (await header.boundingBox())?.width ?? 0;
    const before = await width();
    await typeInto(amend.page, 'C3', 'a description that is a good deal longer than the column is wide, and goes on');
    await header.locator('.column-resizer').dblclick();
    expect(await width()).toBeGreaterThan(before + 50);
  });

  test('rows are inserted, hidden and shown by the menu, with the keyboard alone', async () => {
    const second = await shownAt(amend.page, 'A3');
    await goTo(amend.page, 'A3');
    await amend.page.keyboard.press('Shift+Space');
    await amend.page.keyboard.press('Shift+F10');
    await entry('Insert row above').waitFor();
    await picture('grid-menu');
    for (let step = 0; step < 4; step += 1) await amend.page.keyboard.press('ArrowDown');
    await amend.page.keyboard.press('Enter');
    expect(await shownAt(amend.page, 'A4')).toBe(second);
    await amend.page.keyboard.press('Shift+Space');
    await amend.page.keyboard.press('ContextMenu');
    await entry('Hide rows').click();
    await cellAt(amend.page, 'A4').waitFor({ state: 'detached' });
  });

  test('find and replace finds, says where, and gives the keyboard back', async () => {
    await goTo(amend.page, 'A1');
    await amend.page.keyboard.press('Control+h');
    await amend.page.keyboard.type('PC-000100');
    await amend.page.keyboard.press('Enter');
    await amend.page.getByText(/^Found in .*!A10\d\.$/).waitFor();
    await picture('grid-find');
    await amend.page.keyboard.press('Escape');
    await amend.page.keyboard.press('ArrowDown');
    expect(await amend.page.getByLabel('Name box').inputValue()).toMatch(/^A10\d$/);
  });

  test('a copied cell is pasted as a value by its keys', async () => {
    await typeInto(amend.page, 'N2', '=1+1');
    await goTo(amend.page, 'N2');
    // The first formula loads what calculates.
    await cellAt(amend.page, 'N2').filter({ hasText: '2' }).waitFor();
    await amend.page.keyboard.press('Control+c');
    await goTo(amend.page, 'N3');
    await amend.page.keyboard.press('Control+Shift+v');
    expect(await shownAt(amend.page, 'N3')).toBe('2');
    expect(await amend.page.getByLabel('Formula bar').inputValue()).toBe('2');
  });

  test('a filter far down the sheet leaves rows in sight', async () => {
    const wanted = await shownAt(amend.page, 'F1500');
    await amend.page.getByRole('button', { name: 'Sort and filter Cost centre' }).click();
    await amend.page.getByRole('searchbox', { name: 'Search the values' }).fill(wanted);
    await picture('grid-filter');
    await amend.page.keyboard.press('Enter');
    await amend.page.getByRole('searchbox').waitFor({ state: 'detached' });
    const inSight = await amend.page.locator('.body-layer [data-address^="F"]').allInnerTexts();
    const filled = inSight.map((text) => text.trim()).filter((text) => text !== '');
    expect(filled.length).toBeGreaterThan(10);
    expect(new Set(filled)).toEqual(new Set([wanted]));
  });

  test('nothing complained on the way', () => {
    expect(amend.complaints).toEqual([]);
  });
});
