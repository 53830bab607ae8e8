import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { explanationRequest } from '../../../contract/explanation.ts';
import { trialCommands, trialRequest, typedCell } from '../../../addin/service/trial-request.ts';

const COLUMNS = [
  { name: "Merchant's name", type: 'text' },
  { name: 'Amount', type: 'number' },
] as const;

test('what is typed is a number where the column has numbers, with a point or a comma', () => {
  expect(['12.5', '12,5', ' -3 ', '1e3', 'twelve', '1,234,5', ' '].map((text) => typedCell(text, 'number'))).toEqual([
    ...[12.5, 12.5, -3, 1_000, 'twelve', '1,234,5', null],
  ]);
  expect(['12.5', '2026-03-01', ''].map((text) => typedCell(text, 'text'))).toEqual(['12.5', '2026-03-01', null]);
});

test('the request is one that the server takes, and a shell gives it to a program whole', () => {
  const request = trialRequest(COLUMNS, ["O'Neill's $HOME `id`", 12.5]);
  expect(explanationRequest.safeParse(request).success).toBe(true);
  const place = { origin: 'https://amend.example.com', classifier: 'c', view: 'v' };
  const { explain, predict } = trialCommands(place, request);
  expect(explain).toContain("'https://amend.example.com/api/classifiers/c/explanations'");
  expect(predict).toContain("'https://amend.example.com/api/classifiers/c/predictions'");
  const sent = (command: string) =>
    JSON.parse(
      execFileSync('sh', ['-c', command.replace('curl', `printf '%s\\n'`)], { encoding: 'utf8' })
        .trimEnd()
        .split('\n')
        .at(-1)!,
    );
  expect(sent(explain)).toEqual(request);
  expect(sent(predict)).toEqual({ view: 'v', rows: request.rows });
});
