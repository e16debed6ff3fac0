import { guard, type AuthKind } from './access.ts';
import { scriptFaults, type FaultPlan, type FaultScript, type Place } from './faults.ts';
import { startFront, type Backend, type LoggedRequest } from './front.ts';
import type { Listener, Tls } from './listener.ts';
import { downloadPath, tokenPath, type Operation } from './operations.ts';
import { profiles, type ProfileName } from './profiles.ts';
import type { Quirks } from './quirks.ts';
import { seeded } from './random.ts';
import { registryBackend, storageBackend, tokenBackend, websiteBackend } from './respond.ts';
import { watchSecrets } from './secrets.ts';
import type { State } from './state.ts';
import { objectStorage } from './storage.ts';
import { repositoryOf, type Store } from './store.ts';
import type { Credentials } from './tokens.ts';

export interface ScriptedRegistryOptions {
  /** @default 'strict' */
  readonly profile?: ProfileName;
  /** On top of the profile. */
  readonly quirks?: Partial<Quirks>;
  /** Of session ids, tokens, and all that faults leave open. @default 1 */
  readonly seed?: number;
  readonly faults?: FaultPlan;
  /** @default 'none' */
  readonly auth?: AuthKind;
  /** @default {@link scriptedAccount} */
  readonly credentials?: Credentials;
  readonly tls?: Tls;
  /** Repositories that are there from the start. */
  readonly repositories?: readonly string[];
  /**
   * What the storage behind redirects is called. By its address it differs from the registry in the port alone, and
   * some clients (regctl 0.11) then send it their authorisation. @default '127.0.0.1'
   */
  readonly storageName?: '127.0.0.1' | 'localhost';
  /** How long a token is good, whatever its answer says. @default 300 000 */
  readonly tokenMs?: number;
  /** How long the listener stays closed. @default 300 */
  readonly refuseMs?: number;
  /** Time for one byte. @default 1000 */
  readonly trickleMs?: number;
}

export interface ScriptedRegistry extends AsyncDisposable {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly origin: string;
  readonly quirks: Quirks;
  readonly store: Store;
  /** Of all its origins, in order of arrival. */
  readonly requests: readonly LoggedRequest[];
  /** Faults can be added while it runs; `dealt` tells what happened. */
  readonly faults: FaultScript;
  /** Empty when no secret of the registry came to its storage. */
  readonly secretsSeenElsewhere: readonly string[];
  readonly credentials: Credentials;
  /** Ends the life of all tokens that are out. */
  revokeTokens(): void;
  stop(): Promise<void>;
}

export const scriptedAccount: Credentials & { readonly refreshToken: string } = {
  username: 'tester',
  password: 's3cret-pass word',
  refreshToken: 'identity-token-of-the-tester',
};

export async function startScriptedRegistry(
  options: ScriptedRegistryOptions = {},
): Promise<ScriptedRegistry> {
  const { auth = 'none', credentials = scriptedAccount, seed = 1, tokenMs = 300_000 } = options;
  const quirks: Quirks = { ...profiles[options.profile ?? 'strict'], ...options.quirks };
  const secrets = watchSecrets();
  const basic = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
  for (const secret of [credentials.password, credentials.refreshToken, basic]) secrets.add(secret ?? '');
  const random = seeded(seed, 'registry');
  const store: Store = new Map();
  for (const name of options.repositories ?? []) repositoryOf(store, name);
  const places = new Map<Place, string>();
  const originOf = (place: Place): string => places.get(place) ?? places.get('registry') ?? '';
  const onSecret = (secret: string): void => secrets.add(secret);
  const realm = (): string => `${originOf('tokens')}${tokenPath}`;
  const redirects = quirks.redirect !== 'none';
  const prefix = quirks.redirect === 'same-origin' ? downloadPath : '/bucket/';
  const state: State = {
    store,
    quirks,
    random,
    access: guard({ kind: auth, credentials, quirks, random, realm, tokenMs, onSecret }),
    origin: () => originOf('registry'),
    website: () => originOf('website'),
    storage: redirects
      ? { origin: () => originOf('storage'), objects: objectStorage(quirks, random, prefix) }
      : undefined,
    lag: new Map(),
    pullsLeft: quirks.pullQuota ?? Infinity,
  };
  const script = scriptFaults({ plan: options.faults ?? [], seed, placeOf: placesOf(quirks) });
  const requests: LoggedRequest[] = [];
  const fronts: Listener[] = [];
  const open = async (backend: Backend, watched: boolean): Promise<void> => {
    const { tls, refuseMs = 300, trickleMs = 1000 } = options;
    const onRequest = watched ? secrets.inspect.bind(secrets, backend.place) : () => {};
    const front = await startFront({ backend, script, tls, refuseMs, trickleMs, log: requests, onRequest });
    fronts.push(front);
    places.set(backend.place, `${tls ? 'https' : 'http'}://${nameOf(backend.place, options)}:${front.port}`);
  };
  await open(registryBackend(state), false);
  if (quirks.referrersMissing === 'elsewhere') await open(websiteBackend(state), true);
  if (quirks.redirect === 'storage') await open(storageBackend(state), true);
  if (auth === 'token' && quirks.tokenOrigin === 'other') await open(tokenBackend(state), false);
  const stop = async (): Promise<void> => void (await Promise.all(fronts.map((front) => front.stop())));
  return {
    host: new URL(originOf('registry')).host,
    origin: originOf('registry'),
    quirks,
    store,
    requests,
    faults: script,
    secretsSeenElsewhere: secrets.seen,
    credentials,
    revokeTokens: () => state.access.revokeAll(),
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

function nameOf(place: Place, { storageName = '127.0.0.1' }: ScriptedRegistryOptions): string {
  if (place === 'storage') return storageName;
  return place === 'registry' ? '127.0.0.1' : 'localhost';
}

/** Where an operation ends, and so where its faults are by default. */
function placesOf(quirks: Quirks): (operation: Operation) => Place {
  const redirected = new Set<Operation>(['blob-get', 'blob-range']);
  if (quirks.redirectsHead !== 'no') redirected.add('blob-head');
  return (operation) => {
    if (operation.startsWith('token-') && quirks.tokenOrigin === 'other') return 'tokens';
    return quirks.redirect === 'storage' && redirected.has(operation) ? 'storage' : 'registry';
  };
}
