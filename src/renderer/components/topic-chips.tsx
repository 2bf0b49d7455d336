import { asError, useLibrary } from '../loading.ts';
import { announce } from './announce.tsx';
import { ChipChooser } from './chip-chooser.tsx';
import { Chips } from './chips.tsx';
import { showToast } from './toast.tsx';

/** The topics of something, to take off and put on. A change is stored at once and can be undone. */
export function TopicChips({
  topics,
  isChoosing,
  onChoosing,
  onStore,
}: {
  topics: readonly string[];
  /** Whether the list of topics to put on is open; a key of the pane may open it too. */
  isChoosing: boolean;
  onChoosing: (open: boolean) => void;
  /** Replaces the topics in the library. */
  onStore: (topics: string[]) => Promise<unknown>;
}) {
  const store = async (next: readonly string[], said: string, before: readonly string[]) => {
    try {
      await onStore([...next]);
      announce(said);
      showToast(said, { name: 'Undo', run: () => void store(before, 'Topics as they were before.', next) });
    } catch (thrown) {
      showToast(asError(thrown).message);
    }
  };

  return (
    <Chips
      label="Topics"
      chips={topics.map((topic) => ({ id: topic, name: topic }))}
      takeOffLabel={(name) => `Take off topic ${name}`}
      addName="Topic"
      addLabel="Put on a topic"
      isChoosing={isChoosing}
      onChoosing={onChoosing}
      onTakeOff={(name) => {
        const others = topics.filter((topic) => topic !== name);
        void store(others, `Topic “${name}” taken off.`, topics);
      }}
    >
      <TopicChooser
        taken={topics}
        onChoose={(name) => {
          onChoosing(false);
          void store([...topics, name], `Topic “${name}” put on.`, topics);
        }}
      />
    </Chips>
  );
}

function TopicChooser({ taken, onChoose }: { taken: readonly string[]; onChoose: (name: string) => void }) {
  const known = useLibrary('topics.list', {}).value ?? [];
  return (
    <ChipChooser
      label="Topic"
      placeholder="Find or name a topic"
      options={known.map(({ name }) => ({ id: name, name }))}
      taken={taken}
      nameOfNew={(typed) => `New topic “${typed}”`}
      emptyWords={(typed) =>
        typed === '' ? 'No other topics yet. Type the name of a new one.' : `“${typed}” is on already.`
      }
      onChoose={onChoose}
    />
  );
}
