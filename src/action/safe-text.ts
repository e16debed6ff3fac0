const MAX = 2000;

/**
 * Text of servers and artifacts as one line of a log. The runner takes a line that starts with `::`, and `##[`
 * anywhere, for a command; control characters and terminal escapes are shown and not sent.
 */
export function safeText(text: string, limit: number = MAX): string {
  const cut = text.length > limit ? `${text.slice(0, limit)}…` : text;
  return cut
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '↵')
    .replace(/\p{Cc}/gu, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1: ');
}
