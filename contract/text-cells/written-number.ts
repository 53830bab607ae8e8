/** The sign before decimals; the other one of the two may part thousands. */
export type DecimalSign = '.' | ',';

/** A number as a text writes it, taken apart. What its points and commas mean is the habit of its column. */
export interface WrittenNumber {
  /** A sign before it, or as accountants write: in parentheses, or with the minus behind. */
  readonly minus: 'none' | 'before' | 'accounting';
  /** "£"; '' without. */
  readonly currency: string;
  readonly isCurrencyBehind: boolean;
  readonly isPercent: boolean;
  /** Its digits with what stands between them: "1.234,56". */
  readonly digits: string;
}

/** Digits, read by a decimal sign. */
export interface ReadDigits {
  /** As JavaScript writes it: "1234.56". */
  readonly number: string;
  readonly hasGroups: boolean;
  readonly decimals: number;
}

/**
 * What the signs between digits can mean: `whole` has none; `spaced` has thousands parted by blanks or apostrophes
 * alone; `either` is 1.234 or 1,234; a decimal sign can be read by that sign only; `code` by none.
 */
export type NumberShape = 'whole' | 'spaced' | 'either' | DecimalSign | 'code';

/** More digits before the decimals than a number can keep exactly: account and card numbers. */
const TOO_MANY_DIGITS = 16;
/** No number that people write is longer. */
const LONGEST = 40;

const BLANK = '[ \\u00a0\\u202f]';
const PARTING = "'’ \\u00a0\\u202f";
const PLAIN = /^-?\d+(?:[.,]\d+)?$/;
/** What no number has, and most other texts do: so that these are told at once. */
const NOT_IN_NUMBERS = /[A-Za-z/:_]/;
const WHOLE = /^\d+$/;
const ONE_SIGN = /^(\d+)([.,])(\d+)$/;
const NUMBER = new RegExp(
  `^([+−-]?)${BLANK}?(\\p{Sc}?)${BLANK}*(\\(?)${BLANK}?([+−-]?)(\\p{Sc}?)${BLANK}?` +
    `([.,]?\\d(?:[\\d.,${PARTING}]*\\d)?)\\.?${BLANK}?(\\p{Sc}|%)?(-?)${BLANK}?(\\)?)$`,
  'u',
);
const DIGITS: Readonly<Record<DecimalSign, RegExp>> = { '.': digitsPattern('\\.', ','), ',': digitsPattern(',', '.') };

/**
 * Takes a number's text apart; null for any other text.
 * @param text trimmed
 * @example writtenNumber('(£711.69)')?.digits // => '711.69'
 */
export function writtenNumber(text: string): WrittenNumber | null {
  if (PLAIN.test(text)) {
    const isNegative = text.startsWith('-');
    return {
      minus: isNegative ? 'before' : 'none',
      currency: '',
      isCurrencyBehind: false,
      isPercent: false,
      digits: isNegative ? text.slice(1) : text,
    };
  }
  const parts = text.length > LONGEST || NOT_IN_NUMBERS.test(text) ? null : NUMBER.exec(text);
  if (parts === null) return null;
  const [, first = '', before = '', open = '', second = '', inside = '', digits = '', behind = '', trailing = ''] =
    parts;
  const signs = [first, second, open, trailing].filter((sign) => sign !== '');
  const isPercent = behind === '%';
  const currencies = [before, inside, isPercent ? '' : behind].filter((sign) => sign !== '');
  if ((open === '') !== (parts[9] === '') || signs.length > 1 || currencies.length > 1) return null;
  const [sign] = signs;
  return {
    minus: open + trailing !== '' ? 'accounting' : sign === undefined || sign === '+' ? 'none' : 'before',
    currency: currencies[0] ?? '',
    isCurrencyBehind: !isPercent && behind !== '',
    isPercent,
    digits,
  };
}

/**
 * Reads digits by a decimal sign; the other sign, blanks or apostrophes part thousands. Null where that cannot be, and
 * for codes: with a zero before other digits, or with 16 digits and more.
 * @example readDigits('1.234,5', ',')?.number // => '1234.5'
 */
export function readDigits(digits: string, decimal: DecimalSign): ReadDigits | null {
  if (WHOLE.test(digits)) return isCode(digits) ? null : { number: digits, hasGroups: false, decimals: 0 };
  const parts = DIGITS[decimal].exec(digits);
  if (parts === null) return null;
  const [, grouped, , plain = '', decimals = ''] = parts;
  const whole = grouped === undefined ? plain : grouped.replaceAll(/\D/g, '');
  if (isCode(whole)) return null;
  return {
    number: decimals === '' ? whole : `${whole}.${decimals}`,
    hasGroups: grouped !== undefined,
    decimals: decimals.length,
  };
}

/** @example ['12', '1.234', '12.5', '1.2.3'].map(shapeOf) // => ['whole', 'either', '.', 'code'] */
export function shapeOf(digits: string): NumberShape {
  if (WHOLE.test(digits)) return isCode(digits) ? 'code' : 'whole';
  const one = ONE_SIGN.exec(digits);
  if (one !== null) return shapeOfOneSign(one);
  const point = readDigits(digits, '.');
  const comma = readDigits(digits, ',');
  if (point === null || comma === null) return point !== null ? '.' : comma !== null ? ',' : 'code';
  return /[.,]/.test(digits) ? 'either' : 'spaced';
}

/** Most numbers with decimals have one sign: a quick way to what {@link shapeOf} finds out in general. */
function shapeOfOneSign([, whole = '', sign, decimals = '']: RegExpExecArray): NumberShape {
  if (isCode(whole)) return 'code';
  const partsThousands = decimals.length === 3 && whole.length <= 3 && whole !== '0';
  return partsThousands ? 'either' : sign === '.' ? '.' : ',';
}

function isCode(whole: string): boolean {
  return whole.length >= TOO_MANY_DIGITS || (whole.length > 1 && whole.startsWith('0'));
}

function digitsPattern(decimal: string, group: string): RegExp {
  return new RegExp(`^(?:([1-9]\\d{0,2}([${group}${PARTING}])\\d{3}(?:\\2\\d{3})*)|(\\d*))(?:${decimal}(\\d+))?$`);
}
