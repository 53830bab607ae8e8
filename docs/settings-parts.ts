import { z } from 'zod';
import { SETTINGS } from '../server/config.ts';
import { markdownTable, type MadeParts } from './made-parts.ts';

/** The parts of `docs/settings.md` that are made from the settings themselves. */
export const SETTINGS_PARTS: MadeParts = {
  settings: () =>
    markdownTable(
      ['variable', 'without it', 'what may be set', 'meaning'],
      Object.values(SETTINGS).map(({ variable, meaning, schema }) => {
        const { default: standard, ...shape } = inputOf(schema);
        return [`\`${variable}\``, standardText(standard), allowedText(shape), meaning];
      }),
    ),
};

/** What of a JSON schema matters here. */
interface Shape {
  readonly default?: unknown;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly anyOf?: readonly Shape[];
}

/** The schema of what is read from the environment, not of what the program makes of it. */
function inputOf(schema: z.ZodType): Shape {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
}

function standardText(standard: unknown): string {
  return standard === null || standard === undefined ? '' : `\`${String(standard)}\``;
}

function allowedText({ type, enum: choices, minimum, maximum, anyOf }: Shape): string {
  const other = anyOf?.find((each) => each.type !== 'null');
  if (other !== undefined) return allowedText(other);
  if (choices !== undefined) return choices.map((each) => `\`${each}\``).join(', ');
  return type === 'integer' || type === 'number' ? `${minimum} to ${maximum}` : '';
}
