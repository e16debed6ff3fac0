import { strict, type Quirks } from './quirks.ts';

/** What is done with a registry. */
export type Part = 'login' | 'reads' | 'writes' | 'referrers' | 'tags' | 'deletes';

export interface RegistryFault {
  /** On top of the strict profile. */
  readonly quirks: Partial<Quirks>;
  /** Who does so. */
  readonly from: string;
  /** Where it shows; everywhere when left out. */
  readonly in?: readonly Part[];
}

const elsewhere = { referrersApi: false, ociSubject: false, referrersMissing: 'elsewhere' } as const;
/** Small pages, so that a list has more than one. */
const pages = { tagPage: 2 } as const;

/** What registries do that clients fail at, each fault by itself. */
export const registryFaults = {
  'large-heads': { quirks: { headBytes: 21_000 }, from: 'Google Artifact Registry' },
  'referrers-elsewhere-429': {
    quirks: { ...elsewhere, elsewhere: 429 },
    from: 'GHCR, its website limits',
    in: ['referrers'],
  },
  'referrers-elsewhere-403': {
    quirks: { ...elsewhere, elsewhere: 403 },
    from: 'GHCR, its website refuses',
    in: ['referrers'],
  },
  'referrers-elsewhere-500': {
    quirks: { ...elsewhere, elsewhere: 500 },
    from: 'GHCR, its website fails',
    in: ['referrers'],
  },
  'referrers-elsewhere-404': {
    quirks: { ...elsewhere, elsewhere: 404 },
    from: 'GHCR, no such page',
    in: ['referrers'],
  },
  'referrers-elsewhere-html': {
    quirks: { ...elsewhere, elsewhere: 'html' },
    from: 'GHCR, a page',
    in: ['referrers'],
  },
  'referrers-elsewhere-reset': {
    quirks: { ...elsewhere, elsewhere: 'reset' },
    from: 'GHCR, its website hangs up',
    in: ['referrers'],
  },
  'manifest-reads-403': {
    quirks: { manifestReads: 403 },
    from: 'Artifactory, blocked by Xray',
    in: ['reads', 'writes', 'referrers', 'deletes'],
  },
  'manifest-reads-412': {
    quirks: { manifestReads: 412 },
    from: 'Harbor, not scanned yet',
    in: ['reads', 'writes', 'referrers', 'deletes'],
  },
  'blob-head-403': {
    quirks: { blobHead: 403 },
    from: 'rights to push and nothing else',
    in: ['writes', 'referrers'],
  },
  'scope-rewritten': {
    quirks: { challengeScope: 'rewritten' },
    from: 'gateways that rewrite paths',
    in: ['login', 'reads', 'writes', 'deletes'],
  },
  'scope-dummy': {
    quirks: { challengeScope: 'dummy' },
    from: 'GHCR',
    in: ['login', 'reads', 'writes', 'deletes'],
  },
  'scope-none': {
    quirks: { challengeScope: 'none' },
    from: 'token servers that need no scope',
    in: ['login', 'reads', 'writes', 'deletes'],
  },
  'delete-needs-all': { quirks: { deleteAction: '*' }, from: 'all-or-nothing tokens', in: ['deletes'] },
  'anonymous-404': { quirks: { anonymous: 404 }, from: 'GitHub, Forgejo' },
  'anonymous-403': {
    quirks: { anonymous: 403 },
    from: 'gateways that refuse before the registry is asked',
    in: ['login', 'reads', 'writes'],
  },
  'anonymous-401': {
    quirks: { anonymous: 401 },
    from: 'gateways that drop the challenge',
    in: ['login', 'reads', 'writes'],
  },
  'ping-basic': { quirks: { pingAuth: 'basic' }, from: 'Harbor', in: ['login'] },
  'link-absolute': { quirks: { ...pages, link: 'absolute' }, from: 'any: RFC 8288 allows it', in: ['tags'] },
  'link-unquoted': { quirks: { ...pages, link: 'unquoted' }, from: 'any: RFC 8288 allows it', in: ['tags'] },
  'link-next-page': { quirks: { ...pages, link: 'next-page' }, from: 'Quay', in: ['tags'] },
  'link-without-first-part': {
    quirks: { ...pages, link: 'without-first-part' },
    from: 'Artifactory',
    in: ['tags'],
  },
  'link-without-rel': {
    quirks: { ...pages, link: 'without-rel' },
    from: 'servers that do not keep to RFC 8288',
    in: ['tags'],
  },
  'link-without-brackets': {
    quirks: { ...pages, link: 'without-brackets' },
    from: 'servers that do not keep to RFC 8288',
    in: ['tags'],
  },
  'link-unreadable': {
    quirks: { ...pages, link: 'unreadable' },
    from: 'servers that do not keep to RFC 8288',
    in: ['tags'],
  },
  'unasked-continue': {
    quirks: { unaskedContinue: true },
    from: 'some proxies',
    in: ['writes', 'referrers'],
  },
  'blob-brought-meanwhile': {
    quirks: { blobAgain: 'meanwhile' },
    from: 'Nexus, two jobs at once',
    in: ['writes'],
  },
  'read-only-405': {
    quirks: { readOnly: 405 },
    from: 'distribution, a pull-through cache',
    in: ['writes', 'referrers', 'deletes'],
  },
  'read-only-403': {
    quirks: { readOnly: 403 },
    from: 'Harbor, in maintenance',
    in: ['writes', 'referrers', 'deletes'],
  },
  'delete-tagged-400': { quirks: { deleteTagged: 400 }, from: 'Google Container Registry', in: ['deletes'] },
  'lengths-doubled': { quirks: { lengths: 'doubled' }, from: 'proxies that add their own' },
  'lengths-conflicting': {
    quirks: { lengths: 'conflicting' },
    from: 'proxies that change bodies',
    in: ['reads', 'writes'],
  },
  'storage-401': {
    quirks: { redirect: 'storage', storageRefuses: 401 },
    from: 'storage that no longer knows its signature',
    in: ['reads'],
  },
  'manifest-encoding': {
    quirks: { manifestEncoding: 'aws-chunked' },
    from: 'registries on S3',
    in: ['reads', 'referrers'],
  },
} as const satisfies Readonly<Record<string, RegistryFault>>;

export type RegistryFaultName = keyof typeof registryFaults;

export const registryFaultNames = Object.keys(registryFaults) as RegistryFaultName[];

/** The strict profile with one fault each. */
export const faultProfiles = Object.fromEntries(
  registryFaultNames.map((name) => [name, { ...strict, ...registryFaults[name].quirks }]),
) as Readonly<Record<RegistryFaultName, Quirks>>;
