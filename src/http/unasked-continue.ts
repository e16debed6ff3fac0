import type { AnswerParser } from './answer-parsers.ts';

/**
 * A client takes `100 Continue` though it asked for none (RFC 9110 15.2). undici breaks the connection at it, and passes
 * over every other interim answer: so it is told of another one.
 */
export function takeUnaskedContinue(parser: AnswerParser): void {
  const complete = parser.onHeadersComplete.bind(parser);
  parser.onHeadersComplete = (status, ...rest) => complete(status === 100 ? 102 : status, ...rest);
}
