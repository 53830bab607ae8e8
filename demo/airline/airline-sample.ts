import { seededRandom } from '../../ml/random.ts';
import { AIRLINES, AROUND, CITIES, NEWCOMER, REASONS, SAYS, SHARES } from './airline-phrases.ts';
import { SENTIMENTS, type Sentiment, type Tweet } from './tweet.ts';

const FIRST = Date.parse('2015-02-17T08:00:00Z');
/** From then on American is among them, with that share. */
export const AMERICAN_FROM = new Date('2015-02-22T00:00:00Z');
const LAST = Date.parse('2015-02-25T08:00:00Z');
const AMERICAN_SHARE = 0.36;
/** So many of a hundred are said to be something else than they say: people are not of one mind. */
const NOISE = 0.08;
const FIRST_ID = 567_000_000_000_000_000n;

/**
 * Tweets to airlines in the order of their time, over eight days of February 2015: what is found in such sets, with
 * American from the 22nd on, and a half of them before that day. The same seed, the same ones.
 */
export function airlineSample(count: number, seed: number): Tweet[] {
  const random = seededRandom(seed);
  const oneOf = <Item>(items: readonly Item[]): Item => items[random.integer(items.length)]!;
  const half = Math.ceil(count / 2);
  return Array.from({ length: count }, (_, number) => {
    const [from, to, at, of] =
      number < half
        ? [FIRST, AMERICAN_FROM.getTime(), number, half]
        : [AMERICAN_FROM.getTime(), LAST, number - half, count - half];
    const createdAt = new Date(from + Math.floor(((to - from) * at) / of));
    const isNewcomer = number >= half && random.next() < AMERICAN_SHARE;
    const { airline, handle } = isNewcomer ? NEWCOMER : oneByShare(AIRLINES, ({ share }) => share, random.next());
    const said = oneByShare(SENTIMENTS, (sentiment) => SHARES[sentiment], random.next());
    const negativeReason = said === 'negative' ? oneOf(Object.keys(REASONS)) : '';
    const phrase = said === 'negative' ? oneOf(REASONS[negativeReason]!) : oneOf(SAYS[said]);
    const values: Readonly<Record<string, string>> = {
      flight: `flight ${100 + random.integer(3_900)}`,
      hours: String(2 + random.integer(7)),
      city: oneOf(CITIES),
      other: oneOf(CITIES),
      link: random.integer(1_000_000_000).toString(36),
    };
    const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_all, name: string) => values[name]!);
    const isRetweet = random.next() < 0.02;
    const text = `${isRetweet ? 'RT ' : ''}${handle} ${filled(phrase)}${filled(oneOf(AROUND))}`;
    const sentiment: Sentiment = random.next() < NOISE ? oneOf(SENTIMENTS) : said;
    return {
      id: (FIRST_ID + BigInt(number) * 1_000_003n).toString(),
      ...{ sentiment, negativeReason: sentiment === 'negative' ? negativeReason : '' },
      ...{ airline, retweets: random.next() < 0.02 ? 3 + random.integer(40) : random.next() < 0.05 ? 1 : 0 },
      ...{ text, createdAt },
    };
  });
}

/** One item, each as often as its share. @param place in [0, 1) */
function oneByShare<Item>(items: readonly Item[], shareOf: (item: Item) => number, place: number): Item {
  let left = place * items.reduce((sum, item) => sum + shareOf(item), 0);
  for (const item of items) {
    left -= shareOf(item);
    if (left < 0) return item;
  }
  return items.at(-1)!;
}
