import type { AnswerParser } from '../answer-parsers.ts';

const inBody = new WeakSet<AnswerParser>();

/** Remembers whether the parser is within a body of known length. */
export function followBody(parser: AnswerParser): void {
  const [headersComplete, messageComplete] = [
    parser.onHeadersComplete.bind(parser),
    parser.onMessageComplete.bind(parser),
  ];
  parser.onHeadersComplete = (...head) => {
    const { contentLength } = parser;
    const result = headersComplete(...head);
    if (contentLength > 0) inBody.add(parser);
    return result;
  };
  parser.onMessageComplete = () => {
    inBody.delete(parser);
    return messageComplete();
  };
}

/** Whether what comes next is of a body of known length: the parser keeps parts of what it reads elsewhere. */
export function isInBody(parser: AnswerParser): boolean {
  return inBody.has(parser);
}
