/** What CHANGELOG.md says of a version: the lines below `## 1.2.3`, which a date may follow. */
export function changelogSection(changelog: string, version: string): string {
  const sections = sectionsOf(changelog).filter(({ name }) => name === version);
  if (sections.length > 1) throw new Error(`CHANGELOG.md has ${sections.length} sections "## ${version}"`);
  const text = sections[0]?.lines.join('\n').trim() ?? '';
  if (text === '')
    throw new Error(`CHANGELOG.md says nothing about ${version} below a heading "## ${version}"`);
  return text;
}

interface Section {
  readonly name: string;
  readonly lines: string[];
}

function sectionsOf(changelog: string): Section[] {
  const sections: Section[] = [];
  let inCode = false;
  for (const line of changelog.split(/\r?\n/)) {
    if (/^(?:```|~~~)/.test(line)) inCode = !inCode;
    const name = inCode ? undefined : /^##\s+\[?v?([^\s\]]+)/.exec(line)?.[1];
    if (name === undefined) sections.at(-1)?.lines.push(line);
    else sections.push({ name, lines: [] });
  }
  return sections;
}
