import type { Acceptance } from '../../contract/acceptance.ts';
import { percent } from '../../contract/words/percent.ts';
import { acceptanceWords } from './words/acceptance-words.ts';

/** Decimals of a target: "99.5 %". */
const DECIMALS = 1;

/** How often answers should be right, as it is chosen: "99 %", "99.5 %". */
export function targetTitle(target: number): string {
  return percent(target, Number.isInteger(Math.round(target * 1_000) / 10) ? 0 : DECIMALS);
}

/** What a target comes to, in a sentence or two. */
export function acceptanceSentences({
  finding,
  target,
  test,
  testRows,
  neededRows,
  audit,
}: Acceptance): readonly string[] {
  const wanted = targetTitle(target ?? 0);
  if (finding === 'no-target') return [acceptanceWords('noTarget')];
  if (finding === 'not-counted') return [acceptanceWords('notCounted')];
  if (finding === 'too-few-rows')
    return [acceptanceWords('tooFewRows', { target: wanted, needed: neededRows, rows: testRows })];
  if (test === null) return [acceptanceWords('notReached', { target: wanted, rows: testRows })];
  const level = percent(test.level);
  return [
    acceptanceWords('covers', { level, share: percent(test.coverage.value), rows: testRows }),
    acceptanceWords('testSays', {
      share: percent(test.accuracy.value, DECIMALS),
      rows: test.accuracy.rows,
      low: percent(test.accuracy.low, DECIMALS),
      high: percent(test.accuracy.high, DECIMALS),
    }),
    audit === null
      ? acceptanceWords('notAudited')
      : acceptanceWords('auditSays', {
          share: percent(audit.value, DECIMALS),
          rows: audit.rows,
          low: percent(audit.low, DECIMALS),
          high: percent(audit.high, DECIMALS),
        }),
    ...(finding === 'fallen-back' ? [acceptanceWords('fallenBack', { target: wanted })] : []),
  ];
}
