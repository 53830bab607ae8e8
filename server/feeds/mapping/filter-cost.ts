import type { parse } from '@bufbuild/cel';

type Expression = NonNullable<ReturnType<typeof parse>['expr']>;

/** How large a record is, for what an expression on it may cost. */
export interface RecordSize {
  readonly fields: number;
  /** Characters of its longest text. */
  readonly longest: number;
}

/** At most: what reckoning a value costs, in µs, and how large the value is. */
interface Cost {
  readonly micros: number;
  readonly chars: number;
  /** Of a list or a map, how many are in it. */
  readonly count: number;
}

type Reckon = (size: RecordSize) => Cost;

/** Measured with texts of 33,000 characters and maps of 500 fields, on two busy cores; rounded up. */
const NODE_MICROS = 0.5;
const CHAR_MICROS = 0.02;
const MATCH_MICROS = 0.05;
/** These look at what they are handed, not through it. */
const LOOKS_ONLY = new Set(['_[_]', '_&&_', '_||_', '_?_:_', '!_', '@not_strictly_false']);

/**
 * Reckons how long an expression of CEL may take on a record of some size, in µs: what goes through a list as often as
 * the list is long, what goes through a text as long as the text is, regular expressions by their own length, too.
 * Meant to be no less than what it takes on a machine that is not busy; often much more.
 */
export function costOf(expression: Expression): (size: RecordSize) => number {
  const reckon = reckoning(expression);
  return (size) => reckon(size).micros;
}

function reckoning({ exprKind }: Expression): Reckon {
  switch (exprKind.case) {
    case 'constExpr': {
      const { constantKind } = exprKind.value;
      const chars = constantKind.case === 'stringValue' ? constantKind.value.length : 1;
      return () => ({ micros: NODE_MICROS, chars, count: 1 });
    }
    case 'identExpr': {
      const isWhole = exprKind.value.name === 'record';
      return ({ fields, longest }) => ({
        ...{ micros: NODE_MICROS, count: fields },
        chars: isWhole ? fields * longest : longest,
      });
    }
    case 'selectExpr': {
      const operand = reckoning(exprKind.value.operand!);
      return (size) => fieldOf(operand(size), size);
    }
    case 'listExpr':
      return together(exprKind.value.elements);
    case 'structExpr':
      return together(
        exprKind.value.entries.flatMap(({ keyKind, value }) => [
          ...(keyKind.case === 'mapKey' ? [keyKind.value] : []),
          ...(value === undefined ? [] : [value]),
        ]),
      );
    case 'callExpr':
      return calling(exprKind.value);
    case 'comprehensionExpr':
      return goingThrough(exprKind.value);
    default:
      return () => ({ micros: NODE_MICROS, chars: 0, count: 0 });
  }
}

function fieldOf({ micros }: Cost, { longest, fields }: RecordSize): Cost {
  return { micros: micros + NODE_MICROS, chars: longest, count: fields };
}

function together(expressions: readonly Expression[]): Reckon {
  const parts = expressions.map(reckoning);
  return (size) => ({ ...sumOf(parts.map((part) => part(size))), count: parts.length });
}

function sumOf(costs: readonly Cost[]): Cost {
  return costs.reduce(
    (sum, { micros, chars, count }) => ({
      ...{ micros: sum.micros + micros, chars: sum.chars + chars, count: sum.count + count },
    }),
    { micros: NODE_MICROS, chars: 0, count: 0 },
  );
}

function calling({
  function: name,
  target,
  args,
}: Extract<Expression['exprKind'], { case: 'callExpr' }>['value']): Reckon {
  const given = [...(target === undefined ? [] : [target]), ...args];
  const parts = given.map(reckoning);
  const weigh = name === 'matches' ? patternWeight(args.at(-1)) : null;
  return (size) => {
    const costs = parts.map((part) => part(size));
    const sum = sumOf(costs);
    if (name === '_[_]') return fieldOf(sum, size);
    if (weigh !== null) {
      const micros = MATCH_MICROS * costs[0]!.chars * weigh(costs.at(-1)!.chars);
      return { micros: sum.micros + micros, chars: 1, count: 1 };
    }
    return { ...sum, micros: sum.micros + (LOOKS_ONLY.has(name) ? 0 : CHAR_MICROS * sum.chars) };
  };
}

/** How many states a regular expression has at most: its characters, and what is repeated as often as it is. */
function patternWeight(pattern: Expression | undefined): (chars: number) => number {
  const constant = pattern?.exprKind.case === 'constExpr' ? pattern.exprKind.value.constantKind : null;
  // One that comes with the record may be any of its length.
  if (constant?.case !== 'stringValue') return (chars) => 1_000 * chars;
  let weight = constant.value.length;
  let times = 1;
  for (const [, of, least, most] of constant.value.matchAll(/(.?)\{(\d+)(?:,(\d*))?\}/gs)) {
    const repeats = Math.max(1, Number(least), Number(most ?? 0));
    if (of === ')' || of === '') times *= repeats;
    else weight += repeats;
  }
  return () => weight * times;
}

function goingThrough({
  iterRange,
  accuInit,
  loopCondition,
  loopStep,
  result,
}: Extract<Expression['exprKind'], { case: 'comprehensionExpr' }>['value']): Reckon {
  const range = reckoning(iterRange!);
  const each = together([loopCondition!, loopStep!]);
  const around = together([accuInit!, result!]);
  return (size) => {
    const over = range(size);
    const once = each(size);
    const micros = over.micros + over.count * once.micros + around(size).micros;
    return { micros, chars: over.count * once.chars, count: over.count };
  };
}
