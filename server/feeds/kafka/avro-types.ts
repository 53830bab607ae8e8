import avsc, { type Type } from 'avsc';
import type { KnownSchema } from './schema-registry.ts';

/** The longest decimal that a double gives back digit by digit. */
const EXACT_DIGITS = 15;
const DAY_MS = 86_400_000;

/**
 * The type by which values of a schema are read: whole numbers and decimals exact, dates and times as ISO text.
 *
 * @throws {Error} when it is no schema of Avro
 */
export function avroType({ text, referenced }: KnownSchema): Type {
  try {
    return typeOf(text, referenced, 'never');
  } catch (error) {
    // Unions of types that one value of JavaScript may be of: read all the same, in wrappings that are taken off.
    if (error instanceof Error && /ambiguous/.test(error.message)) return typeOf(text, referenced, 'always');
    throw error;
  }
}

function typeOf(text: string, referenced: readonly string[], wrapUnions: 'never' | 'always'): Type {
  const options = { wrapUnions, typeHook: typeOfLong, registry: {}, logicalTypes: LOGICAL };
  for (const each of referenced) avsc.Type.forSchema(JSON.parse(each), options);
  return avsc.Type.forSchema(JSON.parse(text), options);
}

class DecimalType extends avsc.types.LogicalType {
  readonly #scale: number;

  constructor(schema: avsc.Schema, options?: unknown) {
    super(schema, options);
    const { scale } = schema as { scale?: unknown };
    this.#scale = typeof scale === 'number' ? scale : 0;
  }

  protected override _fromValue(bytes: Buffer): number | string {
    return exactNumber(decimalText(bytes, this.#scale));
  }
}

class DateType extends avsc.types.LogicalType {
  protected override _fromValue(days: number): string | null {
    return isoOf(days * DAY_MS)?.slice(0, -'T00:00:00.000Z'.length) ?? null;
  }
}

class TimeType extends avsc.types.LogicalType {
  protected override _fromValue(milliseconds: number): string | null {
    return timeText(BigInt(milliseconds), 3);
  }
}

const LOGICAL = { decimal: DecimalType, date: DateType, 'time-millis': TimeType };

/** What a long is read as, by its logical type; without one, as a BigInt. */
const OF_LONG: Readonly<Record<string, (value: bigint) => unknown>> = {
  'timestamp-millis': (value) => momentText(value, 3, 'Z'),
  'timestamp-micros': (value) => momentText(value, 6, 'Z'),
  'timestamp-nanos': (value) => momentText(value, 9, 'Z'),
  'local-timestamp-millis': (value) => momentText(value, 3, ''),
  'local-timestamp-micros': (value) => momentText(value, 6, ''),
  'local-timestamp-nanos': (value) => momentText(value, 9, ''),
  'time-micros': (value) => timeText(value, 6),
};

function typeOfLong(schema: avsc.Schema): Type | undefined {
  const { type, logicalType = '' } =
    typeof schema === 'string' ? { type: schema } : (schema as { type?: unknown; logicalType?: string });
  if (type !== 'long') return undefined;
  const read = Object.hasOwn(OF_LONG, logicalType) ? OF_LONG[logicalType]! : (value: bigint) => value;
  return avsc.types.LongType.__with({
    fromBuffer: (bytes: Buffer) => read(bytes.readBigInt64LE()),
    toBuffer: (value: bigint) => {
      const bytes = Buffer.alloc(8);
      bytes.writeBigInt64LE(value);
      return bytes;
    },
    // Defaults of a schema pass through these; nothing is written by these types.
    fromJSON: (value: number) => BigInt(value),
    toJSON: Number,
    isValid: (value: unknown) => typeof value === 'bigint',
    compare: (a: bigint, b: bigint) => (a === b ? 0 : a < b ? -1 : 1),
  });
}

/** Of two's complement, the highest byte first. */
function decimalText(bytes: Buffer, scale: number): string {
  const unscaled = bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${bytes.toString('hex')}`));
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const sign = unscaled < 0n ? '-' : '';
  return scale === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-scale)}`;
}

/** A number where it is one digit by digit, otherwise its text. */
function exactNumber(text: string): number | string {
  const digits = text.replace(/[-.]/g, '').replace(/^0+/, '');
  return digits.length <= EXACT_DIGITS ? Number(text) : text;
}

function momentText(value: bigint, digits: number, zone: string): string | null {
  const unit = 10n ** BigInt(digits);
  const fraction = ((value % unit) + unit) % unit;
  const second = isoOf(Number((value - fraction) / unit) * 1_000);
  return second === null ? null : `${second.slice(0, -'.000Z'.length)}.${fractionText(fraction, digits)}${zone}`;
}

function timeText(value: bigint, digits: number): string | null {
  return momentText(value, digits, '')?.split('T')[1] ?? null;
}

/** Milliseconds at least, more where there is more. */
function fractionText(fraction: bigint, digits: number): string {
  const text = fraction.toString().padStart(digits, '0');
  return /^0*$/.test(text.slice(3)) ? text.slice(0, 3) : text;
}

/** Null beyond the dates that JavaScript knows. */
function isoOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
