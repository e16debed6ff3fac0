import type { Asked } from './exchange.ts';
import type { LoggedRequest } from './front.ts';

export interface SecretWatch {
  /** One line for each secret that came to an origin which must not see it: place, request and where in it. */
  readonly seen: string[];
  add(secret: string): void;
  /** Of a request to an origin that is to see none. */
  inspect(
    place: string,
    entry: Pick<LoggedRequest, 'method' | 'path' | 'query' | 'headers'>,
    asked: Asked,
  ): void;
}

export function watchSecrets(): SecretWatch {
  const secrets = new Set<string>();
  const seen: string[] = [];
  return {
    seen,
    add: (secret) => void (secret !== '' && secrets.add(secret)),
    inspect(place, entry, asked) {
      const parts: [string, string][] = [
        ['URL', asked.target],
        ['body', asked.body.toString('latin1')],
        ...Object.entries(entry.headers).map(([name, value]): [string, string] => [`header ${name}`, value]),
      ];
      for (const [where, text] of parts) {
        const forms = [text, unescaped(text)];
        for (const secret of secrets)
          if (forms.some((form) => form.includes(secret)))
            seen.push(`${place} ${entry.method} ${entry.path}: ${where} holds ${secret.slice(0, 6)}…`);
      }
    },
  };
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
