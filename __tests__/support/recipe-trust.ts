import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { packManifest } from '../../src/copy/pack.ts';
import { pushBytes } from '../../src/core/content.ts';
import type { Descriptor } from '../../src/core/descriptor.ts';
import type { Target } from '../../src/core/target.ts';
import { forRegistry } from '../../src/credentials/providers.ts';
import { openRepository } from '../../src/registry/registry.ts';
import { OciArchive } from '../../src/targets/layout/oci-archive.ts';
import { placeIn } from '../action/places.ts';
import { declaredPartner } from './declared-partners.ts';
import { passed } from './passed.ts';
import { client } from './partners.ts';
import { expectFailed, expectRan, type Scenario } from './recipe-scenario.ts';
import { appRepository, startWorld } from './recipe-world.ts';
import { tempFolder } from './temp.ts';
import { signKeyless } from './trust/keyless.ts';
import { attachBundle, bundleOf, newSigner, statementAbout } from './trust/own-signatures.ts';
import { newSigstore } from './trust/sigstore.ts';
import { certificateOf } from './trust/workflow-run.ts';

const BUNDLE = 'application/vnd.dev.sigstore.bundle.v0.3+json';
const payload = { ref: 'refs/tags/v1.2' };
const COSIGN_PASSWORD = 'a password of the key';

async function keyPair(): Promise<{ key: string; publicKey: string }> {
  const cwd = tempFolder('keys-');
  passed(await client('cosign')(['generate-key-pair'], { cwd, env: { COSIGN_PASSWORD } }));
  const read = (name: string) => readFileSync(join(cwd, name), 'utf8');
  return { key: read('cosign.key'), publicKey: read('cosign.pub') };
}

async function signs(): Promise<void> {
  await using world = await startWorld();
  const programs = tempFolder('signers-');
  symlinkSync(declaredPartner('cosign'), join(programs, 'cosign'));
  const [ours, others] = [await keyPair(), await keyPair()];
  const sign = async ({ publicKey }: { publicKey: string }) =>
    world.run('sign-cosign.yml', {
      payload,
      programs,
      repository: await appRepository({ 'cosign.pub': publicKey }),
      secrets: { COSIGN_KEY: ours.key, COSIGN_PASSWORD, GITHUB_TOKEN: 'token' },
    });
  expectFailed(await sign(others), /^cosign verify/);

  const run = expectRan(await sign(ours));
  const digest = run.output('push', 'digest');
  expect(run.output('production', 'reference')).toBe(`${world.example.host}/acme/app@${digest}`);
  expect(await world.digest(world.example, 'acme/app:v1.2')).toBe(digest);
  for (const registry of [world.ghcr, world.example]) {
    const signatures = await world.referrers(registry, 'acme/app:v1.2');
    expect(signatures.length).toBeGreaterThan(0);
    for (const signature of signatures) expect(signature).toContain(BUNDLE);
  }
}

/** The step of actions/attest itself is not run: it needs Sigstore. What it is given is what counts here. */
async function attests(): Promise<void> {
  await using world = await startWorld();
  const declared = join(tempFolder('declared-'), 'artifacts');
  const run = expectRan(
    await world.run('attest.yml', {
      payload,
      secrets: { GITHUB_TOKEN: 'token' },
      stepEnv: { GITHUB_ARTIFACTS: declared },
    }),
  );
  const { host } = world.ghcr;
  const digest = run.output('push', 'digest');
  expect(await world.digest(world.ghcr, 'acme/app:v1.2')).toBe(digest);
  expect(run.log).toContain(`[one] attest: ${host}/acme/app@${digest}\n`);
  expect(run.log).toContain(`[one] login: ${host}\n`);
  expect(run.log).toContain('[all] attest: what is declared@\n');
  const lines = await Promise.all(
    ['app', 'docs', 'license'].map(
      async (name) =>
        `oci://${host}/acme/${name}:v1.2@${await world.digest(world.ghcr, `acme/${name}:v1.2`)}`,
    ),
  );
  expect(readFileSync(declared, 'utf8').trimEnd().split('\n').toSorted()).toEqual(lines);
}

const PROVENANCE = { predicateType: 'https://slsa.dev/provenance/v1' };
/** The recipe asks Sigstore for its root; here a file has that of the tests. */
const OWN_ROOT = [
  '      - uses: org/oras-action@v1\n        id: promote\n        with:\n',
  '      - uses: actions/checkout@v5\n      - uses: org/oras-action@v1\n        id: promote\n        with:\n          trust-root: trusted_root.jsonl\n',
] as const;

async function program(target: Target, tag: string): Promise<Descriptor> {
  const layer = await pushBytes(target, tag);
  const { node } = await packManifest(target, {
    artifactType: 'application/vnd.example.app',
    layers: [layer],
  });
  await target.tag(node, tag);
  return node;
}

