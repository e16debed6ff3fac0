import { exchangeError, json, jsonIn, secretIn, untilIn, wordIn, type ExchangeAnswer } from './exchange.ts';
import type { Lease, OidcProvider, Trade } from './provider.ts';

const HOST = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*-docker\.pkg\.dev|(?:[a-z]+\.)?gcr\.io)$/;
const PROVIDER =
  /^projects\/\d{1,20}\/locations\/global\/workloadIdentityPools\/[a-z0-9-]{4,32}\/providers\/[a-z0-9-]{4,32}$/;
const ACCOUNT =
  /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?@[a-z0-9][a-z0-9.:-]{0,100}\.iam\.gserviceaccount\.com$/;
const SCOPE = 'https://www.googleapis.com/auth/cloud-platform';

/** Artifact Registry and gcr.io: a federated token for the ID token; with `service-account`, that account's token for it. */
export const google: OidcProvider = {
  name: 'google',
  required: { 'workload-identity-provider': PROVIDER },
  optional: { 'service-account': ACCOUNT },
  fits: (registry) => HOST.test(registry),
  audience: (_registry, parameters) =>
    `https://iam.googleapis.com/${parameters['workload-identity-provider']}`,
  async trade(trade) {
    const account = trade.parameters['service-account'];
    const federated = await federatedToken(trade);
    return account === undefined ? federated : accountToken(trade, account, federated.password);
  },
};

type Login = Lease & { readonly kind: 'basic' };

/** Security Token Service API, "token". */
async function federatedToken({ parameters, idToken, exchange, now, signal }: Trade): Promise<Login> {
  const answer = await exchange.send({
    provider: 'google',
    method: 'POST',
    url: new URL('https://sts.googleapis.com/v1/token'),
    ...json({
      audience: `//iam.googleapis.com/${parameters['workload-identity-provider']}`,
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      scope: SCOPE,
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
      subjectToken: idToken,
    }),
    signal,
  });
  const found = answer.status === 200 ? jsonIn(answer) : undefined;
  const token = secretIn(found?.['access_token']);
  if (token === undefined) throw exchangeError(answer, wordIn(jsonIn(answer)?.['error']));
  exchange.hide(token);
  return login(token, untilIn(found?.['expires_in'], now));
}

/** IAM Service Account Credentials API, "generateAccessToken". */
async function accountToken(
  { exchange, now, signal }: Trade,
  account: string,
  federated: string,
): Promise<Login> {
  const request = json({ scope: [SCOPE], lifetime: '3600s' });
  const answer = await exchange.send({
    provider: 'google',
    method: 'POST',
    url: new URL(
      `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${encodeURIComponent(account)}:generateAccessToken`,
    ),
    headers: { ...request.headers, authorization: `Bearer ${federated}` },
    body: request.body,
    signal,
  });
  const found = answer.status === 200 ? jsonIn(answer) : undefined;
  const token = secretIn(found?.['accessToken']);
  if (token === undefined) throw exchangeError(answer, statusIn(answer));
  exchange.hide(token);
  const ends = Date.parse(typeof found?.['expireTime'] === 'string' ? found['expireTime'] : '');
  return login(token, ends > now && ends <= now + 12 * 3600 * 1000 ? ends : untilIn(undefined, now));
}

function statusIn(answer: ExchangeAnswer): string | undefined {
  const error = jsonIn(answer)?.['error'];
  return typeof error === 'object' && error !== null && 'status' in error ? wordIn(error.status) : undefined;
}

function login(password: string, until: number): Login {
  return { kind: 'basic', username: 'oauth2accesstoken', password, until };
}
