import { columnTest, condition, MAX_DEPTH, type Condition, type ConditionValue, type Operator } from './condition.ts';
import { LONGEST_FIRST, RESERVED } from './phrases.ts';
import { TextRefusal, type TextFault, type TextFaultCode } from './text-fault.ts';
import { tokensOf, type Token } from './tokens.ts';
import { readValue } from './written-value.ts';

/** The longest text that is read: longer than any that `printCondition` writes. */
export const MAX_CONDITION_TEXT = 600_000;

/** A condition that was read, or why it cannot be. */
export type ParsedCondition = { readonly condition: Condition } | { readonly fault: TextFault };

/**
 * Reads a condition as a person writes it:
 *
 *     condition = part { "and" part } | part { "or" part }
 *     part      = test | "(" condition ")"
 *     test      = column operator [ values ]
 *     column    = word { word } | quoted
 *     values    = value { ( "," | "or" ) value }
 *     value     = quoted | number | day | "yes" | "no"
 *
 * Operators are those of `phrases.ts`. `and` and `or` are not mixed without parentheses: read aloud, nobody hears which
 * goes first. What `printCondition` writes is read as the very same condition. Columns are not looked up, see
 * `columnFaults`. O(length).
 *
 * @example parseCondition('Cost centre is "4711" or "4712"') // => { condition: { column: 'Cost centre', operator: 'is', values: ['4711', '4712'] } }
 * @example parseCondition('Amount >= 1.000') // => { fault: { code: 'number-unclear', at: 10, found: '1.000' } }
 */
export function parseCondition(text: string): ParsedCondition {
  try {
    if (text.length > MAX_CONDITION_TEXT) throw new TextRefusal({ code: 'too-long', at: 0, found: '' });
    return { condition: new ConditionReader(tokensOf(text)).readWhole() };
  } catch (error) {
    if (error instanceof TextRefusal) return { fault: error.fault };
    throw error;
  }
}

class ConditionReader {
  private readonly tokens: readonly Token[];
  private next = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  readWhole(): Condition {
    const first = this.ahead();
    if (first.kind === 'end') this.refuse('nothing');
    const whole = this.readJoined(0);
    if (this.ahead().kind !== 'end') this.refuse('joint-expected');
    const checked = condition.safeParse(whole);
    return checked.success ? checked.data : this.refuseAs(first, checked.error.issues[0]!.message);
  }

  /** @param depth parentheses around it */
  private readJoined(depth: number): Condition {
    const first = this.readPart(depth);
    const operator = this.jointAhead();
    if (operator === null) return first;
    const conditions = [first];
    while (this.jointAhead() !== null) {
      if (this.jointAhead() !== operator) this.refuse('joints-mixed');
      this.next++;
      conditions.push(this.readPart(depth));
    }
    return { operator, conditions };
  }

  private readPart(depth: number): Condition {
    if (!isMark(this.ahead(), '(')) return this.readTest();
    if (depth === MAX_DEPTH - 1) this.refuse('too-deep');
    this.next++;
    const inner = this.readJoined(depth + 1);
    if (!isMark(this.ahead(), ')')) this.refuse(this.ahead().kind === 'end' ? 'parenthesis-open' : 'joint-expected');
    this.next++;
    return inner;
  }

  private readTest(): Condition {
    const first = this.ahead();
    const column = this.readColumn();
    const operator = this.readOperator(column);
    const checked = columnTest.safeParse({ column, operator, ...this.readOperands(operator) });
    return checked.success ? checked.data : this.refuseAs(first, checked.error.issues[0]!.message);
  }

  private readColumn(): string {
    const first = this.ahead();
    if (first.kind === 'quoted') return this.take().text;
    const words: string[] = [];
    while (this.ahead().kind === 'word' && !RESERVED.has(this.ahead().text.toLowerCase())) words.push(this.take().text);
    if (words.length === 0) this.refuse('column-expected');
    return words.join(' ');
  }

  private readOperator(column: string): Operator {
    const phrase = LONGEST_FIRST.find(({ words }) => words.every((word, at) => isWord(this.ahead(at), word)));
    if (phrase === undefined) {
      const { at, text } = this.ahead();
      throw new TextRefusal({ code: 'operator-expected', at, found: text, column });
    }
    this.next += phrase.words.length;
    return phrase.operator;
  }

  private readOperands(operator: Operator): object {
    switch (operator) {
      case 'is-empty':
      case 'is-not-empty':
        return {};
      case 'less':
      case 'at-most':
      case 'more':
      case 'at-least':
        return { value: this.readOne() };
      case 'between': {
        const from = this.readOne();
        if (!isWord(this.ahead(), 'and')) this.refuse('range-end-expected');
        this.next++;
        return { from, to: this.readOne() };
      }
      default:
        return { values: this.readAlternatives() };
    }
  }

  private readAlternatives(): ConditionValue[] {
    const values = [this.readOne()];
    for (let gap = this.gapAhead(); gap > 0; gap = this.gapAhead()) {
      this.next += gap;
      values.push(this.readOne());
    }
    return values;
  }

  /**
   * Tokens between this value and another one of the same test; 0 when none follows. A comma is only ever between
   * values; behind “or” stands a value when its test ends with it, else the next column.
   */
  private gapAhead(): number {
    const comma = isMark(this.ahead(), ',') ? 1 : 0;
    const or = isWord(this.ahead(comma), 'or') ? 1 : 0;
    if (comma === 1) return comma + or;
    return or === 1 && endsTest(this.ahead(2)) ? 1 : 0;
  }

  private readOne(): ConditionValue {
    const token = this.ahead();
    if (token.kind === 'quoted') return this.take().text;
    if (token.kind !== 'word' || this.jointAhead() !== null) this.refuse('value-expected');
    const read = readValue(token.text);
    if ('value' in read) {
      this.next++;
      return read.value;
    }
    const found = read.fault === 'text-unquoted' ? this.wordsAhead() : token.text;
    throw new TextRefusal({ code: read.fault, at: token.at, found });
  }

  /** All words that would belong to a text, had it been put in quotes. */
  private wordsAhead(): string {
    const words: string[] = [];
    while (!endsTest(this.ahead(words.length)) && this.ahead(words.length).kind === 'word')
      words.push(this.ahead(words.length).text);
    return words.join(' ');
  }

  private jointAhead(): 'and' | 'or' | null {
    if (isWord(this.ahead(), 'and')) return 'and';
    return isWord(this.ahead(), 'or') ? 'or' : null;
  }

  private ahead(tokens = 0): Token {
    return this.tokens[Math.min(this.next + tokens, this.tokens.length - 1)]!;
  }

  private take(): Token {
    const token = this.ahead();
    this.next++;
    return token;
  }

  private refuse(code: TextFaultCode): never {
    const { at, text } = this.ahead();
    throw new TextRefusal({ code, at, found: text });
  }

  private refuseAs({ at, text }: Token, message: string): never {
    throw new TextRefusal({ code: 'refused', at, found: text, message });
  }
}

function isMark({ kind, text }: Token, mark: string): boolean {
  return kind === 'mark' && text === mark;
}

function isWord({ kind, text }: Token, word: string): boolean {
  return (kind === 'word' || kind === 'sign') && text.toLowerCase() === word;
}

function endsTest(token: Token): boolean {
  return (
    token.kind === 'end' || isMark(token, ')') || isMark(token, ',') || isWord(token, 'and') || isWord(token, 'or')
  );
}
