import { randomUUID } from 'node:crypto';
import { Router } from 'express';
import type { Kysely } from 'kysely';
import type { SendingOutcome } from '../../../contract/channel.ts';
import { speech } from '../../../contract/language/language.ts';
import { deliveryWords, takenWords } from '../../../contract/words/delivery-words.ts';
import type { Database } from '../../platform/database/schema.ts';
import { endpoint } from '../../platform/http/endpoint.ts';
import { readChannel, readChannels } from '../../platform/notices/channel-store.ts';
import { DeliveryError } from '../../platform/notices/delivery-error.ts';
import { readDeliveries, tryAgain } from '../../platform/notices/delivery-store.ts';
import { messageOf } from '../../platform/notices/message.ts';
import type { SendNotice } from '../../platform/notices/send-notice.ts';
import { readLanguage } from '../directory/language-store.ts';
import { changeChannel, makeChannel, removeChannel, type ChannelRules } from './change-channel.ts';
import { describeChannel, describeDelivery } from './shown-channel.ts';

export interface ChannelServices extends ChannelRules {
  readonly db: Kysely<Database>;
  readonly clock: () => Date;
  readonly send: SendNotice;
  /** Has what is due sent now. */
  readonly wake: () => void;
  /** The address that people open. */
  readonly publicAddress: () => string;
}

/** What admins do with notices: say where they go, try that out, see what became of them. */
export function channelRoutes(services: ChannelServices): Router {
  const { db, clock, hasMail, wake } = services;
  const router = Router();
  endpoint(router, 'listChannels', async () => ({ channels: (await readChannels(db)).map(describeChannel), hasMail }));
  endpoint(router, 'makeChannel', async ({ body, session }) => {
    const language = body.language ?? (await readLanguage(db, session)) ?? speech().language;
    const by = { person: session.person, at: clock() };
    const channel = await makeChannel(db, { ...body, language }, services, by);
    return { channel: describeChannel(channel), secret: channel.secret };
  });
  endpoint(router, 'changeChannel', async ({ params, body, session: { person } }) =>
    describeChannel(await changeChannel(db, params.channel, body, services, { person, at: clock() })),
  );
  endpoint(router, 'removeChannel', async ({ params, session: { person } }) => {
    await removeChannel(db, params.channel, { person, at: clock() });
    return {};
  });
  // A receiver may take its time: nobody else is to wait for it.
  endpoint(router, 'testChannel', ({ params, session: { person } }) => tryChannel(services, params.channel, person), {
    isLong: () => true,
  });
  endpoint(router, 'listDeliveries', async ({ query }) => {
    // One more than is shown says whether there is a next page.
    const found = await readDeliveries(db, { ...query, limit: query.limit + 1 });
    const shown = found.slice(0, query.limit);
    return {
      deliveries: shown.map(describeDelivery),
      next: found.length > shown.length ? (shown.at(-1)?.number ?? null) : null,
    };
  });
  endpoint(router, 'sendAgain', async ({ params }) => {
    const delivery = await tryAgain(db, params.delivery, clock());
    wake();
    return describeDelivery(delivery);
  });
  return router;
}

/** Sends a test notice at once, beside the outbox: somebody waits for what comes of it. */
async function tryChannel(
  { db, clock, send, publicAddress }: ChannelServices,
  id: string,
  person: string,
): Promise<SendingOutcome> {
  const channel = await readChannel(db, id);
  const message = messageOf(randomUUID(), ['test', { person }], channel.language, clock(), publicAddress());
  try {
    const answer = await send(channel, message);
    return { isSent: true, ...takenWords(answer) };
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    return { isSent: false, ...deliveryWords(error.fault) };
  }
}
