import type { ClientName, Command } from './clients.ts';
import type { Network } from './pace.ts';
import type { PlaceKind } from './places.ts';
import type { Shelf } from './seed.ts';
import type { Usage } from './timed-process.ts';

/** One place to measure in. */
export interface Setting {
  readonly registry: PlaceKind;
  readonly network: Network;
}

/** What a run has: its own folder, and registries that are as the workload filled them. */
export interface Stage {
  /** New and empty; the client's working folder. */
  readonly folder: string;
  /** `HOST:PORT` as the client sees it, behind the network. */
  readonly from: string;
  /** The same where the workload has one registry. */
  readonly to: string;
  /** Whether they speak https. */
  readonly tls: boolean;
  /** The same two without a network, for filling and checking. */
  readonly shelf: (side: 'from' | 'to', repository: string) => Shelf;
}

export interface Workload {
  readonly group: string;
  readonly name: string;
  readonly settings: readonly Setting[];
  /** Two registries, of the same kind. */
  readonly between?: boolean;
  /** Whether runs leave the registry as it was, so that all can share it. */
  readonly reads?: boolean;
  /** How many times as many rounds as others. */
  readonly rounds?: number;
  /** How many manifests are there to copy. */
  readonly manifests?: number;
  /** What the others are measured against, in place of the fastest of them. */
  readonly against?: ClientName;
  /** Makes what is pushed or filled in, once; gives it away afterwards. */
  readonly open: (folder: string) => Promise<OpenWorkload> | OpenWorkload;
}

export interface OpenWorkload {
  /** Fills the registries. */
  readonly fill?: (stage: Stage) => Promise<void>;
  /** Fills the run's own folder. */
  readonly arrange?: (stage: Stage) => Promise<void> | void;
  readonly commands: Readonly<Partial<Record<ClientName, (stage: Stage) => Command>>>;
  /** Fails when what was to happen did not. */
  readonly check: (stage: Stage, run: Usage) => Promise<void> | void;
}

export interface Sizes {
  readonly quick: boolean;
  /** The first, or for a quick run the second. */
  readonly pick: <T>(full: T, small: T) => T;
}

const near: Network = { roundTrip: 0 };

export const at = (roundTrip: number, rate?: number): Network => ({
  roundTrip,
  ...(rate !== undefined && { rate }),
});

/** The same with TLS, for docker-registry. */
export const securely = (roundTrip: number, rate?: number): Setting => ({
  registry: 'docker-registry',
  network: { ...at(roundTrip, rate), tls: true },
});

/** docker-registry behind each network, and olareg on its own. */
export function settingsOf(...networks: readonly Network[]): Setting[] {
  const all = networks.map((network) => ({ registry: 'docker-registry' as const, network }));
  return [...all, { registry: 'olareg', network: near }];
}

/** Both behind each network. */
export function inBoth(...networks: readonly Network[]): Setting[] {
  const kinds = ['docker-registry', 'olareg'] as const;
  return kinds.flatMap((registry) => networks.map((network) => ({ registry, network })));
}

/** What the two registries that most workflows use are like, as far away as they are from a runner. */
export const likeHosted: readonly Setting[] = (['like GHCR', 'like ECR'] as const).map((registry) => ({
  registry,
  network: at(30),
}));

export function nameOfSetting({ registry, network: { roundTrip, rate, tls } }: Setting): string {
  return `${registry}, ${roundTrip} ms${rate === undefined ? '' : `, ${rate} MB/s`}${tls === true ? ', TLS' : ''}`;
}
