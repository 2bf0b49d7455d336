import { nativeTheme } from 'electron';
import type { Library } from '../../library/open-library.ts';

/** Gives menus, dialogs and the window's background the theme that the person chose, now and whenever it changes. */
export async function followTheme(library: Library, isClosing: () => boolean): Promise<void> {
  const apply = async () => {
    nativeTheme.themeSource = (await library.call('preferences.get', {})).theme;
  };
  await apply();
  void watch(library, isClosing, apply);
}

async function watch(library: Library, isClosing: () => boolean, apply: () => Promise<void>): Promise<void> {
  try {
    let { last } = await library.call('events.next', { after: -1 });
    while (!isClosing()) {
      const news = await library.call('events.next', { after: last });
      last = news.last;
      const changed = news.events.some((event) => event.type === 'changed' && event.what === 'preferences');
      if (changed && !isClosing()) await apply();
    }
  } catch (error) {
    if (!isClosing()) console.error('standpoint: theme:', error);
  }
}
