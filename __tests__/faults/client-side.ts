import type { LookupFunction } from 'node:net';
import type { TransportOptions } from '../../src/http/transport.ts';
import { startScriptedRegistry } from '../support/scripted-registry/scripted-registry.ts';
import { persistences, retries, type Persistence } from './cell.ts';
import { attempt, impatient } from './run-cell.ts';
import { scenarios, type Scenario } from './scenarios.ts';
import type { Verdict } from './verdict.ts';

/** Faults that no server makes: a resolver that has no answer now, one that knows there is none, a port without TLS. */
type ClientFault = 'EAI_AGAIN' | 'ENOTFOUND' | 'tls';

export interface ClientCell {
  readonly scenario: string;
  readonly fault: ClientFault;
  readonly persistence: Persistence;
}

/** What does not resolve, and a port without TLS, stay so. */
export const clientCells: readonly ClientCell[] = Object.keys(scenarios).flatMap((scenario) => [
  ...persistences.map((persistence) => ({ scenario, fault: 'EAI_AGAIN', persistence }) as const),
  { scenario, fault: 'ENOTFOUND', persistence: 'forever' } as const,
  { scenario, fault: 'tls', persistence: 'forever' } as const,
]);

export async function runClientCell(cell: ClientCell): Promise<Verdict> {
  const scenario: Scenario | undefined = scenarios[cell.scenario];
  if (!scenario) throw new Error(`no scenario ${cell.scenario}`);
  // Without tokens: a name that is in no DNS may not send us to a token server in here.
  await using registry = await startScriptedRegistry();
  const named = { seed: 1, name: Object.values(cell).join('/') };
  if (cell.fault === 'tls')
    return (await attempt({ scenario, registry, ...named, plainHttp: false })).verdict;
  const times = { once: 1, limit: retries, forever: Infinity }[cell.persistence];
  const transport: TransportOptions = { ...impatient, lookup: failing(cell.fault, times) };
  const host = `registry.invalid:${registry.host.split(':')[1]}`;
  return (await attempt({ scenario, registry, ...named, transport, host, plainHttp: true })).verdict;
}

/** A resolver that fails so often, then knows every name as this machine. */
function failing(code: string, times: number): LookupFunction {
  let left = times;
  return (hostname, options, done) => {
    left -= 1;
    if (left < 0)
      return options.all === true
        ? done(null, [{ address: '127.0.0.1', family: 4 }])
        : done(null, '127.0.0.1', 4);
    const error = Object.assign(new Error(`getaddrinfo ${code} ${hostname}`), { code, hostname });
    done(error, '', 0);
  };
}
