import { request } from 'node:http';
import { connect } from 'node:net';
import { digestLike, type Header } from './exchange.ts';
import { repositoryOf, type Store } from './store.ts';

export const manifestType = 'application/vnd.oci.image.manifest.v1+json';
export const indexType = 'application/vnd.oci.image.index.v1+json';
const empty = Buffer.from('{}');

export interface ArtifactOptions {
  readonly tag?: string;
  readonly text?: string;
  readonly artifactType?: string;
  readonly configType?: string;
  readonly layerType?: string;
  readonly subject?: { readonly digest: string; readonly bytes: Buffer };
}

export interface Artifact {
  readonly digest: string;
  readonly bytes: Buffer;
  readonly layer: { readonly digest: string; readonly bytes: Buffer };
  readonly config: { readonly digest: string; readonly bytes: Buffer };
}

export function sha256(bytes: Buffer | string): string {
  return digestLike('sha256:', Buffer.from(bytes));
}

/** The bytes of an artifact with one file. */
export function makeArtifact(options: ArtifactOptions = {}): Artifact {
  const { artifactType = 'application/x.test', subject } = options;
  const content = Buffer.from(options.text ?? 'hello\n');
  const layer = { digest: sha256(content), bytes: content };
  const config = { digest: sha256(empty), bytes: empty };
  const describe = (mediaType: string, { digest, bytes }: { digest: string; bytes: Buffer }) => ({
    mediaType,
    digest,
    size: bytes.length,
  });
  const manifest = {
    schemaVersion: 2,
    mediaType: manifestType,
    artifactType,
    config: describe(options.configType ?? 'application/vnd.oci.empty.v1+json', config),
    layers: [describe(options.layerType ?? 'text/plain', layer)],
    ...(subject && { subject: describe(manifestType, subject) }),
  };
  const bytes = Buffer.from(JSON.stringify(manifest));
  return { digest: sha256(bytes), bytes, layer, config };
}

/** Puts an artifact into a store, past the protocol. */
export function addArtifact(store: Store, name: string, options: ArtifactOptions = {}): Artifact {
  const artifact = makeArtifact(options);
  addBlobs(store, name, artifact);
  const { manifests, tags } = repositoryOf(store, name);
  manifests.set(artifact.digest, { mediaType: manifestType, bytes: artifact.bytes });
  if (options.tag !== undefined) tags.set(options.tag, artifact.digest);
  return artifact;
}

export function addBlobs(store: Store, name: string, { layer, config }: Artifact): void {
  const { blobs } = repositoryOf(store, name);
  for (const { digest, bytes } of [layer, config]) blobs.set(digest, bytes);
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** By lower-case name; several are joined with ` | `. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
  /** Sends the body without its length. */
  readonly chunked?: boolean;
}

/** One request as it stands, on a connection of its own. `what` is such as `GET /v2/`. */
export function ask(origin: string, what: string, options: AskOptions = {}): Promise<Answer> {
  const [method = '', target = ''] = what.split(' ');
  const { host } = new URL(origin);
  const [hostname = '', port = ''] = host.split(':');
  const body = Buffer.from(options.body ?? '');
  const length = options.chunked === true ? {} : { 'content-length': body.length };
  const headers = { ...options.headers, ...(options.body === undefined ? {} : length) };
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path: target, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => {
        const names = Object.entries(answer.headersDistinct).map(([name, values]): Header => [
          name,
          values?.join(' | ') ?? '',
        ]);
        resolve({
          status: answer.statusCode ?? 0,
          body: Buffer.concat(chunks),
          headers: Object.fromEntries(names),
        });
      });
    });
    sent.once('error', reject);
    if (options.chunked === true) sent.write(body, () => sent.end());
    else sent.end(body);
  });
}

export interface RawAnswer {
  readonly text: string;
  /** `open` when nothing more came for a while. */
  readonly end: 'closed' | 'reset' | 'refused' | 'open';
}

/** All that comes back for bytes as they stand, until the connection ends or is silent for `quietMs`. */
export function askRaw(host: string, text: string, quietMs = 150): Promise<RawAnswer> {
  const [hostname = '', port = ''] = host.split(':');
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname);
    const done = (end: RawAnswer['end']): void => {
      socket.destroy();
      resolve({ text: received, end });
    };
    socket.setEncoding('latin1').setTimeout(quietMs, () => done('open'));
    socket.on('data', (chunk: string) => (received += chunk));
    socket.once('end', () => done('closed'));
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      done(code === 'ECONNREFUSED' ? 'refused' : 'reset'),
    );
    socket.write(text);
  });
}
