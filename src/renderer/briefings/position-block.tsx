import { Copy, History, List, ListChecks, Lock, PencilLine, Text } from 'lucide-react';
import { type KeyboardEvent, memo, useState } from 'react';
import { beginAdapting } from '../../shared/adapted-text.ts';
import type { BriefingFinding, PositionBlock } from '../../shared/briefings.ts';
import { officialParts } from '../../shared/official-words.ts';
import { isOutdated } from '../../shared/pinned-versions.ts';
import type { PositionVersion } from '../../shared/positions.ts';
import { countOf } from '../../shared/text.ts';
import { announce } from '../components/announce.tsx';
import { LinkButton } from '../components/button.tsx';
import { MenuItem } from '../components/menu.tsx';
import { Tag } from '../components/tag.tsx';
import { BlockFrame } from './block-frame.tsx';
import styles from './document.module.css';
import { OfficialWords } from './official-words.tsx';
import { SectionChooser } from './section-chooser.tsx';
import { asStatement, asTalkingPoints } from './talking-points.ts';
import { useWorkspace } from './workspace-actions.ts';

/** Official words, to the letter: locked, set in the record's serif. */
export const PositionInDocument = memo(function PositionInDocument({
  block,
  version,
  next,
  chosen,
  findings,
}: {
  block: PositionBlock;
  /** Undefined where the library has lost it; a check says so. */
  version: PositionVersion | undefined;
  next: string | null;
  chosen: boolean;
  findings: readonly BriefingFinding[];
}) {
  const workspace = useWorkspace();
  const [tried, setTried] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const title = version?.title ?? block.slug;
  const parts = version ? officialParts(block, version) : [];
  const sections = parts.filter(({ heading }) => heading !== null).length;
  const kind = block.points ? 'Official talking points' : 'Official statement';

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
      announce('These words are locked. You can adapt them, or copy them as own text.');
    }
  };
  const copyAsOwn = () => {
    if (!version) return;
    workspace.addText(next, beginAdapting(block, version));
    setTried(false);
  };
  const changeForm = () => {
    workspace.replace(block.points ? asStatement(block) : asTalkingPoints(block));
    announce(`${title} now stands as ${block.points ? 'its statement' : 'talking points'}.`);
  };

  return (
    <BlockFrame
      id={block.id}
      name={title}
      kind="position"
      chosen={chosen}
      findings={findings}
      menu={
        version && (
          <>
            {version.sections.length > 0 && (
              <MenuItem icon={<ListChecks />} onAction={() => setChoosing(true)}>
                Choose sections…
              </MenuItem>
            )}
            {block.points && (
              <MenuItem icon={<ListChecks />} onAction={() => workspace.ask('points', block)}>
                Choose points…
              </MenuItem>
            )}
            <MenuItem icon={block.points ? <Text /> : <List />} onAction={changeForm}>
              {block.points ? 'Show as statement' : 'Show as talking points'}
            </MenuItem>
            <MenuItem icon={<PencilLine />} onAction={() => workspace.adapt(block)}>
              Adapt
            </MenuItem>
            <MenuItem icon={<Copy />} onAction={copyAsOwn}>
              Copy as own text
            </MenuItem>
          </>
        )
      }
    >
      <section
        className={styles.locked}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: locked words take the focus to say that they are locked, and to be removed.
        tabIndex={0}
        data-focus=""
        aria-label={`${title}, ${kind.toLowerCase()}, version ${block.version}, locked`}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) setTried(false);
        }}
      >
        <div className={styles.lockedHead}>
          <Lock />
          <span className={styles.lockedTitle} dir="auto">
            {title}
          </span>
          <span className={styles.lockedKind}>
            {kind}, version {block.version}
            {sections > 0 && `, with ${countOf(sections, 'section')}`}
          </span>
          {version && isOutdated(block, version) && (
            <Tag tone="warning" icon={<History />}>
              Version {version.currentVersion} available
            </Tag>
          )}
        </div>
        {version ? (
          <>
            <OfficialWords parts={parts} />
            {parts.length === 0 && <p className={styles.lockedMissing}>No point of it is chosen.</p>}
          </>
        ) : (
          <p className={styles.lockedMissing}>The library no longer has these words.</p>
        )}
        {tried && (
          <p className={styles.lockedHint}>
            These words are locked.{' '}
            {version && <LinkButton onPress={() => workspace.adapt(block)}>Adapt</LinkButton>}{' '}
            <LinkButton onPress={copyAsOwn}>Copy as own text</LinkButton>
          </p>
        )}
      </section>
      {choosing && version && (
        <SectionChooser
          version={version}
          chosen={block.sections}
          onChoose={(headings) => workspace.replace({ ...block, sections: headings })}
          onClose={() => setChoosing(false)}
        />
      )}
    </BlockFrame>
  );
});
