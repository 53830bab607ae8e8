import { z } from 'zod';
import { whoHas } from '../contract/access.ts';
import { PATH_PARAMS, PROBLEMS_OF_EVERY_REQUEST, type Endpoint } from '../contract/endpoint.ts';
import { ENDPOINTS } from '../contract/endpoints.ts';
import { PROBLEMS, type ProblemCode } from '../contract/problem.ts';
import { PROBLEM_WORDS } from '../contract/words/problem-words.ts';
import { markdownTable, type MadeParts } from './made-parts.ts';

const ROWS: [string, Endpoint][] = Object.entries(ENDPOINTS);

/** The parts of `docs/api.md` that are made from the contract. */
export const API_PARTS: MadeParts = {
  endpoints: () =>
    markdownTable(
      ['name', 'method and path', 'right, and the roles that give it', 'rows', 'what it does', 'problems of its own'],
      ROWS.map(([name, row]) => [
        `\`${name}\``,
        `\`${row.method.toUpperCase()} ${row.path}${queryOf(row)}\``,
        `${row.right}: ${whoHas(row.right)}`,
        row.rows,
        row.does,
        codes(row.problems),
      ]),
    ),
  'common-problems': () =>
    [
      `- Any request: ${codes(PROBLEMS_OF_EVERY_REQUEST)}.`,
      ...Object.values(PATH_PARAMS).map(
        ({ unknown, noun }) => `- One whose path names ${article(noun)} ${noun}: \`${unknown}\`.`,
      ),
      '- One that does something with rows: `beyond-scope`.',
      '- One that takes a body: `body-too-large`.',
    ].join('\n'),
  problems: () =>
    markdownTable(
      ['code', 'status', 'values', 'what it says', 'next step'],
      Object.entries(PROBLEMS).map(([code, { status, values }]) => {
        const { title, nextStep } = PROBLEM_WORDS[code as ProblemCode];
        return [codes([code]), `${status}`, namesOf(values), title, nextStep];
      }),
    ),
};

function codes(problems: readonly string[]): string {
  return problems.map((code) => `\`${code}\``).join(', ');
}

/** The names of a kind's values; where `reason` tells several occasions apart, those of each. */
function namesOf(values: z.ZodType): string {
  const { oneOf, ...only } = z.toJSONSchema(values);
  const shapes = (oneOf ?? [only]) as { properties: Record<string, { enum?: string[]; const?: string }> }[];
  const namesOfShape = ({ properties: { reason, ...others } }: (typeof shapes)[number]): string => {
    const reasons = (reason?.enum ?? [reason?.const ?? '']).map((each) => `“${each}”`).join(' or ');
    const names = codes(Object.keys(others));
    return reason === undefined ? names : `\`reason\` ${reasons}${names === '' ? '' : `: ${names}`}`;
  };
  return shapes.map(namesOfShape).join('; ');
}

/** The names of the query, as in an address. */
function queryOf({ query }: Endpoint): string {
  return query === undefined ? '' : `?${Object.keys((query as unknown as { shape: object }).shape).join('&')}`;
}

function article(noun: string): string {
  return /^[aeiou]/.test(noun) ? 'an' : 'a';
}
