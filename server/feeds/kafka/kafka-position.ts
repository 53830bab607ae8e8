/** Where a record stands in its partition. */
export interface KafkaPosition {
  /** How often the topic was made anew since the feed began: offsets of another topic are other records. */
  readonly anew: number;
  readonly offset: bigint;
}

/**
 * A position as the pipeline keeps it: the offset; of a topic that was made anew, how often stands before it.
 *
 * @example printPosition({ anew: 0, offset: 41n }) // => '41'
 * @example printPosition({ anew: 2, offset: 41n }) // => '2:41'
 */
export function printPosition({ anew, offset }: KafkaPosition): string {
  return anew === 0 ? offset.toString() : `${anew}:${offset}`;
}

/**
 * @example readPosition('41') // => { anew: 0, offset: 41n }
 * @example readPosition('2:41') // => { anew: 2, offset: 41n }
 */
export function readPosition(kept: string): KafkaPosition {
  const [first = '0', second] = kept.split(':');
  return second === undefined ? { anew: 0, offset: BigInt(first) } : { anew: Number(first), offset: BigInt(second) };
}
