import { isRecord } from '../../core/descriptor.ts';
import { OrasError } from '../../core/errors.ts';
import { exchangeError, form, jsonIn, secretIn, wordIn, type ExchangeAnswer } from './exchange.ts';
import type { Lease, OidcProvider, Trade } from './provider.ts';
import { signedHeaders, type AwsCall, type AwsKeys } from './sig-v4.ts';

const PRIVATE =
  /^(?<account>\d{12})\.dkr[.-]ecr(?:-fips)?\.(?<region>[a-z]{2,4}(?:-[a-z]+)+-\d)\.(?<suffix>amazonaws\.com|amazonaws\.com\.cn|amazonaws\.eu|on\.aws)$/;
const PUBLIC = /^(?:public\.ecr\.aws|ecr-public\.aws\.com)$/;
const ROLE =
  /^arn:(?<partition>aws|aws-cn|aws-us-gov|aws-eusc):iam::(?<account>\d{12}):role\/[\w+=,.@/-]{1,512}$/;
const DAY_MS = 24 * 3600 * 1000;
const ATTEMPTS = 3;

interface Place {
  readonly isPublic: boolean;
  /** Empty for the public registry. */
  readonly account: string;
  readonly region: string;
  readonly suffix: string;
  readonly partition: string;
}

/** Amazon ECR and ECR Public: a role for the ID token (STS), then the registry's login for the role's keys. */
export const aws: OidcProvider = {
  name: 'aws',
  required: { role: ROLE },
  optional: {},
  fits: (registry) => placeOf(registry) !== undefined,
  conflict(registry, { role = '' }) {
    const partition = ROLE.exec(role)?.groups?.['partition'];
    const place = placeOf(registry);
    return place && place.partition !== partition
      ? `the role is of the partition ${partition}, the registry of ${place.partition}`
      : undefined;
  },
  audience: (registry) =>
    placeOf(registry)?.partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com',
  async trade(trade) {
    const place = placeOf(trade.registry);
    if (!place) throw new Error(`${trade.registry} is not of this provider`);
    return loginFor(await keysFor(trade, place), trade, place);
  },
};

function placeOf(registry: string): Place | undefined {
  if (PUBLIC.test(registry))
    return { isPublic: true, account: '', region: 'us-east-1', suffix: 'amazonaws.com', partition: 'aws' };
  const { account, region, suffix } = PRIVATE.exec(registry)?.groups ?? {};
  if (account === undefined || region === undefined || suffix === undefined) return undefined;
  const place = { isPublic: false, account, region, suffix: suffix === 'on.aws' ? 'amazonaws.com' : suffix };
  return { ...place, partition: partitionOf(region, place.suffix) };
}

function partitionOf(region: string, suffix: string): string {
  if (suffix === 'amazonaws.com.cn') return 'aws-cn';
  if (suffix === 'amazonaws.eu') return 'aws-eusc';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** STS, "AssumeRoleWithWebIdentity". */
async function keysFor({ idToken, parameters, exchange, signal }: Trade, place: Place): Promise<AwsKeys> {
  const request = {
    provider: 'aws',
    method: 'POST',
    url: new URL(`https://sts.${place.region}.${place.suffix}/`),
    ...form({
      Action: 'AssumeRoleWithWebIdentity',
      Version: '2011-06-15',
      RoleArn: parameters['role'] ?? '',
      RoleSessionName: 'oras-action',
      WebIdentityToken: idToken,
      DurationSeconds: '900',
    }),
    signal,
  } as const;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await exchange.send(request);
    const code = wordIn(element(answer.text, 'Code'));
    // AWS could not reach the server that issued the ID token.
    if (answer.status !== 200 && code === 'IDPCommunicationError' && attempt < ATTEMPTS) continue;
    const [accessKeyId, secretAccessKey, sessionToken] = [
      'AccessKeyId',
      'SecretAccessKey',
      'SessionToken',
    ].map((name) => secretIn(element(answer.text, name)));
    if (answer.status !== 200 || !accessKeyId || !secretAccessKey || !sessionToken)
      throw exchangeError(answer, code);
    for (const secret of [accessKeyId, secretAccessKey, sessionToken]) exchange.hide(secret);
    return { accessKeyId, secretAccessKey, sessionToken };
  }
}

/** Text of the only element of this name; its own pattern, since a parser would know entities. */
function element(xml: string, name: string): string | undefined {
  const found = [...xml.matchAll(new RegExp(`<${name}>([^<>&]{1,16384})</${name}>`, 'g'))];
  return found.length === 1 ? found[0]?.[1]?.trim() : undefined;
}

/** ECR and ECR Public, "GetAuthorizationToken". */
async function loginFor(
  keys: AwsKeys,
  { exchange, now, signal, ...trade }: Trade,
  place: Place,
): Promise<Lease> {
  const service = place.isPublic ? 'ecr-public' : 'ecr';
  const host = `api.${service}.${place.region}.${place.suffix}`;
  const target = `${place.isPublic ? 'SpencerFrontendService' : 'AmazonEC2ContainerRegistry_V20150921'}.GetAuthorizationToken`;
  const call: AwsCall = { host, region: place.region, service, target, body: '{}', now };
  const answer = await exchange.send({
    provider: 'aws',
    method: 'POST',
    url: new URL(`https://${host}/`),
    headers: signedHeaders(keys, call),
    body: call.body,
    signal,
  });
  const data = authorizationIn(answer);
  const login = Buffer.from(secretIn(data?.['authorizationToken']) ?? '', 'base64').toString('utf8');
  const [, username, password] = /^([^:]+):([\x21-\x7e]+)$/.exec(login) ?? [];
  if (answer.status !== 200 || username === undefined || password === undefined)
    throw exchangeError(answer, codeIn(answer));
  exchange.hide(password);
  exchange.hide(Buffer.from(login).toString('base64'));
  if (!place.isPublic) checkEndpoint(data?.['proxyEndpoint'], { ...trade, place, answer });
  const end = data?.['expiresAt'];
  const ends = typeof end === 'number' ? end * 1000 : Number.NaN;
  const until = ends > now && ends <= now + DAY_MS ? ends : now + 3600 * 1000;
  return { kind: 'basic', username, password, until };
}

function authorizationIn(answer: ExchangeAnswer): Readonly<Record<string, unknown>> | undefined {
  const data = jsonIn(answer)?.['authorizationData'];
  const first: unknown = Array.isArray(data) ? data[0] : data;
  return isRecord(first) ? first : undefined;
}

function codeIn(answer: ExchangeAnswer): string | undefined {
  const type = jsonIn(answer)?.['__type'];
  return wordIn(typeof type === 'string' ? type.split('#').at(-1) : undefined);
}

/** The login is for the registries of the role's account and of those that let it in, of one region. */
function checkEndpoint(
  endpoint: unknown,
  at: Pick<Trade, 'parameters'> & { readonly place: Place; readonly answer: ExchangeAnswer },
): void {
  const { place, answer, parameters } = at;
  const accounts = [place.account, ROLE.exec(parameters['role'] ?? '')?.groups?.['account']];
  const right = accounts.map((account) => `https://${account}.dkr.ecr.${place.region}.${place.suffix}`);
  if (right.some((one) => one === endpoint)) return;
  throw new OrasError('INVALID_CONTENT', `${answer.url.host} gave a login for another registry`, {
    details: { host: answer.url.host, provider: 'aws', reason: 'exchange-refused' },
  });
}
