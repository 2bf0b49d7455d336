import { Archive, Files, Trash2 } from 'lucide-react';
import type { BriefingFilter } from '../../shared/briefings.ts';
import { filterBriefings, showAllBriefings } from '../briefings-filter.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';

type Among = BriefingFilter['among'];

const lookAmong = (among: Among) => filterBriefings({ among });

/** None is being worked on; those put away or removed, if there are any, are a press away. */
export function NoBriefings({ onNew }: { onNew: () => void }) {
  const archived = useLibrary('briefings.list', { among: 'archived' }, { changedBy: ['briefings'] }).value;
  const removed = useLibrary('briefings.list', { among: 'removed' }, { changedBy: ['briefings'] }).value;
  const hasArchived = (archived?.length ?? 0) > 0;
  const hasRemoved = (removed?.length ?? 0) > 0;
  return (
    <EmptyState
      icon={<Files />}
      title={hasArchived || hasRemoved ? 'No current briefings' : 'No briefings yet'}
      actions={
        <>
          <Button variant="primary" onPress={onNew}>
            New briefing…
          </Button>
          <Button variant="quiet" onPress={() => navigate({ screen: 'templates' })}>
            See the templates
          </Button>
          {hasArchived && (
            <Button variant="quiet" onPress={() => lookAmong('archived')}>
              Look in the archive
            </Button>
          )}
          {hasRemoved && (
            <Button variant="quiet" onPress={() => lookAmong('removed')}>
              See those removed
            </Button>
          )}
        </>
      }
    >
      Start from a template, from an earlier briefing, or empty. Everything is saved as you make it.
    </EmptyState>
  );
}

/** Among those looked in, while what is looked for may be elsewhere. */
export function NothingFound({ among, narrowed }: { among: Among; narrowed: boolean }) {
  if (!narrowed) {
    const isRemoved = among === 'removed';
    return (
      <EmptyState
        icon={isRemoved ? <Trash2 /> : <Archive />}
        title={isRemoved ? 'Nothing is removed' : 'Nothing is archived'}
        actions={<Button onPress={() => lookAmong('current')}>Show current briefings</Button>}
      >
        {isRemoved
          ? 'What you remove is kept here with its history, and can be brought back at any time.'
          : 'Archive what is done with: it leaves this list and the navigation, and stays found and whole.'}
      </EmptyState>
    );
  }
  return (
    <EmptyState
      icon={<Files />}
      title={among === 'current' ? 'No briefing is all of that' : `No ${among} briefing is all of that`}
      actions={
        <>
          <Button onPress={showAllBriefings}>
            {among === 'current' ? 'Show all briefings' : `Show all ${among}`}
          </Button>
          {among === 'current' && (
            <Button variant="quiet" onPress={() => lookAmong('archived')}>
              Look in the archive
            </Button>
          )}
        </>
      }
    >
      {among === 'removed'
        ? 'Standpoint looked in titles, audiences and meetings. Try fewer words, or only the start of a word.'
        : 'Standpoint looked in titles, audiences, meetings and your own text. Try fewer words, or only the start of a word.'}
    </EmptyState>
  );
}
