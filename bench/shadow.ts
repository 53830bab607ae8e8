import { randomUUID } from 'node:crypto';
import { joinMonths, purchasesByMonth, takeRows } from './data/purchase-cards.ts';
import { atMost, median, type Benchmark } from './figure.ts';
import { startAmendProcess } from './rig/amend-process.ts';
import { httpCaller } from './rig/http-caller.ts';
import {
  CHUNK,
  classifyRound,
  createPurchases,
  droppedRows,
  range,
  TRAINED,
  trainLinear,
  type Round,
} from './rig/purchase-desk.ts';

const CHUNKS_A_ROUND = 10;
const ROUNDS = 8;

/**
 * Card purchases of seven columns classified over https by one server, with a shadow and without, in turn; each row is
 * new. The shadow is the version before, of the same learner, so that it costs about what the answers cost. Told are
 * two times: until the rows of a round were answered, which is what people wait for, and until the shadow had answered
 * them, too, and all was written.
 *
 * Does not show: a second process, a network, and a machine with cores to spare; the shadow answers in the thread that
 * answers, in turns with it. Client, server and PostgreSQL share the machine.
 */
export const benchmark: Benchmark = {
  about: 'what a version that answers unseen beside the one in use takes of the rows that are classified a second',
  async run() {
    const all = joinMonths(purchasesByMonth());
    const amend = await startAmendProcess({ METRICS: 'loopback' });
    const http = httpCaller(amend.address);
    try {
      const classifier = await createPurchases(http, takeRows(all, range(0, TRAINED)));
      await trainLinear(http, classifier);
      await trainLinear(http, classifier);
      const { champion } = await http.call('getClassifier', { params: { classifier } });
      const shadow = champion === 1 ? 2 : 1;
      const times = { with: [] as Round[], without: [] as Round[] };
      for (let round = 0; round <= ROUNDS; round++) {
        // Whoever goes first finds a quieter machine, so the order turns; the first round warms up.
        for (const side of round % 2 ? (['with', 'without'] as const) : (['without', 'with'] as const)) {
          const version = side === 'with' ? shadow : null;
          await http.call('setShadow', { params: { classifier }, body: { version, because: '' } });
          const taken = await classifyRound(http, classifier, all, {
            ...{ round, chunks: CHUNKS_A_ROUND, keys: randomUUID() },
          });
          if (round > 0) times[side].push(taken);
        }
      }
      const { shadows } = await http.call('listShadows', { params: { classifier } });
      const compared = shadows.reduce((sum, { rows }) => sum + rows, 0);
      if (compared === 0) throw new Error('The shadow answered nothing.');
      const costs = (of: keyof Round) => times.with.map((each, at) => each[of] / times.without[at]![of] - 1);
      const rate = (of: keyof Round, side: keyof typeof times) =>
        (CHUNK * CHUNKS_A_ROUND) / median(times[side].map((each) => each[of]));
      return [
        {
          name: 'rows answered, with a shadow',
          ...{
            value: rate('answered', 'with'),
            unit: 'a second',
            peer: 'without',
            peerValue: rate('answered', 'without'),
          },
        },
        {
          name: 'until they are answered, median of the rounds: longer by',
          value: median(costs('answered')),
          unit: 'share',
        },
        {
          name: 'rows answered, and all done beside them, with a shadow',
          ...{ value: rate('done', 'with'), unit: 'a second', peer: 'without', peerValue: rate('done', 'without') },
        },
        // The shadow is asked the same as the version in use: it may double the work, and no more.
        atMost('until all is done, median of the rounds: longer by', median(costs('done')), 'share', 1),
        atMost('rows that the shadow was not asked about', await droppedRows(http), 'rows', 0),
      ];
    } finally {
      http.close();
      await amend.stop();
    }
  },
};
