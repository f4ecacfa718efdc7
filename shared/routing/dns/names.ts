/** Host names as DNS compares them: lower case, without the final dot. */
export function normalName(name: string): string {
  return name.toLowerCase().replace(/\.$/, '');
}

/**
 * Whether a record's name covers a query. A star stands for one label or more, and never for none.
 * Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html
 */
export function nameCovers(record: string, query: string): boolean {
  if (!record.startsWith('*.')) return record === query;
  const suffix = record.slice(1);
  return query.length > suffix.length && query.endsWith(suffix);
}

/** Whether a query lies in a zone, at its apex or under it. `.` holds every name. */
export function inZone(zone: string, query: string): boolean {
  return zone === '' || zone === '.' || query === zone || query.endsWith(`.${zone}`);
}

/** How specific a zone or record is: its labels, the star not counted. */
export function labels(name: string): number {
  const plain = name.replace(/^\*\./, '');
  return plain === '' || plain === '.' ? 0 : plain.split('.').length;
}
