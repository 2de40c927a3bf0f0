/** What is mended in Decap's photo field. */
import type { Mend } from './mends.ts';

export const PHOTO_MENDS: readonly Mend[] = [
  // A photo that lies in the repository was asked for once, while it was still loading, and never shown.
  {
    module: 'decap-cms-widget-file/dist/esm/withFileControl.js',
    find: `    if (value) {
      const newAsset = getAsset(value, field);
      setAsset(newAsset);
    } else {
      setAsset(null);
    }
  }, [value, field, getAsset]);`,
    replace: `    let again;
    const look = () => {
      const found = value ? getAsset(value, field) : null;
      setAsset(found);
      if (found?.path === 'empty.svg') again = setTimeout(look, 200);
    };
    look();
    return () => clearTimeout(again);
  }, [value, field, getAsset]);`,
  },
];
