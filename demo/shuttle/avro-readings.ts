import avsc from 'avsc';
import { framed } from '../broker/memory-registry.ts';
import type { Found } from '../broker/topics.ts';
import { COLUMNS, type Reading } from './reading.ts';

const SCHEMA: avsc.Schema = {
  type: 'record',
  name: 'Reading',
  namespace: 'shuttle',
  fields: [{ name: 'id', type: 'string' }, ...COLUMNS.map((name) => ({ name, type: 'int' }) as const)],
};
const type = avsc.Type.forSchema(SCHEMA);
/** A byte that is 0, and four of the schema's number. */
const PREFIX_BYTES = 5;

/** A reading that was scored, as the topic of scores has it. */
export interface ScoredReading {
  readonly id: string;
  readonly cells: readonly number[];
  readonly class: string;
  readonly score: number;
  readonly cause: string;
}

interface Added {
  readonly class: string;
  readonly score: number;
  readonly cause: string;
}

/** Readings as programs write and read them by a schema registry: not by any part of Amend. */
export class AvroReadings {
  readonly #types = new Map<number, avsc.Type>();

  private constructor(
    private readonly registry: string,
    private readonly schema: number,
  ) {}

  /** Tells a registry of the schema of a topic. */
  static async register(registry: string, topic: string): Promise<AvroReadings> {
    const body = JSON.stringify({ schema: JSON.stringify(SCHEMA) });
    const answer = await fetch(`${registry}/subjects/${topic}-value/versions`, { method: 'POST', body });
    return new AvroReadings(registry, ((await answer.json()) as { id: number }).id);
  }

  write({ id, cells }: Reading): { readonly key: string; readonly value: Buffer } {
    const fields = Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]]));
    return { key: id, value: framed(this.schema, type.toBuffer({ id, ...fields })) };
  }

  async read({ value }: Found): Promise<ScoredReading> {
    const written = await this.#typeOf(value.readUInt32BE(1));
    const record = written.fromBuffer(value.subarray(PREFIX_BYTES)) as Record<string, number> & {
      readonly id: string;
      readonly amend: Added;
    };
    const { id, amend } = record as { readonly id: string; readonly amend: Added };
    return {
      id,
      cells: COLUMNS.map((name) => record[name]!),
      class: amend.class,
      score: amend.score,
      cause: amend.cause,
    };
  }

  async #typeOf(number: number): Promise<avsc.Type> {
    const kept = this.#types.get(number);
    if (kept !== undefined) return kept;
    const answer = await fetch(`${this.registry}/schemas/ids/${number}`);
    const found = avsc.Type.forSchema(JSON.parse(((await answer.json()) as { schema: string }).schema) as avsc.Schema);
    this.#types.set(number, found);
    return found;
  }
}
