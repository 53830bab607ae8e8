/** Of a file's name, so much is in the name of its partition, before its hash. */
export const NAME_IN_PARTITION = 120;
const HASH = /#[0-9a-f]{64}$/;

/**
 * The partition of a file: its name and its bytes, so that another file of its name is another one.
 *
 * @param hash SHA-256 in hexadecimal digits
 * @example namedPartition(partitionOfFile('may.csv', 'f'.repeat(64))) // => 'may.csv'
 */
export function partitionOfFile(name: string, hash: string): string {
  return `${name.slice(0, NAME_IN_PARTITION)}#${hash}`;
}

/**
 * A partition as people call it: of a file its name, of anything else as it is.
 *
 * @example namedPartition(`may.csv#${'0'.repeat(64)}`) // => 'may.csv'
 * @example namedPartition('tweets-0') // => 'tweets-0'
 */
export function namedPartition(partition: string): string {
  return partition.replace(HASH, '');
}
