import type { PurchaseMerchant } from './purchase-merchants.ts';
import type { SampleRandom } from './seeded-random.ts';

const TOWNS = [
  'LONDON',
  'LEEDS',
  'MANCHESTER',
  'BRISTOL',
  'READING',
  'GLASGOW',
  'YORK',
  'CARDIFF',
  'DERBY',
  'MILTON KEYN',
];

/**
 * The merchant as one card statement prints it: branch, terminal number, cut words, changing case.
 *
 * @returns at most 25 characters, as card schemes allow
 */
export function merchantText(merchant: PurchaseMerchant, random: SampleRandom): string {
  let text = merchant.name;
  if (merchant.branches) text += ` ${random.chance(0.5) ? `${100 + random.below(60) * 7} ` : ''}${random.pick(TOWNS)}`;
  else if (random.chance(0.25)) text += `*${randomCode(random)}`;
  if (random.chance(0.05)) text = titleCase(text);
  if (random.chance(0.04)) text = text.replace(' ', '  ');
  if (random.chance(0.03)) text = text.slice(0, Math.max(6, text.length - 3));
  return text.slice(0, 25).trim();
}

function randomCode(random: SampleRandom): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
  return Array.from({ length: 5 }, () => letters.charAt(random.below(letters.length))).join('');
}

function titleCase(text: string): string {
  return text.toLowerCase().replace(/(^|[\s*])\p{L}/gu, (start) => start.toUpperCase());
}
