import {
  Bookmark,
  FileOutput,
  FilePlus,
  History,
  LayoutTemplate,
  type LucideIcon,
  PencilLine,
  Type,
} from 'lucide-react';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import type { BriefingHistory, BriefingMoment } from '../../shared/briefing-history.ts';
import { Tag } from '../components/tag.tsx';
import styles from './history.module.css';
import { byDay, momentKey, momentName, momentTime } from './moment-words.ts';

const ICONS: Readonly<Record<BriefingMoment['kind'], LucideIcon>> = {
  created: FilePlus,
  template: LayoutTemplate,
  worked: PencilLine,
  renamed: Type,
  exported: FileOutput,
  restored: History,
  named: Bookmark,
};

/** What was done to the briefing and when, the newest first, by days. */
export function MomentList({
  history,
  chosen,
  onChoose,
}: {
  history: BriefingHistory;
  chosen: string | undefined;
  onChoose: (moment: BriefingMoment) => void;
}) {
  return (
    <ListBox
      aria-label="Moments"
      className={styles.moments ?? ''}
      data-pane-start=""
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen === undefined ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        const moment = history.moments.find((one) => momentKey(one) === key);
        if (moment) onChoose(moment);
      }}
    >
      {byDay(history.moments).map(({ day, moments }) => (
        <ListBoxSection key={day} id={day}>
          <Header className={styles.day ?? ''}>{day}</Header>
          {moments.map((moment) => (
            <MomentRow key={momentKey(moment)} moment={moment} isNow={moment.revision === history.revision} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function MomentRow({ moment, isNow }: { moment: BriefingMoment; isNow: boolean }) {
  const Icon = ICONS[moment.kind];
  const name = momentName(moment);
  const state = isNow ? ', as it is now' : moment.undone ? ', undone since' : '';
  return (
    <ListBoxItem
      id={momentKey(moment)}
      textValue={name}
      aria-label={`${name}, ${momentTime(moment)}${state}`}
      className={styles.moment ?? ''}
      data-kind={moment.kind}
      data-undone={moment.undone || undefined}
    >
      <Icon aria-hidden />
      <span className={styles.momentWords}>
        <span className={styles.momentName} dir="auto">
          {name}
        </span>
        <span className={styles.momentTime}>
          {momentTime(moment)}
          {isNow && <Tag>Now</Tag>}
          {moment.undone && <Tag>Undone</Tag>}
        </span>
      </span>
    </ListBoxItem>
  );
}
