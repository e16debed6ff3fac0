import type Pool from 'undici/lib/dispatcher/pool.js';

/** undici's parser of the responses on one connection. */
export interface AnswerParser {
  execute(chunk: Buffer): void;
  /** Nobody wants more of the body for now. */
  readonly paused: boolean;
  /** By its header; -1 without. */
  readonly contentLength: number;
  onHeadersComplete(status: number, upgrade: boolean, shouldKeepAlive: boolean): number;
  onMessageComplete(): number;
}

/** undici's keys for a client's socket and the socket's parser. */
export interface ParserSymbols {
  readonly kSocket: symbol;
  readonly kParser: symbol;
}

/** Changes the parser of each connection of a pool before the first response. */
export function changeParsers(
  pool: Pool,
  { kSocket, kParser }: ParserSymbols,
  change: (parser: AnswerParser) => void,
): void {
  pool.on('connect', (_origin, targets) => {
    const client = targets.at(-1) as unknown as Record<
      symbol,
      Record<symbol, AnswerParser | undefined> | undefined
    >;
    const parser = client[kSocket]?.[kParser];
    if (parser) change(parser);
  });
}
