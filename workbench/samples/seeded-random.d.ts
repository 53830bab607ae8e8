/** A stream of chance that a seed repeats exactly. */
export interface SampleRandom {
    /** Uniform in [0, 1). */
    next(): number;
    /** Uniform integer in [0, bound). */
    below(bound: number): number;
    /** True with the given probability, in [0, 1]. */
    chance(probability: number): boolean;
    /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
    normal(): number;
    /** One of the items, each as likely as its weight; weights need not sum to 1. */
    pick<Item>(items: readonly Item[], weight?: (item: Item) => number): Item;
}
/**
 * Chance for the sample workbooks: the same seed gives the same stream on every machine.
 *
 * @param seed any integer; only its lowest 32 bits count
 * @throws {RangeError} pick requires at least one item
 * @see Mulberry32, T. Ettinger 2017, public domain
 */
export declare function sampleRandom(seed: number): SampleRandom;
