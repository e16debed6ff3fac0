import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../../src/core/digest.ts';
import { idToken, SECRETS } from '../support/clouds.ts';
import { startJob } from '../support/job.ts';
import {
  challenge,
  json,
  startServer,
  type ReceivedRequest,
  type Reply,
  type Server,
} from '../support/lab.ts';
import { registryAuth } from '../support/oidc-steps.ts';
import { client, describeWith } from '../support/partners.ts';
import { startRegistry, type RunningRegistry } from '../support/registries.ts';
import { outcomeOf, workspaceWith } from '../support/steps.ts';

const ROBOT = 'acme+push';
const CLAIMS = { exp: 4e9 };
const basic = (password: string) => `Basic ${Buffer.from(`${ROBOT}:${password}`).toString('base64')}`;

/** Quay's way to log in, in front of a real registry: a token for the ID token, and nothing without that token. */
function quayBefore({ host }: RunningRegistry): Promise<Server> {
  return startServer(async ({ method, path, headers, body }: ReceivedRequest): Promise<Reply> => {
    const { authorization } = headers;
    if (path === '/oauth2/federation/robot/token')
      return authorization === basic(idToken(String(headers.host), CLAIMS))
        ? json({ token: SECRETS.robotToken })
        : { status: 401 };
    if (authorization !== basic(SECRETS.robotToken)) return challenge('Basic realm="registry"');
    const names = ['accept', 'content-type', 'content-range', 'range'];
    const answer = await fetch(`http://${host}${path}`, {
      method,
      headers: {
        'x-forwarded-host': String(headers.host),
        ...Object.fromEntries(
          names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])),
        ),
      },
      redirect: 'manual',
      ...(body.byteLength > 0 && { body: new Uint8Array(body) }),
    });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: new Uint8Array(await answer.arrayBuffer()),
    };
  });
}

describeWith(
  ['docker-registry', 'oras', 'crane', 'regctl', 'skopeo'],
  'a login by ID token, written by command login, is one for oras, crane, regctl and skopeo',
  () => {
    let registry: RunningRegistry;
    let quay: Server;
    let issuer: Server;
    beforeAll(async () => {
      registry = await startRegistry('docker-registry');
      quay = await quayBefore(registry);
      issuer = await startServer(({ path, headers }) =>
        headers.authorization === `Bearer ${SECRETS.requestToken}`
          ? json({
              value: idToken(new URL(path, 'http://x').searchParams.get('audience') ?? '', CLAIMS),
            })
          : { status: 401 },
      );
    });
    afterAll(async () => {
      await issuer?.[Symbol.asyncDispose]();
      await quay?.[Symbol.asyncDispose]();
      await registry?.stop();
    });

    test('until the job ends', async () => {
      const job = startJob({
        env: {
          ACTIONS_ID_TOKEN_REQUEST_URL: `${issuer.origin}/token`,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: SECRETS.requestToken,
        },
      });
      const cwd = workspaceWith({ a: 'a' });
      const entry = { registry: quay.host, oidc: { provider: 'quay', robot: ROBOT } };
      const login = { command: 'login', 'registry-auth': registryAuth(entry) };
      expect(outcomeOf(await job.step({ cwd, inputs: login }), 'success')).toBe('success');
      const reference = `${quay.host}/acme/clients:1`;
      const push = await job.step({ cwd, inputs: { files: 'a', to: reference } });
      expect(outcomeOf(push, 'success')).toBe('success');
      const { HOME, DOCKER_CONFIG } = job.env();
      const env = { HOME, DOCKER_CONFIG, REGISTRY_AUTH_FILE: undefined, REGCTL_CONFIG: undefined };
      const asked = () =>
        Promise.all([
          client('oras')(['resolve', '--plain-http', reference], { env }),
          client('crane')(['digest', reference], { env }),
          client('regctl')(['manifest', 'head', '--host', `reg=${quay.host},tls=disabled`, reference], {
            env,
          }),
          client('skopeo')(['inspect', '--tls-verify=false', '--raw', `docker://${reference}`], { env }),
        ]);
      const digest = push.outputs.get('digest');
      const during = await asked();
      const [manifest] = during.splice(-1);
      expect(digestOf(manifest?.stdout ?? '')).toBe(digest);
      expect(during.map(({ code, stdout, stderr }) => (code === 0 ? stdout.trim() : stderr))).toEqual(
        Array.from({ length: 3 }, () => digest),
      );
      await job.end();
      expect((await asked()).map(({ code }) => code === 0)).toEqual([false, false, false, false]);
    });
  },
);
