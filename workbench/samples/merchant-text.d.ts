import type { PurchaseMerchant } from './purchase-merchants.ts';
import type { SampleRandom } from './seeded-random.ts';
/**
 * The merchant as one card statement prints it: branch, terminal number, cut words, changing case.
 *
 * @returns at most 25 characters, as card schemes allow
 */
export declare function merchantText(merchant: PurchaseMerchant, random: SampleRandom): string;
