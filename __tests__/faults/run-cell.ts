import { createTransport, type TransportOptions } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { snapshot } from '../support/scripted-registry/history.ts';
import { seeded } from '../support/scripted-registry/random.ts';
import {
  startScriptedRegistry,
  type ScriptedRegistry,
} from '../support/scripted-registry/scripted-registry.ts';
import { nameOf, retries, timesOf, type Cell } from './cell.ts';
import { scenarioFor, type Scenario, type Session } from './scenarios.ts';
import { HUNG_MS, judge, type Run, type Verdict } from './verdict.ts';
import { contents } from './world.ts';

export interface CellResult extends Verdict {
  readonly cell: Cell;
  readonly dealt: number;
  readonly requests: number;
  readonly retries: number;
  readonly milliseconds: number;
}

/** A transport that gives up soon, and knows no proxy. */
export const impatient: TransportOptions = {
  minimumRate: { idleMs: 1500, bytes: 64 },
  headersMs: 1500,
  connectMs: 1000,
};

/** Without its fault, to know what the profile can do at all. */
export interface RunOptions {
  readonly withoutFault?: boolean;
}

export async function runCell(cell: Cell, options: RunOptions = {}): Promise<CellResult> {
  const scenario = scenarioFor(cell);
  const rule = { operation: cell.operation, fault: cell.fault, times: timesOf(cell) };
  await using registry = await startScriptedRegistry({
    profile: cell.profile,
    auth: 'token',
    faults: [...(scenario.faults ?? []), ...(options.withoutFault === true ? [] : [rule])],
    seed: cell.seed,
    tokenMs: 4000,
    refuseMs: 1,
    trickleMs: 100,
    ...(scenario.quirks && { quirks: scenario.quirks }),
  });
  const started = performance.now();
  const { verdict, retried } = await attempt({ scenario, registry, seed: cell.seed, name: nameOf(cell) });
  const dealt = registry.faults.dealt.filter(
    ({ operation, fault }) => operation === cell.operation && fault === cell.fault,
  ).length;
  return {
    cell,
    ...counted(verdict, dealt),
    dealt,
    requests: registry.requests.length,
    retries: retried,
    milliseconds: performance.now() - started,
  };
}

/** Five blobs at most are under way at once, each with its tries, and one more when a token ends meanwhile. */
const MOST_FAULTS = 5 * (retries + 2);

function counted(verdict: Verdict, dealt: number): Verdict {
  if (dealt === 0 && verdict.outcome === 'survived') return { outcome: 'not reached', note: '' };
  const tooMany = dealt > MOST_FAULTS && verdict.outcome === 'clean failure';
  return tooMany ? { outcome: 'too many tries', note: `${dealt} times: ${verdict.note}` } : verdict;
}

export interface Attempt {
  readonly scenario: Scenario;
  readonly registry: ScriptedRegistry;
  readonly seed: number;
  readonly name: string;
  readonly transport?: TransportOptions;
  /** @default the registry's own */
  readonly host?: string;
  readonly plainHttp?: boolean;
}

/** Fills the registry, runs the scenario and looks at what is left. */
export async function attempt(
  given: Attempt,
): Promise<{ readonly verdict: Verdict; readonly retried: number }> {
  const { scenario, registry } = given;
  scenario.seed(registry);
  const before = { tags: snapshot(registry.store), contents: contents(registry.store) };
  const run = await runScenario(given);
  return { verdict: judge({ run, registry, before, changes: scenario.changes }), retried: run.retries };
}

async function runScenario(given: Attempt): Promise<Run> {
  const { scenario, registry, plainHttp } = given;
  const transport = createTransport({ ...impatient, ...given.transport });
  const { username, password, refreshToken = '' } = registry.credentials;
  const secrets = [password, Buffer.from(`${username}:${password}`).toString('base64')];
  if (refreshToken !== '') secrets.push(refreshToken);
  const stop = new AbortController();
  let count = 0;
  const random = seeded(given.seed, given.name);
  const session: Session = {
    registry,
    signal: stop.signal,
    open: (repository, actions, pumpFrom) =>
      openRepository(`${given.host ?? registry.host}/${repository}`, {
        transport,
        actions,
        credentials: async () => scenario.credential,
        plainHttp,
        pumpFrom,
        retries,
        baseMs: 40,
        random,
        onSecret: (secret) => void secrets.push(secret),
        onRetry: () => void (count += 1),
      }),
  };
  let timer: NodeJS.Timeout | undefined;
  const hung = new Promise<Ending>((resolve) => {
    timer = setTimeout(() => resolve({ end: 'hung', wrong: [] }), HUNG_MS);
  });
  try {
    return { ...(await Promise.race([ending(scenario, session), hung])), secrets, retries: count };
  } finally {
    clearTimeout(timer);
    stop.abort();
    await transport.close();
  }
}

type Ending = Pick<Run, 'end' | 'wrong' | 'error'>;

async function ending(scenario: Scenario, session: Session): Promise<Ending> {
  try {
    return { end: 'done', wrong: await scenario.run(session) };
  } catch (error) {
    return { end: 'failed', wrong: [], error };
  }
}
