/** A table of cells that are markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text: string): string {
  return `\`${text}\``;
}

export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** Plain words as markdown. */
export function plain(text: string): string {
  return text
    .replaceAll('<', '&lt;')
    .replaceAll(/(?<![\w`])[*]|[*]$/g, '\\*')
    .replaceAll('_', '\\_');
}
