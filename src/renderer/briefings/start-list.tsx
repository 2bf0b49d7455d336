import { Archive, File, FilePlus2, LayoutTemplate } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import styles from './new-briefing-dialog.module.css';
import type { Start, StartGroup } from './starts.ts';

/** What a new briefing can begin with. Moving through it chooses; Enter or a double click makes the briefing. */
export function StartList({
  groups,
  chosen,
  onChoose,
  onMake,
}: {
  groups: readonly StartGroup[];
  chosen: string;
  onChoose: (key: string) => void;
  onMake: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  // Also where it is chosen from the title.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is looked for in the list.
  useEffect(() => {
    list.current
      ?.querySelector('[role="option"][aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <ListBox
      ref={list}
      aria-label="What it begins with"
      className={styles.starts ?? ''}
      items={groups.map((group) => ({ id: group.title, ...group }))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        if (key !== undefined) onChoose(String(key));
      }}
      onAction={onMake}
      renderEmptyState={() => <p className={styles.nothing}>Nothing is called that.</p>}
    >
      {(group) => (
        <ListBoxSection id={group.id}>
          <Header className={styles.group ?? ''}>{group.title}</Header>
          <Collection items={group.starts.map((start) => ({ id: start.key, start }))}>
            {({ id, start }) => (
              <ListBoxItem id={id} textValue={start.name} className={styles.start ?? ''}>
                <Icon start={start} />
                <span className={styles.startName} dir="auto">
                  {start.name}
                </span>
              </ListBoxItem>
            )}
          </Collection>
        </ListBoxSection>
      )}
    </ListBox>
  );
}

function Icon({ start: { from, isArchived } }: { start: Start }) {
  if (from === null) return <FilePlus2 />;
  if ('template' in from) return <LayoutTemplate />;
  return isArchived ? <Archive /> : <File />;
}
