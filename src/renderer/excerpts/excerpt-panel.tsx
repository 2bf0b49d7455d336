import {
  ArrowLeft,
  CircleCheck,
  Copy,
  Ellipsis,
  MapPin,
  OctagonX,
  Plus,
  TextQuote,
  Trash2,
  X,
} from 'lucide-react';
import { useRef, useState } from 'react';
import type { Excerpt } from '../../shared/excerpts.ts';
import { countWords } from '../../shared/quoting/count-words.ts';
import { pageName } from '../../shared/quoting/excerpt-name.ts';
import { STATEMENT_KIND_NAMES } from '../../shared/testimony-names.ts';
import { countOf } from '../../shared/text.ts';
import { AddToBriefingDialog } from '../briefings/add-to-briefing-dialog.tsx';
import { copyQuotation } from '../briefings/copy-quotation.ts';
import { ExcerptMismatchDialog } from '../briefings/excerpt-mismatch-dialog.tsx';
import { Button, IconButton, LinkButton } from '../components/button.tsx';
import { Menu, MenuItem } from '../components/menu.tsx';
import { Notice } from '../components/notice.tsx';
import headerStyles from '../components/pane-header.module.css';
import { PaneHeader } from '../components/pane-header.tsx';
import { QuotedWords } from '../components/quoted-words.tsx';
import { ScrollArea } from '../components/scroll-area.tsx';
import { TopicChips } from '../components/topic-chips.tsx';
import { UseTag } from '../components/use-tag.tsx';
import { handleKeys, isTyping } from '../keys.ts';
import { usePreferences } from '../preferences/preferences.ts';
import { joinNames } from '../testimony/words.ts';
import { call } from '../transport.ts';
import { CitationPart } from './citation-part.tsx';
import { ExcerptNotes } from './excerpt-notes.tsx';
import styles from './excerpt-panel.module.css';
import { ExcerptUses } from './excerpt-uses.tsx';
import { RecordedEdits } from './recorded-edits.tsx';
import { removeExcerpt } from './remove-excerpt.ts';
import { Supports } from './supports.tsx';
import type { ExcerptEditing } from './use-excerpt-editing.ts';
import { UsePart } from './use-part.tsx';

