import { ChevronDown, ChevronUp, Quote, TableOfContents, TextCursor } from 'lucide-react';
import type { RefObject } from 'react';
import { IconButton } from '../components/button.tsx';
import { SearchField } from '../components/search-field.tsx';
import { Shortcut } from '../components/shortcut.tsx';
import { Tag } from '../components/tag.tsx';
import { PageField } from './page-field.tsx';
import styles from './reader-header.module.css';
import type { Find } from './use-find.ts';

/** Who speaks where one reads and in which statement; the page; and finding words. */
export function ReaderHeader({
  speaker,
  about,
  page,
  pages,
  find,
  hasCaret,
  pageInput,
  findInput,
  onContents,
  onExcerpts,
  excerpts,
  onPage,
  onLeavePage,
  onLeaveFind,
}: {
  speaker: string;
  about: string;
  page: string;
  pages: readonly { page: string }[];
  find: Find;
  hasCaret: boolean;
  pageInput: RefObject<HTMLInputElement | null>;
  findInput: RefObject<HTMLInputElement | null>;
  /** Where the contents are not beside the text. */
  onContents: (() => void) | undefined;
  /** Where the excerpts are not beside the text. */
  onExcerpts: (() => void) | undefined;
  excerpts: number;
  onPage: (page: string) => void;
  onLeavePage: () => void;
  onLeaveFind: () => void;
}) {
  return (
    <header className={styles.header}>
      {onContents && (
        <IconButton label="Contents" icon={<TableOfContents />} onPress={onContents} data-opens="contents" />
      )}
      <div className={styles.place}>
        <p className={styles.speaker} title={speaker} dir="auto">
          {speaker || about}
        </p>
        {speaker && (
          <p className={styles.about} title={about} dir="auto">
            {about}
          </p>
        )}
      </div>
      {hasCaret && (
        <Tag icon={<TextCursor />}>
          Caret <Shortcut keys="F7" />
        </Tag>
      )}
      {pages.length > 0 && (
        <PageField current={page} pages={pages} inputRef={pageInput} onGo={onPage} onLeave={onLeavePage} />
      )}
      <div
        className={styles.find}
        data-asked={find.text !== '' || undefined}
        onKeyDownCapture={(event) => {
          if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onLeaveFind();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <SearchField
          label="Find in testimony"
          placeholder="Find in testimony"
          value={find.text}
          onChange={find.setText}
          inputRef={findInput}
        />
        {find.text === '' && (
          <span className={styles.hint} aria-hidden="true">
            <Shortcut keys="Ctrl F" />
          </span>
        )}
      </div>
      {find.text !== '' && (
        <div className={styles.found}>
          <span className={styles.count}>{find.words}</span>
          <IconButton
            label="Previous found"
            shortcut="Shift F3"
            size="small"
            icon={<ChevronUp />}
            onPress={() => find.step(-1)}
          />
          <IconButton
            label="Next found"
            shortcut="F3"
            size="small"
            icon={<ChevronDown />}
            onPress={() => find.step(1)}
          />
        </div>
      )}
      {onExcerpts && (
        <IconButton
          label={excerpts === 0 ? 'Excerpts' : `Excerpts, ${excerpts}`}
          icon={<Quote />}
          onPress={onExcerpts}
          data-opens="excerpts"
        />
      )}
    </header>
  );
}
