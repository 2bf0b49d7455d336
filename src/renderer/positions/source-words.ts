import type { Source, VersionSummary } from '../../shared/positions.ts';

/** "“Policy Advocacy”, Global Platform for Child Exploitation Policy"; empty where nothing is known. */
export function sourceWords({ publisher, work, page }: Source): string {
  return [page && `“${page}”`, work, publisher].filter(Boolean).join(', ');
}

/** How a version came about: "From the “Policy Advocacy” page", "Written here", "Made current again". */
export function originWords({ origin, source }: Pick<VersionSummary, 'origin' | 'source'>): string {
  if (origin === 'written') return 'Written here';
  if (origin === 'restored') return 'An earlier version made current';
  return source.page ? `From the “${source.page}” page` : 'Imported';
}
