import type { Send } from './http.ts';

const MAX_WARNING = 4096;

/** Reports each `Warning: 299` of a server once (distribution-spec, "Warnings"). */
export function withWarnings(send: Send, onWarning: (host: string, text: string) => void): Send {
  const seen = new Set<string>();
  return async (request) => {
    const response = await send(request);
    for (const header of response.headers.all('warning')) {
      for (const text of parseWarnings(header)) {
        const key = `${response.url.host} ${text}`;
        if (seen.has(key) || seen.size >= 100) continue;
        seen.add(key);
        onWarning(response.url.host, text);
      }
    }
    return response;
  };
}

/** The texts of `299 - "text"`; other codes concern caches. */
export function parseWarnings(header: string): string[] {
  return [...header.slice(0, MAX_WARNING).matchAll(/(?:^|,)\s*299 \S+ "((?:[^"\\]|\\.)*)"/g)].map(
    ([, text = '']) => text.replace(/\\(.)/g, '$1'),
  );
}
