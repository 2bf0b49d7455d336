import { X } from 'lucide-react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { SearchFilters, TypedFilters } from '../../shared/search.ts';
import { USE_NAMES } from '../../shared/testimony-names.ts';
import { longDate } from '../dates.ts';
import styles from './filter-tokens.module.css';
import { KIND_NAMES } from './kind-names.ts';

/** The filters that are in force: those chosen can be taken away here, those typed show how they were understood. */
export function FilterTokens({
  filters,
  typed,
  onRemove,
}: {
  filters: Partial<SearchFilters>;
  typed: TypedFilters;
  onRemove: (field: keyof SearchFilters) => void;
}) {
  const chosen = tokensOf(filters);
  const understood = tokensOf(typed);
  if (chosen.length + understood.length === 0) return null;
  return (
    <div className={styles.tokens}>
      {chosen.length > 0 && (
        <TagGroup
          aria-label="Filters chosen"
          onRemove={(keys) => {
            for (const key of keys) onRemove(key as keyof SearchFilters);
          }}
        >
          <TagList className={styles.list ?? ''} items={chosen}>
            {(token) => (
              <Tag id={token.id} textValue={token.words} className={styles.token ?? ''}>
                {token.words}
                <Button slot="remove" className={styles.remove ?? ''} aria-label={`Remove ${token.words}`}>
                  <X />
                </Button>
              </Tag>
            )}
          </TagList>
        </TagGroup>
      )}
      {understood.length > 0 && (
        <ul className={styles.list} aria-label="Filters typed">
          {understood.map((token) => (
            <li key={token.id} className={styles.typed}>
              {token.words}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function tokensOf(filters: TypedFilters): { id: keyof TypedFilters; words: string }[] {
  const words: Readonly<Record<keyof TypedFilters, string | undefined>> = {
    kind: filters.kind && KIND_NAMES[filters.kind],
    topic: filters.topic && `Topic: ${filters.topic}`,
    by: filters.by && `By: ${filters.by}`,
    forum: filters.forum && `Forum: ${filters.forum}`,
    jurisdiction: filters.jurisdiction && `Jurisdiction: ${filters.jurisdiction}`,
    after: filters.after && `From ${longDate(filters.after)}`,
    before: filters.before && `To ${longDate(filters.before)}`,
    use: filters.use && USE_NAMES[filters.use],
  };
  return (Object.keys(words) as (keyof TypedFilters)[]).flatMap((id) => {
    const said = words[id];
    return said ? [{ id, words: said }] : [];
  });
}
