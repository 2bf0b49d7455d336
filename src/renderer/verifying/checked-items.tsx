import { CircleCheck, CircleMinus, History, PencilLine } from 'lucide-react';
import type { CheckedItem } from '../../shared/verifying.ts';
import { RecordDifference } from '../components/difference.tsx';
import { Tag } from '../components/tag.tsx';
import { hrefOf } from '../routes.ts';
import { STATUS_WORDS } from './describe-checked.ts';
import styles from './verifying.module.css';

const ICONS = {
  unchanged: <CircleCheck />,
  altered: <PencilLine />,
  outdated: <History />,
  removed: <CircleMinus />,
};
const TONES = { unchanged: 'done', altered: 'error', outdated: 'warning', removed: 'error' } as const;

/** Each position and excerpt of the document, in its order, with what became of it. */
export function CheckedItems({ items }: { items: readonly CheckedItem[] }) {
  return (
    <ul className={styles.items} aria-label="Quoted items">
      {items.map((item, index) => (
        // The list never changes while it is shown, and one item may be quoted twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <li key={index} className={styles.item}>
          <div className={styles.head}>
            <Tag icon={ICONS[item.status]} tone={TONES[item.status]}>
              {STATUS_WORDS[item.status]}
            </Tag>
            <span className={styles.name} dir="auto">
              <ItemName item={item} />
            </span>
            <span className={styles.quiet}>{aboutItem(item)}</span>
          </div>
          {item.difference && (
            <div className={styles.words}>
              <RecordDifference parts={item.difference} size="block" />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function ItemName({ item: { kind, id, title, comparedWith } }: { item: CheckedItem }) {
  if (comparedWith === 'record') return title;
  const route =
    kind === 'position'
      ? ({ screen: 'positions', slug: id } as const)
      : ({ screen: 'excerpts', id } as const);
  return <a href={hrefOf(route)}>{title}</a>;
}

function aboutItem({ kind, version, isPending, comparedWith }: CheckedItem): string {
  return [
    `${kind === 'position' ? 'Position' : 'Excerpt'}, version ${version}`,
    isPending ? 'has tracked changes that nobody accepted or rejected' : '',
    comparedWith === 'record' ? 'not in this library' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
