import { Button } from '../components/button.tsx';
import { navigate } from '../routes.ts';
import { SettingsGroup } from './settings-group.tsx';

/** The way to the list of templates. */
export function TemplatesPart() {
  return (
    <SettingsGroup title="Templates">
      <p>What a briefing can begin with: those that came with Standpoint, and your own.</p>
      <div>
        <Button onPress={() => navigate({ screen: 'templates' })}>See the templates</Button>
      </div>
    </SettingsGroup>
  );
}
