export interface DocTable {
  /** The nearest heading before it. */
  readonly heading: string;
  /** Cells of the rows below the head. */
  readonly rows: readonly (readonly string[])[];
}

/** The tables below a heading of the second level, up to the next one. */
export function tablesBelow(page: string, heading: string): DocTable[] {
  const section = page.split(/^(?=## )/m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`no heading ${heading}`);
  return section.split(/^#+ /m).flatMap((part) => {
    const rows = part.split('\n').filter((line) => line.startsWith('| '));
    if (rows.length === 0) return [];
    const cells = rows.slice(2).map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    return [{ heading: part.slice(0, part.indexOf('\n')).trim(), rows: cells }];
  });
}

/** What a cell has in code. */
export function namesIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}
