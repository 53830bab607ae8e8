import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way to a server that changes what it says, and breaks when it is told to. */
export interface ChangingProxy {
  readonly port: number;
  /** What came through, as text: of the client, and of the server as it was changed. */
  readonly said: { client: string; server: string };
  /** Cuts all connections. */
  cut(): void;
  close(): Promise<void>;
}

/**
 * @param change what the server says, chunk by chunk
 * @param at     the port that it is reached at; left out, a free one
 */
export async function startChangingProxy(
  port: number,
  change: (text: string) => string = (text) => text,
  at = 0,
): Promise<ChangingProxy> {
  const sockets = new Set<Socket>();
  const said = { client: '', server: '' };
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    }
    near.on('data', (chunk) => {
      said.client += chunk.toString('latin1');
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      const text = change(chunk.toString('latin1'));
      said.server += text;
      near.write(Buffer.from(text, 'latin1'));
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(at, '127.0.0.1', resolve));
  const cut = (): void => sockets.forEach((socket) => void socket.destroy());
  return {
    port: (server.address() as AddressInfo).port,
    said,
    cut,
    close: async () => {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
