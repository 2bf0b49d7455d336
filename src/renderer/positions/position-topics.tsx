import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import {
  Autocomplete,
  Button,
  DialogTrigger,
  Menu,
  MenuItem,
  Popover,
  Tag,
  TagGroup,
  TagList,
} from 'react-aria-components';
import { announce } from '../components/announce.tsx';
import popoverStyles from '../components/popover.module.css';
import { SearchField } from '../components/search-field.tsx';
import { showToast } from '../components/toast.tsx';
import { asError, useLibrary } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './position-topics.module.css';

const LONGEST_NAME = 80;

/** The topics of a position, to take off and put on. A change is stored at once and can be undone. */
export function PositionTopics({
  slug,
  topics,
  isChoosing,
  onChoosing,
}: {
  slug: string;
  topics: readonly string[];
  /** Whether the list of topics to put on is open; the key T opens it too. */
  isChoosing: boolean;
  onChoosing: (open: boolean) => void;
}) {
  const store = async (next: readonly string[], said: string, before: readonly string[]) => {
    try {
      await call('positions.setTopics', { slug, topics: [...next] });
      announce(said);
      showToast(said, { name: 'Undo', run: () => void store(before, 'Topics as they were before.', next) });
    } catch (thrown) {
      showToast(asError(thrown).message);
    }
  };
  const takeOff = (name: string) =>
    store(
      topics.filter((topic) => topic !== name),
      `Topic “${name}” taken off.`,
      topics,
    );
  const putOn = (name: string) => store([...topics, name], `Topic “${name}” put on.`, topics);

  return (
    <div className={styles.topics}>
      {topics.length > 0 && (
        <TagGroup
          aria-label="Topics"
          onRemove={(keys) => {
            for (const key of keys) void takeOff(String(key));
          }}
        >
          <TagList className={styles.list ?? ''}>
            {topics.map((topic) => (
              <Tag key={topic} id={topic} textValue={topic} className={styles.topic ?? ''}>
                <span className={styles.name}>{topic}</span>
                <Button slot="remove" className={styles.remove ?? ''} aria-label={`Take off topic ${topic}`}>
                  <X />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <DialogTrigger isOpen={isChoosing} onOpenChange={onChoosing}>
        <Button className={styles.add ?? ''} aria-label="Put on a topic">
          <Plus />
          Topic
        </Button>
        <Popover
          aria-label="Put on a topic"
          className={popoverStyles.popover ?? ''}
          placement="bottom start"
          offset={4}
        >
          <div className={styles.chooser}>
            <TopicChooser
              taken={topics}
              onChoose={(name) => {
                onChoosing(false);
                void putOn(name);
              }}
            />
          </div>
        </Popover>
      </DialogTrigger>
    </div>
  );
}

function TopicChooser({ taken, onChoose }: { taken: readonly string[]; onChoose: (name: string) => void }) {
  const known = useLibrary('topics.list', {}).value ?? [];
  const [text, setText] = useState('');
  const typed = text.trim().slice(0, LONGEST_NAME);

  const sameAs = (name: string) => (other: string) => other.toLocaleLowerCase() === name.toLocaleLowerCase();
  const free = known.map((topic) => topic.name).filter((name) => !taken.includes(name));
  const found = free
    .filter((name) => name.toLocaleLowerCase().includes(typed.toLocaleLowerCase()))
    .toSorted((one, other) => Number(sameAs(typed)(other)) - Number(sameAs(typed)(one)));
  const isNew = typed !== '' && !free.some(sameAs(typed)) && !taken.some(sameAs(typed));

  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        label="Topic"
        placeholder="Find or name a topic"
        autoFocus
        onSubmit={() => {
          // Enter takes the first of the list even before the list has moved its own mark there.
          const first = found[0] ?? (isNew ? typed : undefined);
          if (typed !== '' && first !== undefined) onChoose(first);
        }}
      />
      <Menu
        aria-label="Topics"
        className={popoverStyles.list ?? ''}
        onAction={(key) => onChoose(String(key))}
        renderEmptyState={() => (
          <p className={popoverStyles.empty}>
            {typed === '' ? 'No other topics yet. Type the name of a new one.' : `“${typed}” is on already.`}
          </p>
        )}
      >
        {found.map((name) => (
          <MenuItem key={name} id={name} textValue={name} className={popoverStyles.item ?? ''}>
            {name}
          </MenuItem>
        ))}
        {isNew && (
          <MenuItem key={`new ${typed}`} id={typed} textValue={typed} className={popoverStyles.item ?? ''}>
            <Plus />
            {`New topic “${typed}”`}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}
