import { MAX_COLUMNS, overlaps, type Area } from '../cells/area.ts';

/** Areas wider than this are kept in a list of their own: whole rows would fill every column's part. */
const WIDE = 64;
/** 2^20, the rows of a sheet: the blocks of length 1 in a column. */
const BLOCKS = 0x10_0000;

interface Bucket<T> {
  readonly owners: Set<T>;
  /** The search that it was last found in: each is told once a search. */
  search: number;
}

/**
 * Who reads which cells of one sheet. Each column of an area is cut into blocks of 1, 2, 4 … rows that begin at a
 * multiple of their length, so that an area of n rows costs at most 2 log₂ n entries, and the readers of a cell
 * are found in the at most 21 blocks that hold it: 100,000 running totals over one column are found as quickly as
 * 100,000 readers of one cell.
 */
export class AreaIndex<T> {
  private readonly buckets = new Map<number, Bucket<T>>();
  /** For each column a bit for each length of block that it has or had. */
  private readonly lengths = new Map<number, number>();
  private readonly wide = new Map<T, Area[]>();

  add(owner: T, area: Area): void {
    if (area.columns > WIDE) {
      this.wide.set(owner, [...(this.wide.get(owner) ?? []), area]);
      return;
    }
    for (const { column, level, block } of blocksOf(area)) {
      const key = keyOf(column, level, block);
      const bucket = this.buckets.get(key);
      if (bucket === undefined) this.buckets.set(key, { owners: new Set([owner]), search: 0 });
      else bucket.owners.add(owner);
      this.lengths.set(column, (this.lengths.get(column) ?? 0) | (1 << level));
    }
  }

  /** Forgets an owner's area. */
  remove(owner: T, area: Area): void {
    this.wide.delete(owner);
    if (area.columns > WIDE) return;
    for (const { column, level, block } of blocksOf(area)) {
      const key = keyOf(column, level, block);
      const bucket = this.buckets.get(key);
      if (bucket?.owners.delete(owner) === true && bucket.owners.size === 0) this.buckets.delete(key);
    }
  }

  /**
   * Tells who reads a cell of an area. O(21) for a cell; at most one step for each block that is kept.
   *
   * @param search above 0, the same for all calls of one search: a block that it has found is not told again
   */
  eachReader(area: Area, search: number, tell: (owner: T) => void): void {
    for (const [owner, areas] of this.wide) if (areas.some((each) => overlaps(each, area))) tell(owner);
    const found = (bucket: Bucket<T> | undefined) => {
      if (bucket === undefined || bucket.search === search) return;
      bucket.search = search;
      bucket.owners.forEach(tell);
    };
    if (area.rows * area.columns > this.buckets.size) {
      for (const [key, bucket] of this.buckets) if (overlaps(areaOfKey(key), area)) found(bucket);
      return;
    }
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      for (const key of this.keysAt(column, area)) found(this.buckets.get(key));
    }
  }

  /** The keys of all blocks that may hold a cell of the rows in a column. */
  private keysAt(column: number, { row, rows }: Area): number[] {
    const lengths = this.lengths.get(column) ?? 0;
    const keys: number[] = [];
    for (let level = 0; lengths >> level > 0; level += 1) {
      if (((lengths >> level) & 1) === 0) continue;
      const last = (row + rows - 1) >> level;
      for (let block = row >> level; block <= last; block += 1) keys.push(keyOf(column, level, block));
    }
    return keys;
  }
}

/** The largest blocks that make up the rows of an area, for each of its columns. */
function* blocksOf({ row, rows, column, columns }: Area) {
  const end = row + rows;
  for (let at = row; at < end;) {
    let level = 0;
    while ((at & ((2 << level) - 1)) === 0 && at + (2 << level) <= end) level += 1;
    for (let offset = 0; offset < columns; offset += 1) yield { column: column + offset, level, block: at >> level };
    at += 1 << level;
  }
}

/** Below 2^39: 21 lengths, 2^20 blocks, 2^14 columns. */
function keyOf(column: number, level: number, block: number): number {
  return (level * BLOCKS + block) * MAX_COLUMNS + column;
}

function areaOfKey(key: number): Area {
  const place = Math.floor(key / MAX_COLUMNS);
  const level = Math.floor(place / BLOCKS);
  return { row: (place % BLOCKS) * 2 ** level, rows: 2 ** level, column: key % MAX_COLUMNS, columns: 1 };
}
