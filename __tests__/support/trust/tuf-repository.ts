import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { rootsByTuf, type SigstoreRootsOptions } from '../../../src/trust/tuf/roots-by-tuf.ts';
import type { TufSeed } from '../../../src/trust/tuf/tuf-repository.ts';
import type { RootProvider } from '../../../src/trust/roots.ts';
import { createTransport } from '../../../src/http/transport.ts';
import { startServer, type Handler, type Server } from '../lab.ts';

type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };
type Fields = Readonly<Record<string, Json>>;

interface Key {
  readonly id: string;
  readonly json: Fields;
  readonly secret: KeyObject;
}

type Role = 'root' | 'timestamp' | 'snapshot' | 'targets';

/** What a release says in place of what is right. */
export interface Forgery {
  readonly timestamp?: Fields;
  readonly snapshot?: Fields;
  readonly targets?: Fields;
  readonly root?: Fields;
}

const DAY = 86_400_000;
export const TRUSTED_ROOT = 'trusted_root.json';
export const PAST = timeAfter(-DAY);

/**
 * A TUF repository with consistent snapshots (TUF specification 1.0). Two of three keys sign the root, one the rest. `files` is
 * what a server gives, by path; a test changes it to what an attacker would give.
 */
export class TufRepository {
  readonly files = new Map<string, string>();
  #root = { version: 0, keys: newKeys() };
  #online = { timestamp: newKey(), snapshot: newKey(), targets: newKey() };
  #versions = { timestamp: 0, snapshot: 0, targets: 0 };
  readonly seed: TufSeed;

  constructor(text: string) {
    this.rotateRoot();
    this.release(text);
    const base64 = (path: string): string => Buffer.from(this.files.get(path) ?? '').toString('base64');
    this.seed = { root: base64('1.root.json'), target: Buffer.from(text).toString('base64') };
  }

  /** Its next root, with new keys of the root itself, signed with those before and with its own. */
  rotateRoot({ root: forged = {} }: Forgery = {}): void {
    const { keys: old } = this.#root;
    this.#root = { version: this.#root.version + 1, keys: this.#root.version === 0 ? old : newKeys() };
    const { timestamp, snapshot, targets } = this.#online;
    const all = [...this.#root.keys, timestamp, snapshot, targets];
    const role = (keys: readonly Key[], threshold: number): Json => ({
      keyids: keys.map(({ id }) => id),
      threshold,
    });
    const signed = {
      ...head('root', this.#root.version),
      consistent_snapshot: true,
      keys: Object.fromEntries(all.map(({ id, json }) => [id, json])),
      roles: {
        root: role(this.#root.keys, 2),
        timestamp: role([timestamp], 1),
        snapshot: role([snapshot], 1),
        targets: role([targets], 1),
      },
      ...forged,
    };
    const signers = [...new Set([...old.slice(0, 2), ...this.#root.keys.slice(0, 2)])];
    this.files.set(`${this.#root.version}.root.json`, signedText(signed, signers));
  }

  /** New keys for timestamp and snapshot, as after a theft, in a new root. */
  renewOnlineKeys(): void {
    this.#online = { ...this.#online, timestamp: newKey(), snapshot: newKey() };
    this.#versions = { ...this.#versions, timestamp: 0, snapshot: 0 };
    this.rotateRoot();
  }

  /** The next version of all metadata, with this text as the target. */
  release(text: string, forged: Forgery = {}): void {
    for (const role of ['timestamp', 'snapshot', 'targets'] as const) this.#versions[role] += 1;
    const hash = sha256(text);
    const { timestamp, snapshot, targets } = this.#versions;
    this.files.set(`targets/${hash}.${TRUSTED_ROOT}`, text);
    const target = { length: Buffer.byteLength(text), hashes: { sha256: hash } };
    this.#write('targets', targets, { targets: { [TRUSTED_ROOT]: target }, ...forged.targets });
    this.#write('snapshot', snapshot, { meta: { 'targets.json': { version: targets } }, ...forged.snapshot });
    this.#write('timestamp', timestamp, {
      meta: { 'snapshot.json': { version: snapshot } },
      ...forged.timestamp,
    });
  }

  #write(role: Exclude<Role, 'root'>, version: number, fields: Fields): void {
    const signed = { ...head(role, version), ...fields };
    const path = role === 'timestamp' ? 'timestamp.json' : `${version}.${role}.json`;
    this.files.set(path, signedText(signed, [this.#online[role]]));
  }
}

function head(role: Role, version: number): Fields {
  return { _type: role, spec_version: '1.0.31', version, expires: timeAfter(30 * DAY) };
}

function timeAfter(ms: number): string {
  return new Date(Date.now() + ms).toISOString().replace(/\.[0-9]+Z$/, 'Z');
}

function newKeys(): readonly Key[] {
  return [newKey(), newKey(), newKey()];
}

function newKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
  const json = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: bytes.toString('hex') } };
  return { id: sha256(canonical(json)), json, secret: privateKey };
}

function signedText(signed: Fields, keys: readonly Key[]): string {
  const bytes = Buffer.from(canonical(signed));
  const signatures = keys.map(({ id, secret }) => ({
    keyid: id,
    sig: sign(null, bytes, secret).toString('hex'),
  }));
  return JSON.stringify({ signatures, signed });
}

/** OLPC canonical JSON of texts that have neither quotes nor controls. */
function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((one: Json) => canonical(one)).join(',')}]`;
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field as Json)}`).join(',')}}`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Answers as the repository does, and 404 for what it does not have. */
export function tufHandler({ files }: TufRepository): Handler {
  return ({ path }) => {
    const body = files.get(path.slice(1));
    return body === undefined ? { status: 404 } : { body };
  };
}

export interface TufWorld extends AsyncDisposable {
  readonly repository: TufRepository;
  readonly server: Server;
  /** What a new run gives, with a provider of its own. */
  run(options?: Partial<SigstoreRootsOptions>): RootProvider;
  /** `METHOD path` of the requests since the last call. */
  asked(): string[];
}

/** A repository, the server that gives it, and runs that share a folder. */
export async function startTuf(
  folder: string,
  handler: (usual: Handler) => Handler = (usual) => usual,
  timeoutMs?: number,
): Promise<TufWorld> {
  const repository = new TufRepository(rootText('first'));
  const server = await startServer(handler(tufHandler(repository)));
  const transport = createTransport();
  let seen = 0;
  return {
    repository,
    server,
    run: (options) =>
      rootsByTuf(
        { url: server.origin, target: TRUSTED_ROOT, seed: async () => repository.seed },
        { send: transport.send, folder, retries: 0, baseMs: 1, ...options },
        timeoutMs,
      ),
    asked() {
      const lines = server.requestLines().slice(seen);
      seen += lines.length;
      return lines;
    },
    async [Symbol.asyncDispose]() {
      await transport.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** A trusted root that tests can tell from others. */
export function rootText(name: string): string {
  return `{"mediaType":"application/vnd.dev.sigstore.trustedroot+json;version=0.1","name":"${name}"}`;
}
