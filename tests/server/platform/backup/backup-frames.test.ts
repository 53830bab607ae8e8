import { describe, expect, test } from '@jest/globals';
import {
  FrameFault,
  jsonFrame,
  MOST_FRAME_BYTES,
  readFrames,
  rowFrames,
  writeFrames,
  type Frame,
} from '../../../../server/platform/backup/backup-frames.ts';

const FRAMES: readonly Frame[] = Object.freeze([
  jsonFrame('head', { format: 'amend-backup-1' }),
  jsonFrame('table', { name: 'a' }),
  { kind: 'rows' as const, payload: Buffer.from('1\tÄ\n2\t\\N\n') },
  jsonFrame('table', { name: 'b' }),
]);

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}
const collect = async <Value>(values: AsyncIterable<Value>): Promise<Value[]> => {
  const all: Value[] = [];
  for await (const value of values) all.push(value);
  return all;
};
const written = async (frames: readonly Frame[] = FRAMES) => Buffer.concat(await collect(writeFrames(each(frames))));
/** The bytes in pieces of a size. */
const inPieces = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, (n + 1) * size));
/** What reading ends with. */
const faultOf = async (bytes: Buffer): Promise<string> =>
  collect(readFrames(each(inPieces(bytes, 7)))).then(
    () => 'none',
    (error: unknown) => (error instanceof FrameFault ? error.fault : String(error)),
  );

describe('the frames of a backup', () => {
  test.each([1, 2, 5, 64, 10_000])('come back as they were, whatever pieces of %d bytes they come in', async (size) => {
    expect(await collect(readFrames(each(inPieces(await written(), size))))).toEqual(FRAMES);
  });

  test('that end anywhere before their end are cut', async () => {
    const whole = await written();
    const faults = await Promise.all([...whole.keys()].map((length) => faultOf(whole.subarray(0, length))));
    expect(new Set(faults)).toEqual(new Set(['cut']));
  });

  test('of which any byte was changed, or that go on after their end, are not what was written', async () => {
    const whole = await written();
    const changed = [...whole.keys()].map((place) => {
      const bytes = Buffer.from(whole);
      bytes[place]! ^= 1;
      return bytes;
    });
    const faults = await Promise.all([...changed, Buffer.concat([whole, Buffer.from('D')])].map(faultOf));
    // A first letter that is none of a backup's; a length that has grown beyond the end.
    expect(faults[0]).toBe('other');
    expect(faults.slice(1).filter((fault) => fault !== 'changed' && fault !== 'cut')).toEqual([]);
    expect(faults.filter((fault) => fault === 'changed').length).toBeGreaterThan(whole.length / 2);
  });

  test('of a length that nobody writes are refused before memory is taken for them', async () => {
    const longer = Buffer.from(await written());
    longer.writeUInt32BE(MOST_FRAME_BYTES + 1, 1);
    expect(await faultOf(longer)).toBe('changed');
  });

  test('hold a limited number of bytes of rows each', () => {
    const frames = [...rowFrames(Buffer.alloc(2 * MOST_FRAME_BYTES + 1))];
    expect(frames.map(({ payload }) => payload.length)).toEqual([MOST_FRAME_BYTES, MOST_FRAME_BYTES, 1]);
  });
});
