/**
 * A share in per cent, as people write it: rounded, but never to 0 % or 100 % what is neither. These are exact, so
 * they stand without decimals.
 *
 * @param share 0 … 1
 * @param decimals of the per cent, 0 … 3
 * @example percent(0.476) // => '48 %'
 * @example percent(0.999) // => 'over 99 %'
 * @example percent(0.0004, 1) // => 'under 0.1 %'
 */
export function percent(share: number, decimals = 0): string {
  if (share === 0 || share === 1) return `${100 * share} %`;
  const rounded = (100 * share).toFixed(decimals);
  const least = 1 / 10 ** decimals;
  if (Number(rounded) === 0) return `under ${least} %`;
  if (Number(rounded) === 100) return `over ${(100 - least).toFixed(decimals)} %`;
  return `${rounded} %`;
}
