/**
 * A share in per cent, as people write it. Never 0 % or 100 % for a share that is neither.
 *
 * @param share 0 … 1
 * @param decimals of the per cent
 * @example percent(0.476) // => '48 %'
 * @example percent(0.999) // => 'over 99 %'
 * @example percent(0.0004, 1) // => 'under 0.1 %'
 */
export function percent(share: number, decimals = 0): string {
  const least = 1 / 10 ** decimals;
  if (share > 0 && share * 100 < least) return `under ${least} %`;
  if (share < 1 && share * 100 > 100 - least) return `over ${100 - least} %`;
  return `${(share * 100).toFixed(decimals)} %`;
}
