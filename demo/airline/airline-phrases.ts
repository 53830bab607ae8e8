import type { Sentiment } from './tweet.ts';

/** Airlines with the names that people call them by; how many of a hundred tweets before American appears. */
export const AIRLINES = [
  { airline: 'United', handle: '@united', share: 32 },
  { airline: 'US Airways', handle: '@USAirways', share: 23 },
  { airline: 'Southwest', handle: '@SouthwestAir', share: 22 },
  { airline: 'Delta', handle: '@Delta', share: 18 },
  { airline: 'Virgin America', handle: '@VirginAmerica', share: 5 },
] as const;
export const NEWCOMER = { airline: 'American', handle: '@AmericanAir' } as const;

/** How many of a hundred. */
export const SHARES: Readonly<Record<Sentiment, number>> = { negative: 62, neutral: 22, positive: 16 };

export const REASONS: Readonly<Record<string, readonly string[]>> = {
  'Late Flight': [
    'flight {flight} is {hours} hours late and nobody tells us why',
    'stuck on the tarmac for {hours} hours. again delayed',
    'delayed {hours} hours, missed my connection in {city}',
  ],
  'Customer Service Issue': [
    'on hold for {hours} hours and then you hang up on me',
    'worst customer service ever, the agent in {city} was rude',
    'nobody answers the phone. how am I supposed to rebook?',
  ],
  'Cancelled Flight': [
    'you Cancelled Flighted {flight} and gave us no hotel in {city}',
    'flight cancelled, no help, no refund. unacceptable',
  ],
  'Lost Luggage': [
    'you lost my bag in {city} and have no idea where it is',
    'still no luggage after {hours} hours. this is ridiculous',
  ],
  'Bad Flight': [
    'broken seat, no wifi, no food on {flight}. terrible',
    'the worst flight I have ever been on, filthy plane',
  ],
};

export const SAYS: Readonly<Record<Exclude<Sentiment, 'negative'>, readonly string[]>> = {
  neutral: [
    'can I bring a guitar on {flight}?',
    'what time does the desk in {city} open?',
    'do you fly from {city} to {other} on Sundays?',
    'please follow me so that I can DM my confirmation number',
    'is {flight} on time today?',
  ],
  positive: [
    'thank you for the great flight to {city}!',
    'the crew on {flight} was amazing, thanks so much',
    'love the new seats, best flight ever',
    'you found my bag within an hour, you rock!',
  ],
};

/** What stands around what is said, whatever that is. */
export const AROUND = [
  '',
  '',
  '',
  ' #fail',
  ' #travel',
  ' smh',
  ' :)',
  ' http://t.co/{link}',
  ' really',
  ' today',
] as const;
export const CITIES = ['Denver', 'Boston', 'Dallas', 'Chicago', 'Newark', 'Phoenix', 'Austin', 'Seattle'] as const;
