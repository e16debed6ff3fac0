import { createHash, createHmac } from 'node:crypto';

export interface AwsKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

export interface AwsCall {
  readonly host: string;
  readonly region: string;
  readonly service: string;
  readonly target: string;
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The headers of a signed `POST /` (AWS Signature Version 4, "Create a signed request"). */
export function signedHeaders(keys: AwsKeys, call: AwsCall): Record<string, string> {
  const date = new Date(call.now).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = date.slice(0, 8);
  const headers: Record<string, string> = {
    'content-type': 'application/x-amz-json-1.1',
    host: call.host,
    'x-amz-date': date,
    'x-amz-security-token': keys.sessionToken,
    'x-amz-target': call.target,
  };
  const names = Object.keys(headers).toSorted();
  const canonical = [
    'POST',
    '/',
    '',
    ...names.map((name) => `${name}:${headers[name]}`),
    '',
    names.join(';'),
    sha256(call.body),
  ].join('\n');
  const scope = `${day}/${call.region}/${call.service}/aws4_request`;
  const text = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = [day, call.region, call.service, 'aws4_request'].reduce<Uint8Array | string>(
    (by, part) => hmac(by, part),
    `AWS4${keys.secretAccessKey}`,
  );
  const signature = hmac(key, text).toString('hex');
  const { host: _sentAnyway, ...sent } = headers;
  return {
    ...sent,
    authorization: `AWS4-HMAC-SHA256 Credential=${keys.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Uint8Array | string, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
