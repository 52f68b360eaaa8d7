import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CloudEvent } from '#functions/application/cloud-event.ts';
import type { Draw } from '#test/simulation/draw.ts';

/** A portal's back-end that is sent webhooks: it sometimes fails, and sometimes takes one without saying so. */
export type Receiver = {
  readonly url: string;
  /** Every event that it has taken, in the order of their first coming, with how often each came. */
  readonly taken: ReadonlyMap<string, number>;
  /** Whether it fails now and then. */
  wayward: boolean;
  readonly stop: () => void;
};

export async function startReceiver(draw: Draw): Promise<Receiver> {
  const taken = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (receiver.wayward && draw.chance(0.05)) return void response.writeHead(500).end();
      const { id } = JSON.parse(Buffer.concat(chunks).toString()) as CloudEvent;
      taken.set(id, (taken.get(id) ?? 0) + 1);
      if (receiver.wayward && draw.chance(0.02)) return void response.destroy();
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    taken,
    wayward: true,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return receiver;
}
