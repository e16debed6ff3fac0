// Not undici's index: that also loads fetch, WebSocket, caches and mocks, most of its 1.5 MB.
import Agent from 'undici/lib/dispatcher/agent.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import symbols from 'undici/lib/core/symbols.js';
import { MAX_HEAD } from '../interim-answers.ts';
import { changeParsers } from '../answer-parsers.ts';
import { followBody } from '../lending/body-phase.ts';
import { Connector, type Ahead, type ConnectOptions } from './connector.ts';
import { setParserSymbol } from '../lending/lending-reads.ts';
import { takeRepeatedLengths } from '../repeated-lengths.ts';
import { takeUnaskedContinue } from '../unasked-continue.ts';

setParserSymbol(symbols.kParser);

/** HTTP/1.1 only: undici's HTTP/2 has fixed header limits (128 fields, 64 KiB), and its blobs share one flow-control window. */
export const POOL = { connections: 16, keepAliveTimeout: 30_000, maxHeaderSize: MAX_HEAD, allowH2: false };

/** The pool of one origin. Repeats the options, which ProxyAgent does not pass on for plain requests. */
export function openPool(origin: string | URL, options: object): Pool {
  const pool = new Pool(origin, { ...POOL, ...options });
  changeParsers(pool, symbols, (parser) => {
    takeUnaskedContinue(parser);
    takeRepeatedLengths(parser);
    followBody(parser);
  });
  return pool;
}

/** The pools of all origins, with the connections of one connector; `close` ends these. */
export function openAgent(
  options: ConnectOptions,
  ahead: Ahead,
): { readonly dispatcher: Agent; close(): Promise<void> } {
  const connector = new Connector(options, ahead);
  const dispatcher = new Agent({ ...POOL, factory: openPool, connect: connector.connect });
  return {
    dispatcher,
    async close() {
      connector.close();
      await dispatcher.destroy();
    },
  };
}
