import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { declaredPartner } from './declared-partners.ts';
import { passed } from './passed.ts';
import { client } from './partners.ts';
import { expectFailed, expectRan, type Scenario } from './recipe-scenario.ts';
import { appRepository, startWorld } from './recipe-world.ts';
import { tempFolder } from './temp.ts';

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

export const attested: readonly Scenario[] = [
  { title: 'attest: what actions/attest is given is what was pushed', run: attests },
];

export const signed: readonly Scenario[] = [
  {
    title: 'sign-cosign: the copy has the signature, and another key does not verify it',
    run: signs,
  },
];