async function promotesBuilt(): Promise<void> {
  await using world = await startWorld();
  const sigstore = await newSigstore();
  const place = placeIn(() => world.ghcr.host);
  const digests = await place.open('app-staging', async (target) => {
    const [good, branch, none] = [
      await program(target, '1.0'),
      await program(target, '1.1'),
      await program(target, '1.2'),
    ];
    const sign = async (node: Descriptor, ref: string): Promise<unknown> =>
      signKeyless(sigstore, { target, node }, { who: certificateOf({ ref }), statement: PROVENANCE });
    await sign(good, 'refs/tags/v1.0');
    await sign(branch, 'refs/heads/main');
    return [good, branch, none].map(({ digest }) => digest);
  });
  const promote = async (version: string) =>
    world.run('promote-built.yml', {
      event: 'workflow_dispatch',
      payload: { inputs: { version } },
      repository: await appRepository({ 'trusted_root.jsonl': JSON.stringify(sigstore.root) }),
      broken: OWN_ROOT,
    });
  const run = expectRan(await promote('1.0'));
  expect(JSON.parse(run.output('promote', 'verified'))).toMatchObject([
    { kind: 'github', digest: digests[0], ref: 'refs/tags/v1.0' },
  ]);
  for (const [version, why] of [
    ['1.1', 'refs/heads/main'],
    ['1.2', 'it has no signature'],
  ] as const) {
    const refused = await promote(version);
    expectFailed(refused, 'org/oras-action@v1');
    expect(refused.errors.join()).toContain(why);
  }
  expect((await world.tags(world.ghcr, 'acme/app')).filter((tag) => !tag.startsWith('sha256-'))).toEqual([
    '1.0',
  ]);
}

async function mirrorsSigned(): Promise<void> {
  await using world = await startWorld();
  const signer = newSigner();
  const { username, password } = world.quay;
  const account = { kind: 'basic', username: username ?? '', password: password ?? '' } as const;
  const options = { credentials: forRegistry(world.quay.host, account) };
  await using target = openRepository(`${world.quay.host}/acme/tool`, options);
  for (const tag of ['1.0', '1.1', '1.2', '1.3']) {
    const node = await program(target, tag);
    if (tag !== '1.2') await attachBundle(target, node, bundleOf(statementAbout(node), signer));
  }
  const run = await world.run('mirror-signed.yml', {
    event: 'schedule',
    repository: await appRepository({ 'keys/tool.pub': signer.pem }),
  });
  expectFailed(run, 'org/oras-action@v1');
  expect(run.errors.join()).toContain('acme/tool:1.2');
  const mirrored = async (): Promise<string[]> =>
    (await world.tags(world.ghcr, 'acme/mirror/tool')).filter((tag) => !tag.startsWith('sha256-'));
  expect(await mirrored()).toEqual(['1.1', '1.3']);
  const late = await target.resolve('1.2');
  await attachBundle(target, late, bundleOf(statementAbout(late), signer));
  expectRan(
    await world.run('mirror-signed.yml', {
      event: 'schedule',
      repository: await appRepository({ 'keys/tool.pub': signer.pem }),
    }),
  );
  expect(await mirrored()).toEqual(['1.1', '1.2', '1.3']);
}

async function importsVerified(): Promise<void> {
  await using world = await startWorld();
  const sigstore = await newSigstore();
  const transfer = tempFolder('transfer-');
  const archive = new OciArchive(join(transfer, 'app.tar'));
  const [good, bad] = [await program(archive, '1.0'), await program(archive, '1.1')];
  await signKeyless(
    sigstore,
    { target: archive, node: good },
    { who: certificateOf(), statement: PROVENANCE },
  );
  await archive.commit();
  const importOf = async (version: string) =>
    world.run('air-gap-verified.yml', {
      event: 'workflow_dispatch',
      payload: { inputs: { version } },
      vars: { TRANSFER_FOLDER: transfer },
      // Nothing is fetched.
      stepEnv: { https_proxy: 'http://127.0.0.1:1' },
      repository: await appRepository({
        'trusted_root.jsonl': JSON.stringify(sigstore.root),
        '.github/trust.yml': '- github: acme/app\n',
      }),
    });
  expectFailed(await importOf('1.1'), 'org/oras-action@v1');
  expectRan(await importOf('1.0'));
  expect(await world.digest(world.example, 'acme/app:1.0')).toBe(good.digest);
  expect(await world.tags(world.example, 'acme/app')).not.toContain('1.1');
  expect(bad.digest).not.toBe(good.digest);
}

export const verified: readonly Scenario[] = [
  { title: 'promote-built: what the release workflow attested, and nothing else', run: promotesBuilt },
  { title: 'mirror-signed: each version that is signed; another fails the step', run: mirrorsSigned },
  { title: 'air-gap-verified: with the trusted roots of a file, and no network', run: importsVerified },
];

export const attested: readonly Scenario[] = [
  { title: 'attest: what actions/attest is given is what was pushed', run: attests },
];

export const signed: readonly Scenario[] = [
  {
    title: 'sign-cosign: the copy has the signature, and another key does not verify it',
    run: signs,
  },
];
