import { Adwin, adwin } from '../../../ml/adaptive-forest/adwin.ts';
import { seededRandom } from '../../../ml/random.ts';

/** Errors of a rate that jumps every 700 values, now higher, now lower. */
function errors(count: number): number[] {
  const random = seededRandom(4);
  const rates = [0.1, 0.4, 0.05, 0.3];
  return Array.from({ length: count }, (_, at) => (random.next() < rates[Math.floor(at / 700) % 4]! ? 1 : 0));
}

test('a window that was kept in between finds what one does that was not', () => {
  const values = errors(4_000);
  const whole = adwin(values);
  expect(whole.length).toBeGreaterThanOrEqual(5);
  let window = new Adwin();
  const found = values.flatMap((value, at) => {
    if (at % 97 === 0) window = new Adwin({}, window.state());
    return window.add(value) ?? [];
  });
  expect(found).toEqual(whole);
});

test('a window takes no more memory for a million values than for ten', () => {
  const sizeOf = (window: Adwin) => Object.values(window.state()).reduce((sum, each) => sum + each.byteLength, 0);
  const window = new Adwin();
  for (let at = 0; at < 10; at++) window.add(at % 2);
  const few = sizeOf(window);
  for (let at = 0; at < 1_000_000; at++) window.add(at % 2);
  expect(sizeOf(window)).toBe(few);
});
