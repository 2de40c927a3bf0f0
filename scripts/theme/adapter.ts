/**
 * Astro adapter that turns the theme into a renderer instead of a server or a folder of pages: the
 * theme is compiled once, and then every village is rendered from that by plain calls. So the cost of
 * an edit does not include the compiler, and one village that fails cannot end the run of the others.
 */
import type { AstroIntegration } from 'astro';

export function renderer(): AstroIntegration {
  return {
    name: 'balai-renderer',
    hooks: {
      'astro:config:done': ({ setAdapter, config }) => {
        setAdapter({
          name: 'balai-renderer',
          entrypointResolution: 'auto',
          serverEntrypoint: new URL('renderer.ts', config.srcDir),
          adapterFeatures: { buildOutput: 'server' },
          supportedAstroFeatures: {
            serverOutput: 'stable',
            staticOutput: { support: 'unsupported', message: '', suppress: 'all' },
            sharpImageService: { support: 'unsupported', message: '', suppress: 'all' },
          },
        });
      },
    },
  };
}
