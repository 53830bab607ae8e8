/**
 * How likely an anomaly has a greater score than a usual row: the area under the ROC curve, ties counting a half.
 *
 * @see J. A. Hanley, B. J. McNeil, Radiology 143, 1982
 */
export function areaUnderCurve(scores: readonly number[], isAnomaly: readonly boolean[]): number {
  const order = scores.map((_, at) => at).sort((a, b) => scores[a]! - scores[b]!);
  let [ranks, anomalies] = [0, 0];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && scores[order[to]!] === scores[order[from]!]) to++;
    const found = order.slice(from, to).filter((at) => isAnomaly[at]!).length;
    anomalies += found;
    ranks += (found * (from + to + 1)) / 2;
  }
  return (ranks - (anomalies * (anomalies + 1)) / 2) / (anomalies * (order.length - anomalies));
}
