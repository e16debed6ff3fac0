import { OrasError } from '../../core/errors.ts';

/** A shorter text is found everywhere. */
const SHORTEST = 8;

/** Texts that no pushed file may hold: as they are, and in base64 as part of anything, as in `user:password`. */
export class SecretScanner {
  readonly #needles: readonly Buffer[];

  constructor(secrets: Iterable<string>) {
    const known = [...new Set(secrets)].filter((secret) => secret.length >= SHORTEST);
    this.#needles = known.flatMap((secret) => [secret, ...base64Of(secret)]).map((text) => Buffer.from(text));
  }

  /** Fails with the path where the file's bytes hold one. */
  refuse(bytes: Uint8Array, path: string): void {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (!this.#needles.some((needle) => whole.includes(needle))) return;
    throw new OrasError('INVALID_INPUT', `will not push ${path}: it holds a secret of this step`, {
      details: { path, reason: 'holds-secret' },
    });
  }
}

/** What stays the same wherever the secret stands in a longer text: three bytes are four letters. */
function base64Of(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return text.slice(before === 0 ? 0 : before + 1, Math.floor((before + bytes.length) / 3) * 4);
  });
}
