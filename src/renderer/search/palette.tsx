import { Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react';
import type { SearchFilters, SearchKind, SearchResult } from '../../shared/search.ts';
import type { NamedCommand } from '../command-table.ts';
import { announce } from '../components/announce.tsx';
import { Button } from '../components/button.tsx';
import { isCommandKey, shortcutText } from '../components/shortcut.tsx';
import { navigate, type Route } from '../routes.ts';
import { startCommand } from '../shell/app-commands.ts';
import { FilterTokens } from './filter-tokens.tsx';
import { countWords, KindChips } from './kind-chips.tsx';
import { KIND_NAMES } from './kind-names.ts';
import { findCommands } from './palette-commands.ts';
import { optionId, type PaletteGroup, PaletteList, type PaletteOption } from './palette-list.tsx';
import { SearchFilterMenu } from './search-filters.tsx';
import styles from './search-palette.module.css';
import { asksSomething, type Found, KINDS, keyOfQuestion, type Question, useSearch } from './use-search.ts';

/** What can be put into a briefing from here. */
export interface ToAdd {
  kind: 'position' | 'excerpt';
  id: string;
}

/** A field, and below it what is found for what is in it, under kinds and filters to narrow by. */
export function Palette({ onClose, onAdd }: { onClose: () => void; onAdd: (what: ToAdd) => void }) {
  const [question, setQuestion] = useState<Question>({ text: '', kind: null, filters: {} });
  const [chosen, setChosen] = useState(0);
  const [awaited, setAwaited] = useState<'open' | 'add' | null>(null);
  const { found, error } = useSearch(question);
  const isAsked = asksSomething(question);
  const commands =
    question.kind === null && Object.keys(question.filters).length === 0 ? findCommands(question.text) : [];
  const groups = groupsOf(isAsked ? found : null, commands);
  const options = groups.flatMap((group) => group.options);
  const current = options[Math.min(chosen, options.length - 1)];
  const isAnswered =
    !isAsked ||
    error !== null ||
    (found !== null && keyOfQuestion(found.question) === keyOfQuestion(question));

  const ask = (change: Partial<Question>) => {
    setQuestion((before) => ({ ...before, ...change }));
    setChosen(0);
    setAwaited(null);
  };
  const filter = (filters: Partial<SearchFilters>) => ask({ filters });

  useEffect(() => {
    if (found) announce(spokenCount(found));
  }, [found]);

  const open = (option: PaletteOption) => {
    onClose();
    if ('command' in option) startCommand(option.command);
    else navigate(routeOf(option));
  };
  const add = (option: PaletteOption) => {
    if ('command' in option) open(option);
    else if (option.kind === 'position' || option.kind === 'excerpt') {
      onAdd({ kind: option.kind, id: option.id });
    } else {
      announce(
        option.kind === 'testimony'
          ? 'Of testimony, excerpts go into a briefing. Open it, choose words and press E.'
          : 'A briefing can’t be added to a briefing.',
      );
    }
  };
  const takeAwaited = useEffectEvent(() => {
    if (current && awaited === 'open') open(current);
    if (current && awaited === 'add') add(current);
    setAwaited(null);
  });
  useEffect(() => {
    if (isAnswered) takeAwaited();
  }, [isAnswered]);

  const onKeyDown = (event: KeyboardEvent) => {
    const last = options.length - 1;
    if (event.key === 'ArrowDown') setChosen(chosen >= last ? 0 : chosen + 1);
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? Math.max(last, 0) : Math.min(chosen, last) - 1);
    else if (event.key === 'Enter') {
      const wanted = isCommandKey(event) ? 'add' : 'open';
      // Until the answer is here the first option is of the question before, or a command above which results will come.
      if (!isAnswered && chosen === 0) setAwaited(wanted);
      else if (current && wanted === 'add') add(current);
      else if (current) open(current);
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
          aria-label="Search the library"
          aria-expanded={options.length > 0}
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={current ? optionId(options.indexOf(current)) : undefined}
          placeholder="Search positions, testimony, excerpts and briefings"
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          // biome-ignore lint/a11y/noAutofocus: the palette is opened in order to type in it.
          autoFocus
          value={question.text}
          onChange={(event) => ask({ text: event.target.value })}
          onKeyDown={onKeyDown}
        />
        <span className={styles.hint}>Esc closes</span>
      </div>
      <div className={styles.narrowing}>
        <div className={styles.chips}>
          <KindChips
            counts={isAsked ? (found?.counts ?? null) : null}
            atLeast={found?.atLeast ?? false}
            kind={question.kind}
            onChoose={(kind) => ask({ kind })}
          />
          <SearchFilterMenu filters={question.filters} onChange={filter} />
        </div>
        <FilterTokens
          filters={question.filters}
          typed={isAsked ? (found?.typed ?? {}) : {}}
          onRemove={(field) => {
            const { [field]: _, ...others } = question.filters;
            filter(others);
          }}
        />
      </div>
      <div className={styles.results}>
        {error !== null && <p className={styles.nothing}>{error}</p>}
        {error === null && isAsked && found && found.groups.length === 0 && (
          <NothingFound question={found.question} onClear={() => filter({})} />
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
        <span>Tab to choose a kind</span>
        <span className={styles.syntax}>
          Type <b>by:</b> <b>forum:</b> <b>after:</b> to narrow
        </span>
      </footer>
    </div>
  );
}

function NothingFound({ question, onClear }: { question: Question; onClear: () => void }) {
  const text = question.text.trim();
  const isFiltered = Object.keys(question.filters).length > 0;
  return (
    <div className={styles.nothing}>
      <p className={styles.nothingTitle}>
        {text === '' ? 'Nothing found with these filters' : `Nothing found for “${text}”`}
      </p>
      <p>
        Standpoint looked in positions, testimony, excerpts and briefings. Try fewer words, or only the start
        of a word.
      </p>
      {isFiltered && (
        <p className={styles.clear}>
          <Button size="small" onPress={onClear}>
            Search without filters
          </Button>
        </p>
      )}
    </div>
  );
}

function routeOf(result: SearchResult): Route {
  switch (result.kind) {
    case 'position':
      return { screen: 'positions', slug: result.id };
    case 'testimony':
      return { screen: 'testimony', id: result.id, passage: result.passage };
    case 'excerpt':
      return { screen: 'excerpts', id: result.id };
    case 'briefing':
      return { screen: 'briefing', id: result.id };
  }
}

function groupsOf(found: Found | null, commands: readonly NamedCommand[]): PaletteGroup[] {
  const groups: PaletteGroup[] = (found?.groups ?? []).map((group) => {
    const count = Math.max(found?.counts[group.kind] ?? 0, group.results.length);
    return {
      name: KIND_NAMES[group.kind],
      note: `${group.results.length.toLocaleString('en-US')} of ${countWords(count, found?.atLeast ?? false)}`,
      options: group.results,
    };
  });
  if (commands.length > 0) groups.push({ name: 'Commands', note: '', options: commands });
  return groups;
}

/** “3 positions, 18 in testimony and 5 excerpts found”. */
function spokenCount({ question, counts, atLeast }: Found): string {
  const words: Readonly<Record<SearchKind, (count: string, one: boolean) => string>> = {
    position: (count, one) => `${count} ${one ? 'position' : 'positions'}`,
    testimony: (count) => `${count} in testimony`,
    excerpt: (count, one) => `${count} ${one ? 'excerpt' : 'excerpts'}`,
    briefing: (count, one) => `${count} ${one ? 'briefing' : 'briefings'}`,
  };
  const parts = KINDS.filter((kind) => counts[kind] > 0).map((kind) =>
    words[kind](counts[kind].toLocaleString('en-US'), counts[kind] === 1),
  );
  if (parts.length === 0) return `Nothing found for ${question.text.trim() || 'these filters'}`;
  const last = parts.pop();
  const all = parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
  return `${atLeast ? 'At least ' : ''}${all} found`;
}
