import { Button } from '../components/button.tsx';
import { useLibrary } from '../loading.ts';
import { navigate } from '../routes.ts';
import { SettingsGroup } from './settings-group.tsx';

/** The way to the house style. */
export function HouseStylePart() {
  const style = useLibrary('houseStyle.get', {}, { changedBy: ['house-style'] }).value;
  return (
    <SettingsGroup title="House style">
      <p>
        {style?.template
          ? `Word documents are made with “${style.template.name}”.`
          : 'How Word documents look: fonts, colours, logo, header and footer, or your own Word template.'}
      </p>
      <div>
        <Button onPress={() => navigate({ screen: 'house-style' })}>Choose the house style</Button>
      </div>
    </SettingsGroup>
  );
}
