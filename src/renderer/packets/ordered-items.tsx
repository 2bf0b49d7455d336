import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { IconButton } from '../components/button.tsx';
import styles from './packets.module.css';

/** A list whose order counts, put in order by its buttons. */
export function OrderedItems({
  label,
  items,
  onChange,
}: {
  label: string;
  items: readonly { id: string; name: string; about: string }[];
  /** The ids in their new order, without what was taken out. */
  onChange: (ids: string[]) => void;
}) {
  const ids = items.map(({ id }) => id);
  const move = (from: number, to: number) => {
    const next = ids.toSpliced(from, 1);
    onChange(next.toSpliced(to, 0, ids[from] ?? ''));
  };
  return (
    <ol aria-label={label}>
      {items.map(({ id, name, about }, index) => (
        <li key={id} className={styles.row}>
          <div className={styles.words}>
            <p className={styles.name} dir="auto">
              {name}
            </p>
            <p className={styles.quiet}>{about}</p>
          </div>
          <IconButton
            size="small"
            label={`Move ${name} up`}
            icon={<ArrowUp />}
            unavailable={index === 0 ? 'It is the first.' : undefined}
            onPress={() => move(index, index - 1)}
          />
          <IconButton
            size="small"
            label={`Move ${name} down`}
            icon={<ArrowDown />}
            unavailable={index === items.length - 1 ? 'It is the last.' : undefined}
            onPress={() => move(index, index + 1)}
          />
          <IconButton
            size="small"
            label={`Take ${name} out of the packet`}
            icon={<X />}
            onPress={() => onChange(ids.toSpliced(index, 1))}
          />
        </li>
      ))}
    </ol>
  );
}
