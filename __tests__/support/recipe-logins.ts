import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { authority, ECR, startClouds } from './clouds.ts';
import { expectRan, type Scenario } from './recipe-scenario.ts';
import { startWorld } from './recipe-world.ts';
import { tempFolder } from './temp.ts';

/** Behind a proxy that leads to servers which answer like AWS. */
async function pushesWithoutSecret(): Promise<void> {
  await using world = await startWorld();
  await using clouds = await startClouds();
  const ca = join(tempFolder('ca-'), 'ca.pem');
  writeFileSync(ca, authority.certificate);
  const stepEnv = { ...clouds.env, NODE_EXTRA_CA_CERTS: ca };
  const run = expectRan(await world.run('push-without-secret.yml', { stepEnv, proxied: [ECR] }));
  expect(clouds.audiences).toEqual(['sts.amazonaws.com']);
  expect(run.output('push', 'reference')).toBe(`${ECR}/acme/app@${run.output('push', 'digest')}`);
  expect(clouds.asked()).toContain(`PUT ${ECR}/v2/acme/app/manifests/1.2`);
  for (const token of clouds.tokens) expect(run.log).not.toContain(token);
}

export const logins: readonly Scenario[] = [
  { title: 'push-without-secret: an ID token of the run is all it takes', run: pushesWithoutSecret },
];
