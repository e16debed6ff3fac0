import type { AnswerParser } from './answer-parsers.ts';

/**
 * A client must accept an unexpected `100 Continue` (RFC 9110 15.2). undici closes the connection, but ignores any other
 * interim response: so it gets a 102 instead.
 */
export function takeUnaskedContinue(parser: AnswerParser): void {
  const complete = parser.onHeadersComplete.bind(parser);
  parser.onHeadersComplete = (status, ...rest) => complete(status === 100 ? 102 : status, ...rest);
}
