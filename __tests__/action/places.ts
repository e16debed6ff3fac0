import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Target } from '../../src/core/target.ts';
import { createTransport } from '../../src/http/transport.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { OciLayout } from '../../src/targets/layout/oci-layout.ts';
import { freshFolder } from '../support/operate.ts';
import { passed } from '../support/passed.ts';
import { describeWith, type Client, type PartnerName } from '../support/partners.ts';
import { startRegistry, type RegistryKind, type RegistryOptions } from '../support/registries.ts';
import { startFaultProxy } from '../support/scripted-registry/fault-proxy.ts';
import type { ReferrerBranch } from '../support/steps.ts';
import { treeOf } from '../support/tree.ts';

export type PlaceKind = 'layout' | 'docker-registry' | 'olareg';

/** Where artifacts and their referrers are kept: a layout, a registry with lists under tags, a registry with the API. */
export interface Place {
  readonly kind: PlaceKind;
  /** A reference without a tag. */
  at(name: string): string;
  /** The library's target, to prepare and to look. */
  open<T>(name: string, work: (target: Target) => Promise<T>): Promise<T>;
  /** How oras is told of a reference. */
  oras(reference: string): string[];
  /** Files of a layout, and what a registry was asked to write: the same twice when nothing was written between. */
  written(): string[];
}

/** The tests, at each of these kinds of places that this machine has. */
export function describeAt(
  kinds: readonly PlaceKind[],
  title: string,
  body: (place: Place) => void,
  needs: readonly PartnerName[] = [],
): void {
  for (const kind of kinds)
    describeWith(kind === 'layout' ? needs : [kind, ...needs], `${title}, ${kind}`, () => {
      body(kind === 'layout' ? layoutPlace() : registryPlace(kind));
    });
}

export const ALL: readonly PlaceKind[] = ['layout', 'docker-registry', 'olareg'];

function layoutPlace(): Place {
  let folder: string | undefined;
  const root = () => (folder ??= freshFolder('place'));
  return {
    kind: 'layout',
    at: (name) => `oci-layout:${join(root(), name)}`,
    open: (name, work) => work(new OciLayout(join(root(), name))),
    oras: (reference) => ['--oci-layout', reference.slice('oci-layout:'.length)],
    written: () => treeOf(root()),
  };
}

function registryPlace(kind: Exclude<PlaceKind, 'layout'>): Place {
  let registry: WatchedRegistry;
  beforeAll(async () => void (registry = await startWatched(kind)));
  afterAll(() => registry?.[Symbol.asyncDispose]());
  return {
    kind,
    ...placeIn(() => registry.host),
    written: () => registry.requests().filter((line) => !/^(?:GET|HEAD) /.test(line)),
  };
}

/** A registry, and what it was asked. */
export interface WatchedRegistry extends AsyncDisposable {
  readonly host: string;
  /** `METHOD path` of all requests so far. */
  requests(): string[];
}

export async function startWatched(
  kind: RegistryKind,
  options: RegistryOptions = {},
): Promise<WatchedRegistry> {
  const registry = await startRegistry(kind, options);
  const proxy = await startFaultProxy({ upstream: registry.host });
  return {
    host: proxy.host,
    requests: () => proxy.requests.map(({ method, path }) => `${method} ${path}`),
    async [Symbol.asyncDispose]() {
      await proxy.stop();
      await registry.stop();
    },
  };
}

export function placeIn(host: () => string): Omit<Place, 'kind' | 'written'> {
  return {
    at: (name) => `${host()}/acme/${name}`,
    async open(name, work) {
      const transport = createTransport();
      const place = { registry: host(), repository: `acme/${name}`, actions: 'pull,push' } as const;
      try {
        return await work(openRepository(`${place.registry}/${place.repository}`, { transport, ...place }));
      } finally {
        await transport.close();
      }
    },
    oras: (reference) => ['--plain-http', reference],
  };
}

/** What oras finds of what refers to it. */
export async function discoveredBy(
  oras: Client,
  place: Pick<Place, 'oras'>,
  reference: string,
  ...flags: readonly string[]
): Promise<ReferrerBranch> {
  const args = ['discover', '--format', 'json', ...flags, ...place.oras(reference)];
  return JSON.parse(passed(await oras(args))) as ReferrerBranch;
}
