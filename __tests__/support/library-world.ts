import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { extendedCopy } from '../../src/copy/extended-copy.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { buildLibrary } from '../../scripts/library.ts';
import { freshFolder, writeFiles } from './operate.ts';
import { run, type Client, type RunResult } from './partners.ts';
import { startRegistry } from './registries.ts';
import { PROVENANCE, signedKeyless } from './trust/keyless.ts';
import { newSigstore, type Sigstore } from './trust/sigstore.ts';

export const LIBRARY = '@oras-action/oras';

/** What a program that verifies installs too. */
const SIGSTORE = ['bundle', 'protobuf-specs', 'verify'].map((name) => `@sigstore/${name}`);
const root = join(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);

/** A consumer's folder with the built library installed, as npm would lay it out. */
export function installLibrary(): string {
  const folder = writeFiles(freshFolder('consumer'), { 'package.json': '{"type":"module","private":true}' });
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@types'), { recursive: true });
  buildLibrary(join(modules, LIBRARY));
  mkdirSync(join(modules, '@sigstore'));
  for (const name of ['undici', '@types/node', ...SIGSTORE])
    symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
  return folder;
}

/** Checks files of a consumer's folder with the options that docs/library.md asks for, and the strict ones; the declarations too. */
export function checkTypes(folder: string, files: readonly string[]): Promise<RunResult> {
  const options = {
    module: 'nodenext',
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    erasableSyntaxOnly: true,
    allowImportingTsExtensions: true,
    skipLibCheck: false,
    noEmit: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files }));
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc');
  return run(process.execPath, [tsc, '-p', folder], { cwd: folder, timeoutMs: 110_000 });
}

/** Hosts of the examples, and those on loopback that stand for them. */
export type Hosts = Readonly<Record<string, string>>;

export interface ProgramOptions {
  /** In the place of the world's own. */
  readonly hosts?: Hosts;
  /** Default: the Node of the tests. */
  readonly runtime?: Client;
  /** Of the runtime. */
  readonly flags?: readonly string[];
}

const node: Client = (args, options) => run(process.execPath, args, options);

/** The registries of the examples, on loopback, and a home folder without logins. */
export interface LibraryWorld extends AsyncDisposable {
  /** Runs a program in the consumer's folder, with the hosts of the examples replaced; what it prints has them back. */
  run(file: string, code: string, options?: ProgramOptions): Promise<RunResult>;
}

export async function libraryWorld(folder: string): Promise<LibraryWorld> {
  const open = [await startRegistry('docker-registry'), await startRegistry('docker-registry')] as const;
  const login = await startRegistry('docker-registry', { auth: 'htpasswd' });
  const registries: Hosts = {
    'ghcr.io': open[0].host,
    'registry.example.com': open[1].host,
    'private.example.com': login.host,
  };
  const sigstore = await newSigstore();
  await pushSigned(sigstore, `${open[0].host}/acme/app`);
  writeFiles(folder, { 'trusted_root.jsonl': `${JSON.stringify(sigstore.root)}\n` });
  const home = join(folder, 'home');
  writeFiles(folder, { 'home/': '', 'company-ca.pem': rootCertificates[0] ?? '' });
  const env = {
    HOME: home,
    USERPROFILE: home,
    REGISTRY_USER: login.username,
    REGISTRY_PASSWORD: login.password,
    ...Object.fromEntries(LOGIN_VARIABLES.map((name) => [name, undefined])),
  };
  return {
    async run(file, code, { hosts: others = {}, runtime = node, flags = [] } = {}) {
      const hosts = { ...registries, ...others };
      writeFileSync(join(folder, file), onLoopback(code, hosts));
      const { stdout, ...result } = await runtime([...flags, file], { cwd: folder, env });
      return { ...result, stdout: fromLoopback(stdout, hosts) };
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([...open, login].map((registry) => registry.stop()));
    },
  };
}

/** `v1.0`, as a workflow that attests it leaves it. */
async function pushSigned(sigstore: Sigstore, place: string): Promise<void> {
  const { target, node } = await signedKeyless(sigstore, { statement: { predicateType: PROVENANCE } });
  await target.tag(node, 'v1.0');
  const repository = openRepository(place, { actions: 'pull,push' });
  await extendedCopy({ source: target, reference: 'v1.0' }, { target: repository, reference: 'v1.0' });
  await repository.close();
}

const LOGIN_VARIABLES = ['DOCKER_CONFIG', 'REGISTRY_AUTH_FILE', 'XDG_CONFIG_HOME', 'XDG_RUNTIME_DIR'];

function onLoopback(code: string, hosts: Hosts): string {
  return Object.entries(hosts).reduce((text, [name, host]) => text.replaceAll(name, host), code);
}

function fromLoopback(text: string, hosts: Hosts): string {
  return Object.entries(hosts).reduce((said, [name, host]) => said.replaceAll(host, name), text);
}
