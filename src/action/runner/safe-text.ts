const MAX = 2000;
/** Marks that turn the direction of text, and with it what a reader sees. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text of servers and artifacts as one line of a log. The runner takes a line that starts with `::`, and `##[`
 * anywhere, for a command; control characters and terminal escapes are shown and not sent.
 */
export function safeText(text: string, limit: number = MAX): string {
  const cut = (text.length > limit ? `${text.slice(0, limit)}…` : text).toWellFormed();
  return cut
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '↵')
    .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replace(BIDI, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ');
}
