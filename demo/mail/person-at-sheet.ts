import { randomUUID } from 'node:crypto';
import type { CompanyDatabase, MailRow } from './company-database.ts';
import type { OwnServer } from '../own-server.ts';

/** The most rows that a sheet has answered at once. */
const ROWS_AT_ONCE = 1_000;

/**
 * Somebody who reads the company's table in a sheet, has its rows classified there, and types the right class where
 * another stands. It asks the server what the pane asks, in the same order; that this is what typing does, the stories
 * in the browser show.
 */
export class PersonAtSheet {
  /** By row, the class that they gave where Amend's was another. */
  readonly #corrections = new Map<string, string>();
  readonly #judged = new Set<string>();

  constructor(
    private readonly server: OwnServer,
    private readonly classifier: string,
    private readonly company: CompanyDatabase,
    private readonly columns: readonly string[],
  ) {}

  /**
   * Goes through the rows that nobody has looked at yet, from the top.
   *
   * @param right by message id, what the mail is about
   */
  async goThrough(right: ReadonlyMap<string, string>): Promise<{ accepted: number; corrected: number }> {
    this.#corrections.clear();
    const rows = (await this.company.classified()).filter(({ message_id: id }) => !this.#judged.has(id));
    const view = randomUUID();
    const shown = await this.#classify(rows, view);
    let accepted = 0;
    for (const row of rows) {
      const about = right.get(row.message_id);
      if (about === undefined) continue;
      this.#judged.add(row.message_id);
      const { id, says } = shown.get(row.message_id)!;
      const isRight = says === about;
      const { changed } = await this.server.call('recordFeedback', {
        params: { classifier: this.classifier },
        body: {
          ...{ columns: [...this.columns], view },
          events: [
            {
              ...{
                id: randomUUID(),
                kind: isRight ? 'accept' : 'correct',
                origin: 'class-column',
                key: row.message_id,
              },
              ...{ cells: cellsOf(row), class: about, predictionId: id, predictedClass: says },
              saidAt: this.server.now().toISOString(),
            },
          ],
        },
      });
      // What was said of one row changes what stands beside others that are like it.
      for (const each of changed) shown.set(each.key, { id: shown.get(each.key)!.id, says: each.class });
      if (isRight) accepted += 1;
      if (row.class !== about) this.#corrections.set(row.message_id, about);
    }
    return { accepted, corrected: this.#corrections.size };
  }

  /** Of the rows whose class in the table was another than the right one, how many have that by now. */
  async correctedInTable(): Promise<number> {
    const rows = await this.company.classified();
    return rows.filter(({ message_id: id, class: about }) => this.#corrections.get(id) === about).length;
  }

  /** By message id, what stands beside the row, and of which prediction. */
  async #classify(rows: readonly MailRow[], view: string) {
    const shown = new Map<string, { readonly id: string; readonly says: string }>();
    for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
      const some = rows.slice(from, from + ROWS_AT_ONCE);
      const cells = some.map(cellsOf);
      const { batch, keys, predicted, classes } = await this.server.call('predict', {
        params: { classifier: this.classifier },
        body: {
          view,
          rows: {
            keys: some.map(({ message_id: id }) => id),
            columns: this.columns.map((name, at) => ({ name, values: cells.map((row) => row[at]!) })),
          },
        },
      });
      keys.forEach((key, row) => shown.set(key, { id: `${batch}:${row}`, says: classes[predicted[row]!]! }));
    }
    return shown;
  }
}

function cellsOf({ subject, body }: MailRow): string[] {
  return [subject, body];
}
