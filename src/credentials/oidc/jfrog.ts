import { exchangeError, json, jsonIn, secretIn, untilIn, wordIn } from './exchange.ts';
import { claimsOf } from './id-token.ts';
import type { OidcProvider, Parameters } from './provider.ts';
import { originOf } from './quay.ts';

const NAME = /^[\w.@ -]{1,255}$/;
/** The JFrog platform, where its registry has another host. */
const PLATFORM = /^https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?\/?$/;

/** JFrog Artifactory: an access token for the ID token (Access API, "OIDC token exchange"). */
export const jfrog: OidcProvider = {
  name: 'jfrog',
  required: { integration: NAME },
  optional: { platform: PLATFORM, project: NAME, mapping: NAME },
  fits: () => 'named',
  audience: (registry) => registry,
  async trade({ registry, parameters, idToken, exchange, now, signal }) {
    const answer = await exchange.send({
      provider: 'jfrog',
      method: 'POST',
      url: new URL(
        `${(parameters['platform'] ?? originOf(registry)).replace(/\/$/, '')}/access/api/v1/oidc/token`,
      ),
      ...json({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        subject_token: idToken,
        provider_name: parameters['integration'],
        ...optional(parameters),
      }),
      signal,
    });
    const found = jsonIn(answer);
    const password = answer.status === 200 ? secretIn(found?.['access_token']) : undefined;
    const username = password === undefined ? undefined : (nameIn(found?.['username']) ?? nameOf(password));
    if (password === undefined || username === undefined)
      throw exchangeError(answer, wordIn(found?.['error']));
    exchange.hide(password);
    return { kind: 'basic', username, password, until: untilIn(found?.['expires_in'], now) };
  },
};

function optional({ project, mapping }: Parameters): Record<string, string> {
  return {
    ...(project !== undefined && { project_key: project }),
    ...(mapping !== undefined && { identity_mapping_name: mapping }),
  };
}

function nameIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^[^:\p{Cc}]{1,255}$/u.test(value) ? value : undefined;
}

/** `sub` is the user, or `jfac@…/users/NAME`. */
function nameOf(token: string): string | undefined {
  return nameIn(claimsOf(token)['sub']?.split('/users/').at(-1));
}
