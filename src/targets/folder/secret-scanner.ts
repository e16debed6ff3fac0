import { OrasError } from '../../core/errors.ts';

/** Shorter secrets would match by chance. */
const SHORTEST = 8;

/** Finds secrets in files to be pushed, as plain text and inside base64, as in an encoded `user:password`. */
export class SecretScanner {
  readonly #needles: readonly Buffer[];

  /** Secrets with fewer than 8 characters are left out: they would match by chance. */
  constructor(secrets: Iterable<string>) {
    const known = [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST);
    this.#needles = known.flatMap((secret) => [secret, ...base64Of(secret)]).map((text) => Buffer.from(text));
  }

  /** Fails with `INVALID_INPUT` if the bytes contain a secret. */
  refuse(bytes: Uint8Array, path: string): void {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!this.#needles.some((needle) => whole.includes(needle))) return;
    throw new OrasError('INVALID_INPUT', `will not push ${path}: it holds a secret of this step`, {
      details: { path, reason: 'holds-secret' },
    });
  }
}

/** The parts of the encoding that do not depend on what precedes the secret: three bytes are four characters. */
function base64Of(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(before === 0 ? 0 : before + 1, Math.floor((before + bytes.length) / 3) * 4);
  });
}
