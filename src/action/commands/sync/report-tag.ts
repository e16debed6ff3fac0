/** The tag of a shard's report: three digits; 000 is that of the plan itself. */
export function reportTag(syncName: string, shard: number): string {
  return `${syncName}.${String(shard).padStart(3, '0')}`;
}
