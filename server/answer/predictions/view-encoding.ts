import { startEncoding } from '../../../ml/online/online-model.ts';
import type { AnsweringModel } from '../serving/answering-models.ts';

/** Rows that are encoded together at most, since what was read of them is kept: some 2 kB for each different text. */
const MOST_ROWS = 20_000;

/** What encodes rows, see {@link startEncoding}. */
export type Encode = ReturnType<typeof startEncoding>;

/** What was read, for one model: another one reads otherwise. */
interface Kept {
  readonly encode: Encode;
  readonly generation: number;
  readonly rows: number;
}

/**
 * Encodes the rows of a view, request after request, each to the same bytes as if it were alone: a table comes in many
 * requests, and what came in an earlier one is not read again.
 */
export class ViewEncoding {
  private kept: Kept | null = null;

  /**
   * Encodes rows by what was read before, where that was for this model.
   *
   * @param work encodes them, one part to its end before the next; when it fails, what was read is forgotten
   * @param rows how many there are
   */
  async with<Result>(
    model: Pick<AnsweringModel, 'online' | 'generation'>,
    rows: number,
    work: (encode: Encode) => Promise<Result>,
  ): Promise<Result> {
    const { generation } = model;
    const before = this.kept?.generation === generation && this.kept.rows + rows <= MOST_ROWS ? this.kept : null;
    // A part that is not encoded to its end leaves things half read.
    this.kept = null;
    const encode = before?.encode ?? startEncoding(model.online);
    const result = await work(encode);
    this.kept = { encode, generation, rows: (before?.rows ?? 0) + rows };
    return result;
  }

  /** Lets go of what was read: nobody is known to ask on. */
  forget(): void {
    this.kept = null;
  }
}
