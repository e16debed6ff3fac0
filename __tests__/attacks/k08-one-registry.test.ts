// K8 The login of one entry, shown to another registry, to storage behind a redirect, or with headers of the step.
import { expect, test } from 'vitest';
import { ECR, SECRETS, startClouds } from '../support/clouds.ts';
import { LOGINS, registryAuth, step, type Login } from '../support/oidc-steps.ts';
import { runAction } from '../support/runner.ts';
import { expectSuccess } from '../support/steps.ts';

const secrets: readonly string[] = Object.values(SECRETS);
const shows = (text: unknown, tokens: readonly string[]): boolean =>
  [...secrets, ...secrets.map((one) => Buffer.from(one).toString('base64')), ...tokens].some((one) =>
    String(text).includes(one),
  );

test('another registry gets nothing of it', async () => {
  await using clouds = await startClouds();
  const login = LOGINS['Amazon ECR'] as Login;
  const run = await runAction(step(clouds, login, { from: 'zot.example/acme/app:v1' }));
  expect(run.outcome).toBe('failure');
  expect(clouds.audiences).toEqual([]);
  expect(clouds.to('zot.example').length).toBeGreaterThan(0);
  for (const { headers, text } of clouds.to('zot.example'))
    expect(shows(JSON.stringify(headers) + text, clouds.tokens)).toBe(false);
});

test('storage behind a redirect gets nothing of it', async () => {
  const instead = Object.fromEntries(
    ['v1'].map((tag) => [
      `${ECR} /v2/acme/app/manifests/${tag}`,
      ({ headers }: { headers: Readonly<Record<string, unknown>> }) =>
        headers['authorization'] === undefined
          ? undefined
          : { status: 307, headers: { location: 'https://art.example/v2/acme/app/manifests/v1' } },
    ]),
  );
  await using clouds = await startClouds({ instead });
  await runAction(step(clouds, LOGINS['Amazon ECR'] as Login));
  expect(clouds.to('art.example').length).toBeGreaterThan(0);
  for (const { headers } of clouds.to('art.example')) expect(headers.authorization).toBeUndefined();
});

test('headers of the step and of the entry go to no service', async () => {
  await using clouds = await startClouds();
  const login = LOGINS['Amazon ECR'] as Login;
  const [entry] = JSON.parse(registryAuth(login)) as [object];
  const both = JSON.stringify([{ ...entry, headers: { 'x-own': 'entry' } }]);
  await expectSuccess(step(clouds, login, { headers: 'x-step: all', 'registry-auth': both }));
  const withHeaders = (host: string) =>
    clouds.to(host).map(({ headers }) => [headers['x-own'], headers['x-step']]);
  expect(withHeaders(ECR)).toContainEqual(['entry', 'all']);
  for (const host of ['sts.eu-west-1.amazonaws.com', 'api.ecr.eu-west-1.amazonaws.com'])
    expect(withHeaders(host)).toEqual([[undefined, undefined]]);
});

test('two registries each get their own', async () => {
  await using clouds = await startClouds();
  const [one, two] = [LOGINS['Amazon ECR'], LOGINS['Docker Hub']] as [Login, Login];
  await expectSuccess(step(clouds, one, { 'registry-auth': registryAuth(one, two) }));
  await expectSuccess(step(clouds, two, { 'registry-auth': registryAuth(one, two) }));
  expect(clouds.audiences).toEqual([one.audience, two.audience]);
});
