import type Pool from 'undici/lib/dispatcher/pool.js';

interface Parser {
  onHeadersComplete(status: number, upgrade: boolean, shouldKeepAlive: boolean): number;
}

/**
 * A client takes `100 Continue` though it asked for none (RFC 9110 15.2). undici breaks the connection at it, and passes
 * over every other interim answer: so it is told of another one.
 */
export function takeUnaskedContinue(
  pool: Pool,
  { kSocket, kParser }: { readonly kSocket: symbol; readonly kParser: symbol },
): void {
  pool.on('connect', (_origin, targets) => {
    const client = targets.at(-1) as unknown as Record<
      symbol,
      Record<symbol, Parser | undefined> | undefined
    >;
    const parser = client[kSocket]?.[kParser];
    if (!parser) return;
    const complete = parser.onHeadersComplete.bind(parser);
    parser.onHeadersComplete = (status, ...rest) => complete(status === 100 ? 102 : status, ...rest);
  });
}
