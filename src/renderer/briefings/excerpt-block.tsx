import {
  CircleCheck,
  Copy,
  History,
  MapPin,
  OctagonX,
  PencilLine,
  Quote,
  TextQuote,
  UserLock,
} from 'lucide-react';
import { type KeyboardEvent, memo, useState } from 'react';
import { beginAdapting } from '../../shared/adapted-text.ts';
import type { BriefingFinding, ExcerptBlock } from '../../shared/briefings.ts';
import type { CitationStyle, ExcerptVersion } from '../../shared/excerpts.ts';
import { isOutdated } from '../../shared/pinned-versions.ts';
import { excerptName } from '../../shared/quoting/excerpt-name.ts';
import { announce } from '../components/announce.tsx';
import { LinkButton } from '../components/button.tsx';
import { MenuItem } from '../components/menu.tsx';
import { QuotedWords } from '../components/quoted-words.tsx';
import { Tag } from '../components/tag.tsx';
import { UseTag } from '../components/use-tag.tsx';
import { longDate } from '../dates.ts';
import { navigate } from '../routes.ts';
import { BlockFrame } from './block-frame.tsx';
import { copyQuotation, putQuotation } from './copy-quotation.ts';
import styles from './document.module.css';
import { useWorkspace } from './workspace-actions.ts';

/** Verbatim words of a testimony with the edits recorded over them: locked, set in the record's serif. */
export const ExcerptInDocument = memo(function ExcerptInDocument({
  block,
  version,
  next,
  citationStyle,
  chosen,
  findings,
}: {
  block: ExcerptBlock;
  /** Undefined where the library has lost it; a check says so. */
  version: ExcerptVersion | undefined;
  /** The block after it, or null at the end. */
  next: string | null;
  /** The briefing's, for the quotation copied with its citation. */
  citationStyle: CitationStyle;
  chosen: boolean;
  findings: readonly BriefingFinding[];
}) {
  const workspace = useWorkspace();
  const [tried, setTried] = useState(false);
  const name = version ? excerptName(version) : 'Excerpt';
  const copyAsOwn = () => {
    if (!version) return;
    workspace.addText(next, beginAdapting(block, version));
    setTried(false);
  };
  const openExcerpt = () => navigate({ screen: 'excerpts', id: block.excerpt });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Delete') {
      event.preventDefault();
      if (!event.repeat) workspace.remove([block.id]);
    } else if (
      (event.key.length === 1 && event.key !== '/' && event.key !== '?') ||
      event.key === 'Backspace'
    ) {
      event.preventDefault();
      setTried(true);
      announce(
        'These words are verbatim and locked. Words are left out or put in brackets in the excerpt; to say it otherwise, adapt it or copy it as own text.',
      );
    }
  };

  return (
    <BlockFrame
      id={block.id}
      name={name}
      kind="excerpt"
      chosen={chosen}
      findings={findings}
      menu={
        version && (
          <>
            <MenuItem
              icon={<Copy />}
              shortcut="Ctrl C"
              onAction={() => copyQuotation(version, citationStyle)}
            >
              Copy with citation
            </MenuItem>
            <MenuItem icon={<PencilLine />} onAction={() => workspace.adapt(block)}>
              Adapt
            </MenuItem>
            <MenuItem icon={<TextQuote />} onAction={copyAsOwn}>
              Copy as own text
            </MenuItem>
            <MenuItem icon={<MapPin />} onAction={() => workspace.goToSource(block)}>
              Go to the place
            </MenuItem>
            <MenuItem icon={<Quote />} onAction={openExcerpt}>
              Open the excerpt
            </MenuItem>
            <MenuItem icon={<UserLock />} onAction={() => workspace.ask('use', block)}>
              Change use…
            </MenuItem>
          </>
        )
      }
    >
      <section
        className={styles.locked}
        data-internal={version?.use.label === 'internal' ? '' : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: locked words take the focus to say that they are locked, and to be removed.
        tabIndex={0}
        data-focus=""
        aria-label={`${name}, excerpt, verbatim, locked`}
        onKeyDown={onKeyDown}
        onCopy={version && putQuotation(version, citationStyle)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setTried(false);
        }}
      >
        <div className={styles.lockedHead}>
          <Quote />
          <span className={styles.lockedTitle} dir="auto">
            {name}
          </span>
          <span className={styles.lockedKind}>Excerpt, verbatim</span>
          {version && <States version={version} outdated={isOutdated(block, version)} />}
        </div>
        {version ? (
          <>
            <QuotedWords version={version} size="block" />
            <p className={styles.lockedSource} dir="auto">
              {sourceOf(version)}
            </p>
          </>
        ) : (
          <p className={styles.lockedMissing}>The library no longer has these words.</p>
        )}
        {tried && (
          <p className={styles.lockedHint}>
            These words are verbatim and locked.{' '}
            <LinkButton onPress={openExcerpt}>Leave words out or put some in brackets</LinkButton>{' '}
            {version && <LinkButton onPress={() => workspace.adapt(block)}>Adapt</LinkButton>}{' '}
            {version && <LinkButton onPress={copyAsOwn}>Copy as own text</LinkButton>}
          </p>
        )}
      </section>
    </BlockFrame>
  );
});

function States({ version, outdated }: { version: ExcerptVersion; outdated: boolean }) {
  return (
    <span className={styles.lockedStates}>
      {outdated && (
        <Tag tone="warning" icon={<History />}>
          Version {version.currentVersion} available
        </Tag>
      )}
      <UseTag use={version.use} />
      {!version.matchesSource && (
        <Tag tone="error" icon={<OctagonX />}>
          Differs from source
        </Tag>
      )}
      {version.matchesSource && !outdated && version.use.label === 'public' && (
        <span className={styles.matches}>
          <CircleCheck />
          Matches source
        </span>
      )}
    </span>
  );
}

/** “Sample hearing: Children’s safety online, March 4, 2026”. */
function sourceOf({ citation }: ExcerptVersion): string {
  return [citation.title, citation.date && longDate(citation.date)].filter(Boolean).join(', ');
}
