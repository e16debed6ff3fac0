import { fork } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { framingOf, MessageMeter, type Framing } from './message-meter.ts';
import { carry, type Network } from './pace.ts';

/** A request and its answer's status, 0 where none came. */
export interface Exchange {
  readonly method: string;
  readonly path: string;
  status: number;
}

/** What passed through since it was last asked. */
export interface Traffic {
  readonly exchanges: readonly Exchange[];
  /** Bytes from the client to the registry, heads included. */
  readonly sent: number;
  readonly received: number;
  readonly connections: number;
  /** Connections that did not speak HTTP: a try with TLS. */
  readonly foreign: number;
}

/**
 * A network on loopback before a registry, in a process of its own. Bytes pass as they are, the Host header too, so
 * that a registry's Location leads back here.
 */
export interface Proxy extends Disposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Which registry, `HOST:PORT`, and what lies before it; for connections from now on. */
  aim(registry: string, network: Network): Promise<void>;
  take(): Promise<Traffic>;
}

type Order = { readonly aim: { readonly port: number; readonly network: Network } } | 'take';

export async function startProxy(): Promise<Proxy> {
  const child = fork(import.meta.filename, ['serve']);
  const told = async (): Promise<unknown> => (await once(child, 'message'))[0];
  const order = (one: Order): Promise<unknown> => {
    const answer = told();
    child.send(one);
    return answer;
  };
  const port = Number(await told());
  return {
    host: `127.0.0.1:${port}`,
    aim: async (registry, network) => {
      await order({ aim: { port: Number(registry.split(':')[1]), network } });
    },
    take: async () => (await order('take')) as Traffic,
    [Symbol.dispose]: () => void child.kill(),
  };
}

interface Tally {
  exchanges: Exchange[];
  sent: number;
  received: number;
  connections: number;
  foreign: number;
}

const empty = (): Tally => ({ exchanges: [], sent: 0, received: 0, connections: 0, foreign: 0 });

async function serve(): Promise<void> {
  let tally = empty();
  let aimed = { port: 0, network: { roundTrip: 0 } as Network };
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    open.add(client);
    client.once('close', () => open.delete(client));
    const registry = connect({ host: '127.0.0.1', port: aimed.port, allowHalfOpen: true, noDelay: true });
    meter(client, registry, { tally: () => tally, isSealed: aimed.network.tls === true });
    // A connection is open one round trip after it was asked for; loopback opens it at once.
    carry(client, registry, aimed.network, aimed.network.roundTrip);
    carry(registry, client, aimed.network, 0);
    tie(client, registry);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  process.on('message', (order: Order) => {
    void (async () => {
      if (order !== 'take') {
        aimed = order.aim;
        return process.send?.('aimed');
      }
      for (let wait = 0; open.size > 0 && wait < 100; wait += 1) await sleep(10);
      for (const socket of open) socket.destroy();
      const taken = tally;
      tally = empty();
      process.send?.(taken);
    })();
  });
  process.on('disconnect', () => process.exit());
  process.send?.((server.address() as AddressInfo).port);
}

/** When one of the two is gone, so is the other. */
function tie(client: Socket, registry: Socket): void {
  for (const [one, other] of [
    [client, registry],
    [registry, client],
  ] as const) {
    one.on('error', () => other.destroy());
    one.on('close', () => {
      if (one.errored || !one.readableEnded) other.destroy();
    });
  }
}

/** Counts what passes between the two, whatever request of the connection it is. */
function meter(
  client: Socket,
  registry: Socket,
  { tally, isSealed }: { readonly tally: () => Tally; readonly isSealed: boolean },
): void {
  const asked: Exchange[] = [];
  tally().connections += 1;
  const requests = new MessageMeter((lines) => {
    const [method = '', path = ''] = (lines[0] ?? '').split(' ');
    const exchange = { method, path, status: 0 };
    asked.push(exchange);
    tally().exchanges.push(exchange);
    return framingOf(lines, 0);
  });
  const answers = new MessageMeter((lines): Framing => {
    const status = Number(/^HTTP\/1\.\d (\d{3})/.exec(lines[0] ?? '')?.[1] ?? 0);
    if (status < 200) return 0;
    const exchange = asked.shift();
    if (exchange) exchange.status = status;
    if (exchange?.method === 'HEAD' || status === 204 || status === 304) return 0;
    return framingOf(lines, 'rest');
  });
  client.once('data', (chunk: Buffer) => {
    if (chunk[0] !== 0x16) return;
    if (!isSealed) tally().foreign += 1;
    requests.giveUp();
    answers.giveUp();
  });
  client.on('data', (chunk: Buffer) => {
    tally().sent += chunk.length;
    requests.push(chunk);
  });
  registry.on('data', (chunk: Buffer) => {
    tally().received += chunk.length;
    answers.push(chunk);
  });
}

if (import.meta.main) await serve();
