import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components';
import type { FoundPosition, PositionsFilePreview } from '../../shared/importing.ts';
import { countOf } from '../../shared/text.ts';
import { Checkbox } from '../components/checkbox.tsx';
import { Difference, RecordDifference } from '../components/difference.tsx';
import { Notice } from '../components/notice.tsx';
import { RecordText } from '../components/record-text.tsx';
import styles from './file-detail.module.css';
import { withPosition } from './import-choices.ts';
import { choose } from './import-session.ts';

/** A page of positions or one position's article, against what the library holds. */
export function PositionsFile({
  file,
  index,
  chosen,
}: {
  file: PositionsFilePreview;
  index: number;
  chosen: ReadonlySet<string>;
}) {
  const ofState = (state: FoundPosition['state']) => file.found.filter((found) => found.state === state);
  const [fresh, changed, unchanged] = [ofState('new'), ofState('changed'), ofState('unchanged')];
  const entry = (found: FoundPosition) => (
    <Found
      key={found.slug}
      found={found}
      isChosen={chosen.has(found.slug)}
      onChoose={(next) => choose(index, (choice) => withPosition(choice, found.slug, next))}
    />
  );
  return (
    <>
      <p className={styles.about}>
        {`${file.layout === 'list' ? 'Positions page' : 'Article of one position'}${file.source.page ? `, read as “${file.source.page}”` : ''}. ${countOf(file.found.length, 'position')} found: ${fresh.length} new, ${changed.length} changed, ${unchanged.length} unchanged.`}
      </p>
      {file.unclear.length > 0 && (
        <div className={styles.notice}>
          <Notice tone="warning" title={`${countOf(file.unclear.length, 'thing')} to look at`}>
            <ul>
              {file.unclear.map((part) => (
                <li key={`${part.line} ${part.text}`}>
                  {part.line === null ? part.text : `Line ${part.line.toLocaleString('en-US')}: ${part.text}`}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {fresh.length > 0 && (
        <Group name="New" count={fresh.length} open>
          {fresh.map(entry)}
        </Group>
      )}
      {changed.length > 0 && (
        <Group name="Changed" count={changed.length} open>
          {changed.map(entry)}
        </Group>
      )}
      {unchanged.length > 0 && (
        <Group name="Unchanged" count={unchanged.length} open={false}>
          {unchanged.map((found) => (
            <li key={found.slug} className={styles.unchanged}>
              {found.content.title}
            </li>
          ))}
        </Group>
      )}
    </>
  );
}

function Group({
  name,
  count,
  open,
  children,
}: {
  name: string;
  count: number;
  open: boolean;
  children: ReactNode;
}) {
  return (
    <Disclosure className={styles.group ?? ''} defaultExpanded={open}>
      <Heading level={3} className={styles.groupHeading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <ChevronRight />
          {name}
          <span className={styles.count}>{count.toLocaleString('en-US')}</span>
        </Button>
      </Heading>
      <DisclosurePanel>
        <ul>{children}</ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

function Found({
  found,
  isChosen,
  onChoose,
}: {
  found: FoundPosition;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
}) {
  const { content, difference } = found;
  const changedSections = difference?.sections.filter((section) =>
    section.parts.some((part) => part.kind !== 'same'),
  );
  return (
    <li className={styles.found}>
      <Checkbox isSelected={isChosen} onChange={onChoose}>
        <span className={styles.title} dir="auto">
          {difference ? <Difference parts={difference.title} /> : content.title}
        </span>
        <span className={styles.version}>
          {found.baseVersion === 0 ? 'Added as version 1' : `Becomes version ${found.baseVersion + 1}`}
        </span>
      </Checkbox>
      <div className={styles.words}>
        {difference ? (
          <RecordDifference parts={difference.statement} size="block" />
        ) : (
          <RecordText text={content.statement} size="block" />
        )}
        {changedSections?.map((section) => (
          <section key={section.heading} className={styles.section}>
            <h4 className={styles.heading} dir="auto">
              {section.heading}
            </h4>
            <RecordDifference parts={section.parts} size="block" />
          </section>
        ))}
        {!difference && content.sections.length > 0 && (
          <p className={styles.version}>
            {`With ${countOf(content.sections.length, 'section')}: ${content.sections.map((section) => section.heading).join(' · ')}`}
          </p>
        )}
      </div>
    </li>
  );
}
