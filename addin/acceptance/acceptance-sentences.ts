import type { Acceptance } from '../../contract/acceptance.ts';
import { listed, quoted } from '../../contract/words/phrases.ts';
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
  stopped,
}: Acceptance): readonly string[] {
  const wanted = targetTitle(target ?? 0);
  if (finding === 'no-target') return [acceptanceWords('noTarget')];
  if (finding === 'not-counted') return [acceptanceWords('notCounted')];
  if (finding === 'too-few-rows')
    return [acceptanceWords('tooFewRows', { target: wanted, needed: neededRows, rows: testRows })];
  if (test === null) return [acceptanceWords('notReached', { target: wanted, rows: testRows })];
  const own = test.classes.filter((each) => each.own).length;
  const share = percent(test.coverage.value);
  return [
    own === 0
      ? acceptanceWords('covers', { level: percent(test.level ?? 0), share, rows: testRows })
      : acceptanceWords('coversByClass', { classes: own, share, rows: testRows }),
    ...(own === 0 || own === test.classes.length ? [] : [othersSentence(test)]),
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
    ...(stopped.length === 0 ? [] : [stoppedSentence(stopped)]),
  ];
}

/** What incidents that are open keep from being marked. */
function stoppedSentence(stopped: Acceptance['stopped']): string {
  const isAll = stopped.some(({ classes }) => classes === null);
  const classes = [...new Set(stopped.flatMap((each) => each.classes ?? []))];
  return acceptanceWords('stopped', {
    count: stopped.length,
    incidents: listed(stopped.map(({ incident }) => String(incident))),
    classes: isAll ? 'all' : listed(classes.map(quoted)),
  });
}

/** What is said of the classes without a level of their own. */
function othersSentence({ level }: NonNullable<Acceptance['test']>): string {
  return level === null ? acceptanceWords('othersNone') : acceptanceWords('othersFrom', { level: percent(level) });
}
