import { useEffect } from 'react';
import type { Highlighted, SearchResult } from '../../shared/search.ts';
import type { NamedCommand } from '../command-table.ts';
import { Shortcut } from '../components/shortcut.tsx';
import { KIND_ICONS } from './kind-names.ts';
import styles from './palette-list.module.css';

export type PaletteOption = SearchResult | NamedCommand;
export interface PaletteGroup {
  name: string;
  /** At the right of its name: how many of how many. */
  note: string;
  options: readonly PaletteOption[];
}

export function optionId(index: number): string {
  return `palette-option-${index}`;
}

/** The options under the heads of their groups. Focus stays in the field; the chosen option is named to it. */
export function PaletteList({
  groups,
  chosen,
  onPoint,
  onOpen,
}: {
  groups: readonly PaletteGroup[];
  /** Counted through all groups; -1 for none. */
  chosen: number;
  onPoint: (index: number) => void;
  onOpen: (option: PaletteOption) => void;
}) {
  useEffect(() => {
    document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const firsts = groups.map((_, at) =>
    groups.slice(0, at).reduce((count, group) => count + group.options.length, 0),
  );
  return (
    <div role="listbox" id="palette-list" aria-label="Results" className={styles.list}>
      {groups.map((group, at) => (
        // biome-ignore lint/a11y/useSemanticElements: within a listbox a group is a role, not a fieldset.
        <div key={group.name} role="group" aria-label={group.name}>
          <p className={styles.head} aria-hidden="true">
            <span>{group.name}</span>
            <span className={styles.note}>{group.note}</span>
          </p>
          {group.options.map((option, place) => {
            const index = (firsts[at] ?? 0) + place;
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are pressed in the field, which has the focus.
              // biome-ignore lint/a11y/useFocusableInteractive: the field names the chosen option; options take no focus.
              <div
                key={'command' in option ? option.command : `${option.kind} ${option.id} ${option.passage}`}
                id={optionId(index)}
                role="option"
                aria-selected={index === chosen}
                className={styles.option}
                onPointerMove={() => {
                  if (index !== chosen) onPoint(index);
                }}
                onClick={() => onOpen(option)}
              >
                {'command' in option ? <CommandOption option={option} /> : <ResultOption option={option} />}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
}

function ResultOption({ option }: { option: SearchResult }) {
  const Icon = KIND_ICONS[option.kind];
  const about = option.about || (option.version !== null ? `Version ${option.version}` : '');
  // The record's words are in serif. An excerpt is called by them; positions and passages have them below their title.
  const isExcerpt = option.kind === 'excerpt';
  const hasWords = option.kind === 'position' || option.passage !== null;
  return (
    <>
      <Icon />
      <div className={styles.words}>
        <div className={styles.titleLine}>
          <p className={styles.title} dir="auto" data-record={isExcerpt || undefined}>
            {isExcerpt ? (
              <>
                “<Found text={option.snippet} fallback="" />”
              </>
            ) : (
              <Found text={option.title} fallback="Untitled briefing" />
            )}
          </p>
          {about && <span className={styles.about}>{about}</span>}
        </div>
        <p className={styles.snippet} dir="auto" data-record={hasWords || undefined}>
          <Found text={isExcerpt ? option.title : option.snippet} fallback="" />
        </p>
      </div>
    </>
  );
}

function CommandOption({ option }: { option: NamedCommand }) {
  return (
    <>
      <option.icon />
      <div className={styles.words}>{option.name}</div>
      {option.shortcut && <Shortcut keys={option.shortcut} />}
    </>
  );
}

/** A text with the words looked for marked in it. */
function Found({ text, fallback }: { text: Highlighted; fallback: string }) {
  if (text.every((piece) => piece.text === '')) return fallback;
  return text.map((piece, index) => {
    const key = `${index}-${piece.text.length}`;
    return piece.found ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
