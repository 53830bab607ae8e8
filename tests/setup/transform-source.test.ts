/** Called as a global is, and something else. */
const Map = 'a sheet of paper';

describe('the transform of TypeScript', () => {
  test('lets a module hold the globals of its loops from its beginning on', () => {
    const { Math: real } = globalThis;
    globalThis.Math = { ...real, exp: () => 7 };
    expect(Math.exp(0)).toBe(1);
    globalThis.Math = real;
  });

  test('leaves a module what it calls so itself', () => {
    expect(Map).toBe('a sheet of paper');
  });
});
