import { exchangeError, form, jsonIn, secretIn, untilIn, wordIn } from './exchange.ts';
import type { OidcProvider } from './provider.ts';

const UUID = /^[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const LIFE_S = 3600;

/** Docker Hub, for organizations with an OIDC connection. */
export const dockerHub: OidcProvider = {
  name: 'docker-hub',
  required: { organization: /^[a-z0-9](?:[a-z0-9_-]{0,62}[a-z0-9])?$/, connection: UUID },
  optional: {},
  fits: (registry) => registry === 'docker.io' || registry === 'dhi.io',
  audience: () => 'https://identity.docker.com',
  async trade({ parameters, idToken, exchange, now, signal }) {
    const answer = await exchange.send({
      provider: 'docker-hub',
      method: 'POST',
      url: new URL('https://identity.docker.com/oauth/token'),
      ...form({
        grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
        subject_token_type: 'urn:ietf:params:oauth:token-type:id_token',
        subject_token: idToken,
        connection_id: parameters['connection'] ?? '',
        expires_in: String(LIFE_S),
      }),
      signal,
    });
    const found = jsonIn(answer);
    const password = answer.status === 200 ? secretIn(found?.['access_token']) : undefined;
    if (password === undefined) throw exchangeError(answer, wordIn(found?.['error']));
    exchange.hide(password);
    const until = untilIn(found?.['expires_in'] ?? LIFE_S, now);
    return { kind: 'basic', username: parameters['organization'] ?? '', password, until };
  },
};
