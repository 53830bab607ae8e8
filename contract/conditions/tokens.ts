import { TextRefusal } from './text-fault.ts';

/**
 * A piece of a condition's text. A `sign` compares, a `mark` is a parenthesis or a comma; the text of what is `quoted`
 * is without its quotes.
 */
export interface Token {
  readonly kind: 'word' | 'quoted' | 'sign' | 'mark' | 'end';
  readonly text: string;
  /** Where it begins, in UTF-16 units from 0. */
  readonly at: number;
}

/** What ends a quotation, by what begins it: also as word processors and these very messages write quotes. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”' };
const SIGN = /<>|<=|>=|!=|[<>=≤≥≠]/y;
const MARK = /[(),]/y;
/** A comma between digits is part of a number: “1,000”. One before a blank is not. */
const LETTER = '(?:[^\\s"“”„()<>=≤≥≠,!]|!(?!=)|(?<=\\d),(?=\\d))';
/** What stands without quotes. */
export const WORD = `${LETTER}+`;
const WORD_HERE = new RegExp(WORD, 'y');
const BLANKS = /\s*/y;
/** More than the largest condition has: of 1,000 values and of 50 names in words of one letter. */
const MOST_TOKENS = 10_000;

/**
 * The pieces of a condition's text, an `end` last. O(length).
 *
 * @throws {TextRefusal} quote-open, unknown-sign, too-long
 * @example tokensOf('Cost centre>="1 ""a"""').map(({ text }) => text) // => ['Cost', 'centre', '>=', '1 "a"', '']
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = lengthOf(BLANKS, text, 0);
  while (at < text.length) {
    const { token, end } = tokenAt(text, at);
    if (tokens.length === MOST_TOKENS) throw new TextRefusal({ code: 'too-long', at, found: token.text });
    tokens.push(token);
    at = end + lengthOf(BLANKS, text, end);
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }];
}

function tokenAt(text: string, at: number): { token: Token; end: number } {
  const closing = CLOSING[text[at]!];
  if (closing !== undefined) return quotedAt(text, at, closing);
  const kinds = [
    ['sign', SIGN],
    ['mark', MARK],
    ['word', WORD_HERE],
  ] as const;
  for (const [kind, form] of kinds) {
    const end = at + lengthOf(form, text, at);
    if (end > at) return { token: { kind, text: text.slice(at, end), at }, end };
  }
  throw new TextRefusal({ code: 'unknown-sign', at, found: text[at]! });
}

/** A closing quote written twice is one that is meant. */
function quotedAt(text: string, at: number, closing: string): { token: Token; end: number } {
  let quoted = '';
  for (let next = at + 1; next < text.length; next++) {
    const letter = text[next]!;
    if (closing.includes(letter)) {
      if (text[next + 1] !== letter) return { token: { kind: 'quoted', text: quoted, at }, end: next + 1 };
      next++;
    }
    quoted += letter;
  }
  throw new TextRefusal({ code: 'quote-open', at, found: text.slice(at) });
}

function lengthOf(form: RegExp, text: string, at: number): number {
  form.lastIndex = at;
  return form.exec(text)?.[0].length ?? 0;
}
