import type { SampleTable } from '../ports/workbook-port.ts';
import { welcomeWords as words } from './words/welcome-words.ts';

const ROWS = 300;
/** The last rows have no account: they are what Amend fills in. */
const UNLABELLED = 60;

/** What cards are used for: made-up merchants, some of which sell for two accounts, and a usual amount. */
const PURCHASES = [
  { account: 'travel', description: 'ofTravel', usual: 46, merchants: ['Northern Rail', 'City Cabs', 'Harbour Ferry'] },
  { account: 'hotels', description: 'ofHotels', usual: 168, merchants: ['Hotel Aurora', 'Harbour Inn', 'Park Lodge'] },
  { account: 'meals', description: 'ofMeals', usual: 31, merchants: ['Bistro Verde', 'Corner Coffee', 'Park Lodge'] },
  { account: 'software', description: 'ofSoftware', usual: 24, merchants: ['Cloudkeeper', 'Pixelworks', 'Mailwing'] },
  { account: 'office', description: 'ofOffice', usual: 18, merchants: ['Paper & Pen', 'Deskworld', 'Corner Market'] },
  { account: 'fuel', description: 'ofFuel', usual: 62, merchants: ['Petrol 24', 'Green Pump', 'Corner Market'] },
] as const;

/**
 * Made-up card purchases to try on, in the reader's language: 300 rows that a number tells apart, the last 60 without
 * an account. The same rows each time.
 */
export function sampleTable(): SampleTable {
  const chance = seededChance(2025);
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const { account, description, usual, merchants } = PURCHASES[below(chance, PURCHASES.length)]!;
    const merchant = merchants[below(chance, merchants.length)]!;
    const said = chance() < 0.3 ? 'vague' : description;
    const amount = Math.round(usual * (0.6 + 0.8 * chance()) * 100) / 100;
    return [at + 1, merchant, words(said), amount, at < ROWS - UNLABELLED ? words(account) : null];
  });
  return {
    headers: (['number', 'merchant', 'description', 'amount', 'account'] as const).map((key) => words(key)),
    rows,
  };
}

function below(chance: () => number, bound: number): number {
  return Math.floor(chance() * bound);
}

/**
 * Numbers in [0, 1), the same for the same seed.
 * @see Park and Miller 1988, minimal standard generator
 */
function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
