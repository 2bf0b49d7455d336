import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import type { SearchKind, SearchResult } from '../../shared/search.ts';
import { countOf } from '../../shared/text.ts';
import { AddToBriefingDialog } from '../briefings/add-to-briefing-dialog.tsx';
import { announce } from '../components/announce.tsx';
import dialogStyles from '../components/dialog.module.css';
import { isCommandKey, shortcutText } from '../components/shortcut.tsx';
import { navigate } from '../routes.ts';
import { startCommand } from '../shell/app-commands.ts';
import { KindChips } from './kind-chips.tsx';
import { findCommands, type PaletteCommand } from './palette-commands.ts';
import { optionId, type PaletteGroup, PaletteList } from './palette-list.tsx';
import styles from './search-palette.module.css';
import { type Found, useSearch } from './use-search.ts';

/** Search from anywhere: what is found while one types, and the things that can be done. */
export function SearchPalette({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [adding, setAdding] = useState<string | null>(null);
  return (
    <>
      <ModalOverlay
        isOpen={isOpen}
        isDismissable
        onOpenChange={(open) => {
          if (!open) onClose();
        }}
        className={dialogStyles.scrim ?? ''}
        data-modal=""
      >
        <Modal className={styles.modal ?? ''}>
          <Dialog aria-label="Search" className={styles.palette ?? ''}>
            <Palette
              onClose={onClose}
              onAdd={(slug) => {
                onClose();
                setAdding(slug);
              }}
            />
          </Dialog>
        </Modal>
      </ModalOverlay>
      {adding !== null && (
        <AddToBriefingDialog positions={[adding]} excerpts={[]} onClose={() => setAdding(null)} />
      )}
    </>
  );
}

function Palette({ onClose, onAdd }: { onClose: () => void; onAdd: (slug: string) => void }) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<SearchKind | null>(null);
  const [chosen, setChosen] = useState(0);
  const { found, error } = useSearch(text, kind);
  const isTyped = text.trim() !== '';
  const commands = kind === null ? findCommands(text) : [];
  const groups = groupsOf(isTyped ? found : null, commands);
  const options = groups.flatMap((group) => group.options);
  const current = options[Math.min(chosen, options.length - 1)];
  const isAnswered = !isTyped || found?.text === text || error !== null;

  useEffect(() => {
    if (found) announce(spokenCount(found));
  }, [found]);

  const open = (option: SearchResult | PaletteCommand) => {
    onClose();
    if ('command' in option) startCommand(option.command);
    else if (option.kind === 'position') navigate({ screen: 'positions', slug: option.id });
    else navigate({ screen: 'briefing', id: option.id });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    if (event.key === 'ArrowDown') setChosen(chosen >= last ? 0 : chosen + 1);
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? Math.max(last, 0) : Math.min(chosen, last) - 1);
    else if (event.key === 'Enter' && current) {
      if (isCommandKey(event) && 'kind' in current && current.kind === 'position') onAdd(current.id);
      else open(current);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.inside} data-state={isAnswered ? 'ready' : 'loading'}>
      <div className={styles.field}>
        <Search />
        <input
          className={styles.input}
          type="text"
          role="combobox"
          aria-label="Search positions and briefings"
          aria-expanded={options.length > 0}
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(options.indexOf(current)) : undefined}
          placeholder="Search positions and briefings"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the palette is opened in order to type in it.
          autoFocus
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setChosen(0);
          }}
          onKeyDown={onKeyDown}
        />
        <span className={styles.hint}>Esc closes</span>
      </div>
      {isTyped && found && (
        <KindChips
          counts={found.counts}
          kind={kind}
          onChoose={(next) => {
            setKind(next);
            setChosen(0);
          }}
        />
      )}
      <div className={styles.results}>
        {error !== null && <p className={styles.nothing}>{error}</p>}
        {error === null && isTyped && found && found.groups.length === 0 && (
          <NothingFound text={found.text} />
        )}
        <PaletteList
          groups={groups}
          chosen={current ? options.indexOf(current) : -1}
          onPoint={setChosen}
          onOpen={open}
        />
      </div>
      <footer className={styles.footer}>
        <span>↑ ↓ move</span>
        <span>Enter opens</span>
        <span>{`${shortcutText('Ctrl Enter')} adds to briefing`}</span>
        {isTyped && <span>Tab to choose a kind</span>}
        <span className={styles.syntax}>
          Type <b>“a phrase”</b> or <b>-without</b> to narrow
        </span>
      </footer>
    </div>
  );
}

function NothingFound({ text }: { text: string }) {
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>{`Nothing found for “${text.trim()}”`}</p>
      <p>Standpoint looked in positions and briefings. Try fewer words, or only the start of a word.</p>
    </div>
  );
}

function groupsOf(found: Found | null, commands: readonly PaletteCommand[]): PaletteGroup[] {
  const groups: PaletteGroup[] = (found?.groups ?? []).map((group) => {
    const count = found?.counts[group.kind] ?? group.results.length;
    return {
      name: group.kind === 'position' ? 'Positions' : 'Briefings',
      note: `${group.results.length.toLocaleString('en-US')} of ${count.toLocaleString('en-US')}`,
      options: group.results,
    };
  });
  if (commands.length > 0) groups.push({ name: 'Commands', note: '', options: commands });
  return groups;
}

function spokenCount({ text, counts }: Found): string {
  if (counts.position + counts.briefing === 0) return `Nothing found for ${text.trim()}`;
  return `${countOf(counts.position, 'position')} and ${countOf(counts.briefing, 'briefing')} found`;
}
