import { expect, test } from '@jest/globals';
import { namedPartition, partitionOfFile } from '../../../contract/feeds/file-partition.ts';

test('a file of another content is another partition, and both are called by the file’s name', () => {
  const [one, other] = [partitionOfFile('may.csv', '0'.repeat(64)), partitionOfFile('may.csv', '1'.repeat(64))];
  expect(one).not.toBe(other);
  expect([one, other].map(namedPartition)).toEqual(['may.csv', 'may.csv']);
  expect(partitionOfFile('x'.repeat(200), '0'.repeat(64)).length).toBeLessThan(200);
  expect(namedPartition('tweets#5')).toBe('tweets#5');
});
