import type { HelpfulObservations } from '../../../contract/rollback.ts';
import type { ModelMetrics } from '../../../contract/training.ts';
import { HOLDOUT_SHARE } from '../../../ml/evaluation/holdout.ts';
import { wilsonInterval, wilsonRows } from '../../../ml/evaluation/wilson.ts';

/** What a margin is narrowed to: the first that is a fifth narrower at least; less is not worth anybody's while. */
const TARGETS = [0.2, 0.1, 0.05, 0.03, 0.02, 0.01];
const WORTHWHILE = 0.8;

/**
 * How many observations of which decision would tell most about a version: of the decision whose share of right answers
 * is known least surely, so many that its 95 % Wilson interval has the next narrower round margin, if the share stays
 * what it is. A share nobody has measured is taken for a half, which needs most.
 *
 * @returns null when every decision's share is known to within a point
 */
export function whatWouldHelp({
  classes,
  confusion,
}: Pick<ModelMetrics, 'classes' | 'confusion'>): HelpfulObservations | null {
  const known = classes.map(({ class: decision, holdoutRows: held }, k) => {
    const right = confusion[k]?.[k] ?? 0;
    const { low, high } = wilsonInterval(right, held);
    return { decision, held, right, margin: (high - low) / 2 };
  });
  const [least] = known.toSorted((a, b) => b.margin - a.margin || (a.decision < b.decision ? 1 : -1));
  const target = TARGETS.find((each) => each <= WORTHWHILE * (least?.margin ?? 0));
  if (least === undefined || target === undefined) return null;
  const rows = wilsonRows(least.held === 0 ? 0.5 : least.right / least.held, target);
  return { ...least, target, observations: roundUp(Math.max(1, rows - least.held) / HOLDOUT_SHARE) };
}

/** To two digits: the share held back is one of chance. */
function roundUp(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  // A tenth is no exact number to a computer: 1 / 0.1 may be a little more than 10.
  return Math.ceil(count / step - 1e-9) * step;
}
