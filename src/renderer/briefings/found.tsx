import type { Highlighted } from '../../shared/search.ts';

/** Words with those that were looked for marked. */
export function Found({ parts }: { parts: Highlighted }) {
  return parts.map((part, index) => {
    const key = `${index}`;
    return part.found ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>;
  });
}