/** Everything of one excerpt: its words as quoted, what was changed in them, how it is cited, and for whom it is. */
export function ExcerptPanel({
  excerpt,
  editing,
  onShowInText,
  onClose,
  onBack,
  onRemoved,
}: {
  excerpt: Excerpt;
  editing: ExcerptEditing;
  /** Leads to the words' place in their testimony. */
  onShowInText: () => void;
  onClose?: () => void;
  /** Where one pane is shown at a time: to the list. */
  onBack?: (() => void) | undefined;
  onRemoved: () => void;
}) {
  const { citationStyle } = usePreferences();
  const [isAdding, setAdding] = useState(false);
  const [isChoosingTopic, setChoosingTopic] = useState(false);
  const [showsMismatch, setShowsMismatch] = useState(false);
  const panel = useRef<HTMLElement>(null);
  const copy = () => copyQuotation(excerpt, citationStyle);
  const remove = async () => {
    if (await removeExcerpt(excerpt)) onRemoved();
  };
  const undoKeys = handleKeys({
    'Ctrl Z': editing.undo,
    'Ctrl Shift Z': editing.redo,
    'Ctrl Y': editing.redo,
  });
  const keys = handleKeys({
    A: () => setAdding(true),
    T: () => setChoosingTopic(true),
    'Ctrl Shift C': copy,
    Escape: onClose ?? onBack,
  });

  return (
    <section
      ref={panel}
      className={styles.panel}
      aria-label="Excerpt"
      data-pane="Excerpt"
      onKeyDown={(event) => {
        if (!isTyping(event.target)) undoKeys(event);
        keys(event);
      }}
    >
      <PaneHeader
        actions={
          <>
            <Menu
              label="More"
              trigger={<IconButton label="More: go to the place, remove" icon={<Ellipsis />} />}
            >
              <MenuItem icon={<TextQuote />} onAction={onShowInText}>
                Go to the place in the text
              </MenuItem>
              <MenuItem icon={<Trash2 />} onAction={() => void remove()}>
                Remove this excerpt
              </MenuItem>
            </Menu>
            {onClose && <IconButton label="Close excerpt" icon={<X />} onPress={onClose} />}
          </>
        }
      >
        {onBack && <IconButton label="Back to the list" icon={<ArrowLeft />} onPress={onBack} />}
        <h2 className={headerStyles.title}>Excerpt</h2>
        <Match excerpt={excerpt} />
      </PaneHeader>
      <ScrollArea label="The excerpt" data-pane-start="">
        <div className={styles.parts}>
          {!excerpt.matchesSource && (
            <Notice
              tone="error"
              title="Stops export: it does not match its source"
              actions={<LinkButton onPress={() => setShowsMismatch(true)}>Show both</LinkButton>}
            >
              The library’s text was altered since the excerpt was made. The words can be put back from the
              original file.
            </Notice>
          )}
          <section aria-label="Words as quoted">
            <div className={styles.quotation} data-internal={excerpt.use.label === 'internal' || undefined}>
              <QuotedWords version={excerpt} />
            </div>
            <p className={styles.who} dir="auto">
              <Attribution excerpt={excerpt} />
            </p>
            <p className={styles.count}>
              {countOf(countWords(excerpt.text), 'word')} of the source{' '}
              <LinkButton onPress={onShowInText}>
                <MapPin />
                Show in text
              </LinkButton>
            </p>
            {excerpt.use.label !== 'public' && (
              <p className={styles.use}>
                <UseTag use={excerpt.use} />
              </p>
            )}
          </section>
          {excerpt.speakers.length > 1 && (
            <Notice tone="warning" title={`By ${joinNames(excerpt.speakers)}`}>
              These words cross a change of speaker, and are quoted as said by all of them.
            </Notice>
          )}
          <RecordedEdits excerpt={excerpt} editing={editing} />
          <CitationPart excerpt={excerpt} />
          <UsePart excerpt={excerpt} />
          <Supports excerpt={excerpt} />
          <section className={styles.part}>
            <h3 className={styles.label}>Topics</h3>
            <TopicChips
              topics={excerpt.topics}
              isChoosing={isChoosingTopic}
              onChoosing={setChoosingTopic}
              onStore={(topics) => call('excerpts.setTopics', { id: excerpt.id, topics })}
            />
          </section>
          <ExcerptNotes excerpt={excerpt} />
          <ExcerptUses excerpt={excerpt} />
        </div>
      </ScrollArea>
      <footer className={styles.footer}>
        <Button icon={<Copy />} onPress={copy}>
          Copy
        </Button>
        <Button variant="primary" icon={<Plus />} wide onPress={() => setAdding(true)}>
          Add to briefing…
        </Button>
      </footer>
      {isAdding && (
        <AddToBriefingDialog positions={[]} excerpts={[excerpt.id]} onClose={() => setAdding(false)} />
      )}
      {showsMismatch && (
        <ExcerptMismatchDialog
          version={excerpt}
          onClose={() => {
            setShowsMismatch(false);
            editing.reload();
          }}
        />
      )}
    </section>
  );
}

function Match({ excerpt: { matchesSource } }: { excerpt: Excerpt }) {
  return (
    <span className={styles.match} data-matches={matchesSource}>
      {matchesSource ? <CircleCheck /> : <OctagonX />}
      {matchesSource ? 'Matches source' : 'Differs from source'}
    </span>
  );
}

/** "Ms. Doe, oral testimony, p. 14". */
function Attribution({ excerpt: { speakers, citation, page } }: { excerpt: Excerpt }) {
  const who = joinNames(speakers) || citation.witness.name || citation.witness.organisation;
  const rest = [STATEMENT_KIND_NAMES[citation.statementKind].toLowerCase(), page && pageName(page)]
    .filter(Boolean)
    .join(', ');
  return who ? (
    <>
      <strong>{who}</strong>
      {`, ${rest}`}
    </>
  ) : (
    rest
  );
}
