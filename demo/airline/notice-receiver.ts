import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Stands for a channel of Slack: it takes notices on this machine. */
export interface NoticeReceiver {
  readonly origin: string;
  /** What arrived, by the id that its sender gave it: what is sent again has the same. */
  readonly bodies: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

export async function startNoticeReceiver(): Promise<NoticeReceiver> {
  const bodies = new Map<string, string>();
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.set(String(request.headers['webhook-id']), body);
      response.end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
