import { FileText } from 'lucide-react';
import { useState } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import { announce } from '../components/announce.tsx';
import { ChipChooser } from '../components/chip-chooser.tsx';
import { Chips } from '../components/chips.tsx';
import { showToast } from '../components/toast.tsx';
import { asError, useLibrary } from '../loading.ts';
import { call } from '../transport.ts';
import styles from './excerpt-panel.module.css';

const LOOKED_FOR = 100;

/** The positions that an excerpt supports, to link and to unlink. */
export function Supports({ excerpt }: { excerpt: Excerpt }) {
  const [isChoosing, setChoosing] = useState(false);
  const { supports } = excerpt;
  const slugs = supports.map(({ slug }) => slug);
  const store = async (next: string[], said: string, before: string[]) => {
    try {
      await call('excerpts.setSupports', { id: excerpt.id, slugs: next });
      announce(said);
      showToast(said, {
        name: 'Undo',
        run: () => void store(before, 'Positions as they were before.', next),
      });
    } catch (thrown) {
      showToast(asError(thrown).message);
    }
  };
  const titleOf = (slug: string) => supports.find((one) => one.slug === slug)?.title ?? slug;

  return (
    <section className={styles.part}>
      <h3 className={styles.label}>Supports</h3>
      <Chips
        label="Supports"
        chips={supports.map(({ slug, title }) => ({ id: slug, name: title }))}
        icon={<FileText />}
        takeOffLabel={(name) => `No longer supports ${name}`}
        addName="Position"
        addLabel="Link a position that it supports"
        isChoosing={isChoosing}
        onChoosing={setChoosing}
        onTakeOff={(slug) => {
          const others = slugs.filter((one) => one !== slug);
          void store(others, `No longer supports “${titleOf(slug)}”.`, slugs);
        }}
      >
        <PositionChooser
          taken={supports.map(({ title }) => title)}
          onChoose={(slug, title) => {
            setChoosing(false);
            void store([...slugs, slug], `Supports “${title}”.`, slugs);
          }}
        />
      </Chips>
    </section>
  );
}

function PositionChooser({
  taken,
  onChoose,
}: {
  taken: readonly string[];
  onChoose: (slug: string, title: string) => void;
}) {
  const [text, setText] = useState('');
  const list = useLibrary('positions.list', { order: 'title' }).value;
  const listed = (list?.positions ?? []).map(({ slug, title }) => ({ id: slug, name: title }));
  // The list is of the first few hundred; others are looked for.
  const hasMore = list !== undefined && listed.length < list.total;
  const search = useLibrary(
    'search.query',
    hasMore && text.trim() !== '' ? { text, kind: 'position', limit: LOOKED_FOR } : null,
  );
  const options = [
    ...listed,
    ...(search.value?.results ?? [])
      .filter(({ id }) => !listed.some((one) => one.id === id))
      .map(({ id, title }) => ({ id, name: title.map((piece) => piece.text).join('') })),
  ];
  return (
    <ChipChooser
      label="Position"
      placeholder="Find a position"
      options={options}
      taken={taken}
      onType={setText}
      emptyWords={(typed) =>
        typed === '' ? 'No other positions.' : `No other position has “${typed}” in its title.`
      }
      onChoose={(slug) => onChoose(slug, options.find(({ id }) => id === slug)?.name ?? slug)}
    />
  );
}
