import { exchangeError, form, jsonIn, secretIn, type ExchangeAnswer } from './exchange.ts';
import { endOf } from './id-token.ts';
import type { OidcProvider, Trade } from './provider.ts';

const HOST = /^[a-z0-9]+(?:-[a-z0-9]+)*\.azurecr\.(?<cloud>io|cn|us)$/;
const ID = /^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;
/** An ID, or a domain that Entra knows. */
const TENANT = /^(?!.*\.\.)[0-9A-Za-z](?:[0-9A-Za-z.-]{0,126}[0-9A-Za-z])?$/;
const HOUR_MS = 3600 * 1000;

const CLOUDS = {
  io: { login: 'login.microsoftonline.com', audience: 'api://AzureADTokenExchange' },
  cn: { login: 'login.partner.microsoftonline.cn', audience: 'api://AzureADTokenExchangeChina' },
  us: { login: 'login.microsoftonline.us', audience: 'api://AzureADTokenExchangeUSGov' },
} as const;

/** Azure Container Registry: an Entra token for the ID token, then the registry's refresh token for that. */
export const azure: OidcProvider = {
  name: 'azure',
  required: { tenant: TENANT, client: ID },
  optional: {},
  fits: (registry) => HOST.test(registry),
  audience: (registry) => cloudOf(registry).audience,
  async trade(trade) {
    const { registry, parameters, exchange, now, signal } = trade;
    const entra = await entraToken(trade);
    const answer = await exchange.send({
      provider: 'azure',
      method: 'POST',
      url: new URL(`https://${registry}/oauth2/exchange`),
      ...form({
        grant_type: 'access_token',
        service: registry,
        tenant: parameters['tenant'] ?? '',
        access_token: entra,
      }),
      signal,
    });
    const token = answer.status === 200 ? secretIn(jsonIn(answer)?.['refresh_token']) : undefined;
    if (token === undefined) throw exchangeError(answer, undefined);
    exchange.hide(token);
    const ends = endOf(token) ?? Number.NaN;
    return { kind: 'refresh', token, until: ends > now && ends <= now + 24 * HOUR_MS ? ends : now + HOUR_MS };
  },
};

function cloudOf(registry: string): (typeof CLOUDS)[keyof typeof CLOUDS] {
  const cloud = HOST.exec(registry)?.groups?.['cloud'];
  return CLOUDS[cloud === 'cn' || cloud === 'us' ? cloud : 'io'];
}

/** Microsoft identity platform, "OAuth 2.0 client credentials flow", with a federated credential. */
async function entraToken({ registry, parameters, idToken, exchange, signal }: Trade): Promise<string> {
  const { tenant = '', client = '' } = parameters;
  const answer = await exchange.send({
    provider: 'azure',
    method: 'POST',
    url: new URL(`https://${cloudOf(registry).login}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`),
    ...form({
      grant_type: 'client_credentials',
      client_id: client,
      scope: 'https://containerregistry.azure.net/.default',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: idToken,
    }),
    signal,
  });
  const token = answer.status === 200 ? secretIn(jsonIn(answer)?.['access_token']) : undefined;
  if (token === undefined) throw exchangeError(answer, numberIn(answer));
  exchange.hide(token);
  return token;
}

/** Entra's own numbers tell more than OAuth's words. */
function numberIn(answer: ExchangeAnswer): string | undefined {
  const said = jsonIn(answer)?.['error_description'];
  return typeof said === 'string' ? /\bAADSTS\d{4,9}\b/.exec(said)?.[0] : undefined;
}
