import { passes, TOLERANCE, type GateComparison, type GateOutcome, type LostClass } from './gate.ts';

/** One reason of the gate's decision, as data. `champion` is the number of the version that it compared with. */
export type GateReason =
  /** A class of which the challenger finds clearly fewer rows. */
  | { readonly code: 'lost-class'; readonly values: LostClass & { readonly champion: number } }
  /** What the comparison on these rows shows, and whether it lets the challenger pass. */
  | {
      readonly code: 'compared';
      readonly values: { readonly champion: number; readonly on: GateComparison['on']; readonly passes: boolean };
    }
  /** It passes, although fewer of its answers are right: its log-loss is higher by this, and may be by so much. */
  | { readonly code: 'fewer-right'; readonly values: { readonly difference: number; readonly tolerance: number } }
  /** Not promoted: the champion keeps answering. */
  | { readonly code: 'kept-back'; readonly values: { readonly champion: number } };

/**
 * Why the gate decided as it did, the most telling first.
 *
 * @param champion number of the version that the challenger was compared with
 */
export function gateReasons({ promoted, comparisons, lostClasses }: GateOutcome, champion: number): GateReason[] {
  const [onHoldout, ...onCorrections] = comparisons;
  const compared = ({ on, finding }: GateComparison, does: boolean = finding !== 'worse'): GateReason => ({
    code: 'compared',
    values: { champion, on, passes: does },
  });
  return [
    ...lostClasses.map((lost): GateReason => ({ code: 'lost-class', values: { champion, ...lost } })),
    ...onCorrections.filter(({ finding }) => finding === 'worse').map((each) => compared(each)),
    compared(onHoldout!, passes(onHoldout!)),
    ...fewerRight(onHoldout!),
    ...onCorrections.filter(({ finding, rows }) => finding !== 'worse' && rows > 0).map((each) => compared(each)),
    ...(promoted ? [] : [{ code: 'kept-back', values: { champion } } as const]),
  ];
}

/** Accuracy speaks against the challenger where log-loss does not. */
function fewerRight(comparison: GateComparison): GateReason[] {
  const { challenger, champion, difference } = comparison;
  if (difference === null || !passes(comparison) || challenger.accuracy >= champion.accuracy) return [];
  return [{ code: 'fewer-right', values: { difference: difference.value, tolerance: TOLERANCE } }];
}
