import { CircleCheck, CircleMinus, History, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { countOf } from '../../shared/text.ts';
import type { CheckedCopy, CheckedItem } from '../../shared/verifying.ts';
import { announce } from '../components/announce.tsx';
import { RecordDifference } from '../components/difference.tsx';
import { Segmented } from '../components/segmented.tsx';
import { Tag } from '../components/tag.tsx';
import { hrefOf } from '../routes.ts';
import { needsLook, statusOf } from './describe-checked.ts';
import styles from './verifying.module.css';

const ICONS = {
  unchanged: <CircleCheck />,
  altered: <PencilLine />,
  outdated: <History />,
  removed: <CircleMinus />,
};
/** Of more items those to look at are shown first. */
const MOST_AT_A_GLANCE = 20;
const TONES = { unchanged: 'done', altered: 'error', outdated: 'warning', removed: 'error' } as const;

/** Each position and excerpt of the document, in its order, with what became of it. */
export function CheckedItems({ checked }: { checked: CheckedCopy }) {
  const { items } = checked;
  const telling = items.filter(needsLook);
  const isPartial = telling.length > 0 && telling.length < items.length;
  const [shown, setShown] = useState<'all' | 'telling'>(
    isPartial && items.length > MOST_AT_A_GLANCE ? 'telling' : 'all',
  );
  const listed = isPartial && shown === 'telling' ? telling : items;
  return (
    <>
      {isPartial && (
        <div className={styles.filter}>
          <Segmented
            label="Quoted items shown"
            labelHidden
            size="small"
            choices={[
              { value: 'all', name: `All ${items.length}` },
              { value: 'telling', name: `Only the ${telling.length} to look at` },
            ]}
            value={shown}
            onChange={(next) => {
              setShown(next);
              announce(`${countOf(next === 'all' ? items.length : telling.length, 'quoted item')} shown.`);
            }}
          />
        </div>
      )}
      <ItemList items={listed} checked={checked} />
    </>
  );
}

function ItemList({ items, checked }: { items: readonly CheckedItem[]; checked: CheckedCopy }) {
  return (
    <ul className={styles.items} aria-label="Quoted items">
      {items.map((item, index) => (
        // The list never changes while it is shown, and one item may be quoted twice.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <li key={index} className={styles.item}>
          <div className={styles.head}>
            <Tag icon={ICONS[item.status]} tone={TONES[item.status]}>
              {statusOf(item, checked)}
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

function aboutItem({
  kind,
  version,
  status,
  difference,
  isPending,
  isMoved,
  comparedWith,
}: CheckedItem): string {
  return [
    `${kind === 'position' ? 'Position' : 'Excerpt'}, version ${version}`,
    isPending ? 'has tracked changes that nobody accepted or rejected' : '',
    isMoved ? 'stands elsewhere than it did' : '',
    status === 'outdated' && difference ? 'the library cites its source otherwise now' : '',
    comparedWith === 'record' ? 'not in this library' : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
