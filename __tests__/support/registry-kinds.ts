import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './certificate-authority.ts';
import type { TokenServer } from './token-server.ts';

export type RegistryKind = 'docker-registry' | 'zot' | 'olareg';

/** The one account of every registry that asks for one. */
export const tester = { username: 'tester', password: 's3cret-pass word' } as const;

/** Bcrypt of tester.password at the lowest cost. */
const testerHash = '$2a$04$376Yof0ev3SugVut9jSJCO7DbL873g2Q5TFYTlwOwiBTAVDNWfV8m';

export interface Launch {
  /** Exists, for the server alone. */
  readonly folder: string;
  readonly port: number;
  readonly htpasswd: boolean;
  readonly tokens: TokenServer | undefined;
  readonly delete: boolean;
  readonly quiet: boolean;
  /** What it serves https with. */
  readonly tls?: Identity | undefined;
}

interface Kind {
  /** Whether it has the referrers API. */
  readonly referrers: boolean;
  /** Writes what the server reads at its start and gives its arguments. */
  readonly prepare: (launch: Launch) => string[];
}

export const registryKinds: Readonly<Record<RegistryKind, Kind>> = {
  'docker-registry': { referrers: false, prepare: prepareDockerRegistry },
  zot: { referrers: true, prepare: prepareZot },
  olareg: { referrers: true, prepare: prepareOlareg },
};

/** JSON is YAML too. */
function writeConfig(launch: Launch, name: string, content: unknown): string {
  const path = join(launch.folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function prepareDockerRegistry(launch: Launch): string[] {
  const { folder, port, tokens } = launch;
  const config = {
    version: '0.1',
    log: launch.quiet ? { level: 'error', accesslog: { disabled: true } } : { level: 'info' },
    storage: {
      filesystem: { rootdirectory: join(folder, 'data') },
      delete: { enabled: launch.delete },
      maintenance: { uploadpurging: { enabled: false } },
    },
    http: {
      addr: `127.0.0.1:${port}`,
      secret: 'only for tests',
      ...(launch.tls && {
        tls: {
          certificate: writeConfig(launch, 'server.pem', launch.tls.cert),
          key: writeConfig(launch, 'server.key', launch.tls.key),
        },
      }),
    },
    ...(launch.htpasswd && {
      auth: { htpasswd: { realm: 'oras-action tests', path: writeHtpasswd(launch) } },
    }),
    ...(tokens !== undefined && {
      auth: {
        token: {
          realm: tokens.realm,
          service: tokens.service,
          issuer: tokens.issuer,
          rootcertbundle: writeConfig(launch, 'root.pem', tokens.certificate),
        },
      },
    }),
  };
  return ['serve', writeConfig(launch, 'config.yml', config)];
}

function prepareZot(launch: Launch): string[] {
  const config = {
    distSpecVersion: '1.1.1',
    storage: { rootDirectory: join(launch.folder, 'data'), gc: false, dedupe: false },
    http: {
      address: '127.0.0.1',
      port: String(launch.port),
      ...(launch.htpasswd && {
        realm: 'oras-action tests',
        auth: { htpasswd: { path: writeHtpasswd(launch) } },
      }),
    },
    log: { level: 'info' },
  };
  return ['serve', writeConfig(launch, 'config.json', config)];
}

function prepareOlareg(launch: Launch): string[] {
  const { folder, port } = launch;
  const everything = { access: ['*'], members: [tester.username] };
  const accounts = {
    users: { [tester.username]: { cred: testerHash } },
    acls: ['', '*'].map((repo) => ({ repo, ...everything })),
  };
  return [
    'serve',
    '--addr=127.0.0.1',
    `--port=${port}`,
    `--dir=${join(folder, 'data')}`,
    '--verbosity=info',
    '--gc-frequency=-1s',
    `--api-delete=${launch.delete}`,
    `--api-blob-delete=${launch.delete}`,
    ...(launch.htpasswd ? [`--auth-basic=${writeConfig(launch, 'auth.yml', accounts)}`] : []),
  ];
}

function writeHtpasswd(launch: Launch): string {
  return writeConfig(launch, 'htpasswd', `${tester.username}:${testerHash}\n`);
}
