import { countOf } from '../../shared/text.ts';
import { Button } from '../components/button.tsx';
import { useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { SettingsGroup } from './settings-group.tsx';

/** The way to the list of terms. */
export function TermsPart() {
  const terms = useLibrary('terms.list', {}, { changedBy: ['terms'] }).value;
  const on = terms?.filter((term) => term.isOn).length;
  return (
    <SettingsGroup title="Terms">
      <p>
        Words that your own text should not have, each with what to say instead and why. The checks of a
        briefing find them in headings and own text, never in quotations.
        {on !== undefined && ` ${countOf(on, 'term')} switched on.`}
      </p>
      <div>
        <Button onPress={() => navigate({ screen: 'terms' })}>Edit the list of terms</Button>
      </div>
    </SettingsGroup>
  );
}
