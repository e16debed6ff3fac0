import type { Credential } from '../../core/credential.ts';
import { bytesOf, readUpTo } from '../../core/bytes.ts';
import { OrasError } from '../../core/errors.ts';
import { parseJsonObject } from '../../core/json.ts';
import type { Send } from '../../http/http.ts';
import { registryError } from '../registry-error.ts';

export interface TokenRequest {
  readonly realm: URL;
  readonly service: string | undefined;
  readonly scopes: readonly string[];
  readonly credential: Credential | undefined;
  /** The URL of the response that named the realm. */
  readonly givenBy: URL;
  readonly signal?: AbortSignal | undefined;
}

export interface Token {
  readonly value: string;
  /** In seconds. */
  readonly expiresIn: number;
}

const MAX_ANSWER = 1024 * 1024;
const CLIENT = 'oras-action';

/** Fetches a token: by GET with Basic or anonymously, by OAuth2 POST for an identity token. */
export async function fetchToken(send: Send, request: TokenRequest): Promise<Token> {
  const { credential } = request;
  const response = await (credential?.kind === 'refresh'
    ? postForToken(send, request, credential.token)
    : getToken(send, request));
  if (response.status !== 200) throw await registryError({ method: 'GET', url: request.realm }, response);
  const json = parseAnswer(
    await readUpTo(response.body, MAX_ANSWER, `the answer of ${request.realm.host}`),
    request.realm,
  );
  const value = [json['access_token'], json['token']].find((text) => typeof text === 'string' && text !== '');
  if (typeof value !== 'string' || !/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/.test(value)) {
    throw new OrasError(
      'INVALID_CONTENT',
      `the token server ${request.realm.host} answered without a usable token`,
      { details: { reason: 'no-token' } },
    );
  }
  return { value, expiresIn: secondsIn(json['expires_in']) };
}

/** A number, or a string of digits, as some servers send it; the token spec's default is 60. */
function secondsIn(value: unknown): number {
  const seconds = typeof value === 'string' && /^ *[0-9]{1,9} *$/.test(value) ? Number(value) : value;
  return typeof seconds === 'number' && seconds > 0 && seconds < 1e9 ? seconds : 60;
}

function parseAnswer(bytes: Uint8Array, realm: URL): Record<string, unknown> {
  try {
    return parseJsonObject(bytes, 'answer');
  } catch {
    // The parser's message quotes the text, which may contain the token.
    throw new OrasError(
      'INVALID_CONTENT',
      `the answer of the token server ${realm.host} is not a JSON object`,
      { details: { reason: 'no-token' } },
    );
  }
}

function getToken(send: Send, { realm, service, scopes, credential, givenBy, signal }: TokenRequest) {
  const url = new URL(realm);
  if (service !== undefined) url.searchParams.set('service', service);
  for (const scope of scopes) url.searchParams.append('scope', scope);
  if (credential?.kind === 'basic') url.searchParams.set('account', credential.username);
  const headers = credential?.kind === 'basic' ? { authorization: basic(credential) } : {};
  return send({ method: 'GET', url, headers, givenBy, readLimit: MAX_ANSWER, json: true, signal });
}

function postForToken(
  send: Send,
  { realm, service, scopes, givenBy, signal }: TokenRequest,
  refreshToken: string,
) {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: refreshToken,
    client_id: CLIENT,
  });
  if (service !== undefined) form.set('service', service);
  if (scopes.length > 0) form.set('scope', scopes.join(' '));
  const body = new TextEncoder().encode(form.toString());
  return send({
    method: 'POST',
    url: realm,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: { bytes: bytesOf(body), size: body.byteLength },
    givenBy,
    readLimit: MAX_ANSWER,
    json: true,
    signal,
  });
}

export function basic({
  username,
  password,
}: {
  readonly username: string;
  readonly password: string;
}): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
